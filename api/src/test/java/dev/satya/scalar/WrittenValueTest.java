package dev.satya.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URL;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read as what, and written how, of types whose classes have ways of their own. */
class WrittenValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a_b.example/",
                "http://a@b:80/c;d=e?f#g",
                "mailto:a@b",
                "file:///a",
                "http://[2001:db8::7]/c=GB?objectClass?one",
                "tel:+1-816-555-1212",
                "http://a/%C3%BC"
            })
    void uri_ofTheStandard_isRead(String text) {
        assertEquals(text, ScalarTypes.URI_TYPE.valueOf(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a/\u00fc",
                "http://[fe80::1%25eth0]/",
                "http://[::1]x/",
                "http://a:80a/",
                "ht!tp://a",
                "http://a/b#c#d",
                "http://a/[b]",
                "http://a/%",
                "http://a/%2",
                "http://a/{b}",
                ":a",
                "//a"
            })
    void uri_ofTheJdkAlone_isNone(String text) {
        assertNull(ScalarTypes.URI_TYPE.valueOf(text));
    }

    @Test
    void url_isComparedByItsText() throws Exception {
        URL url = ScalarTypes.URL_TYPE.valueOf("http://nowhere.invalid:80/a");
        assertEquals(url, ScalarTypes.URL_TYPE.valueOf("http://nowhere.invalid:80/a"));
        assertNotEquals(url, ScalarTypes.URL_TYPE.valueOf("http://nowhere.invalid/a"));
        assertEquals("http://nowhere.invalid:80/a".hashCode(), url.hashCode());
        assertEquals(url, ScalarTypes.URL_TYPE.accepted(new URL("http://nowhere.invalid:80/a")));
        URL file = ScalarTypes.URL_TYPE.valueOf("file:/nowhere/at/all");
        assertThrows(java.io.IOException.class, () -> file.openConnection().getInputStream());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4",
        "::, ::",
        "::1, ::1",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "1:0:0:2:3:0:0:4, 1::2:3:0:0:4",
        "1::, 1::",
        "::ffff:1.2.3.4, 1.2.3.4",
        "64:ff9b::1.2.3.4, 64:ff9b::102:304"
    })
    void address_isWrittenInOneForm(String text, String written) {
        InetAddress address = ScalarTypes.INET_ADDRESS.valueOf(text);
        assertEquals(written, ScalarTypes.INET_ADDRESS.write(Objects.requireNonNull(address)));
    }

    @Test
    void address_withAName_isWrittenWithoutIt() throws UnknownHostException {
        InetAddress named = InetAddress.getByAddress("nowhere.invalid", new byte[] {1, 2, 3, 4});
        assertEquals("1.2.3.4", ScalarTypes.INET_ADDRESS.write(named));
    }

    @ParameterizedTest
    @CsvSource({"QQ==, QQ", "'', ''", "-_8=, -_8", "QUI, QUI"})
    void base64url_isReadWithPadding_andWrittenWithout(String text, String written) {
        Bytes bytes = ScalarTypes.BASE64URL.valueOf(text);
        assertEquals(written, ScalarTypes.BASE64URL.write(Objects.requireNonNull(bytes)));
    }

    @Test
    void hex_isReadInAnyCase() {
        assertEquals(Bytes.of((byte) 0xAB), ScalarTypes.HEX.valueOf("aB"));
        assertEquals("1 byte", Bytes.of((byte) 1).toString());
    }

    @Test
    void bytes_areNotChangedFromOutside() {
        byte[] array = {1};
        Bytes bytes = Bytes.of(array);
        array[0] = 2;
        bytes.toArray()[0] = 3;
        assertEquals(Bytes.of((byte) 1), bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "-0.5, 1969-12-31T23:59:59.500Z",
        "1717150500.123456789, 2024-05-31T10:15:00.123456789Z",
        "1e3, 1970-01-01T00:16:40Z"
    })
    void epochSeconds_areAPointOfTime(String number, Instant point) {
        assertEquals(point, ScalarTypes.EPOCH_SECONDS.valueOf(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-10", "1e100000000", "1e-100000000", "99999999999999999999"})
    void epochSeconds_beyondWhatThereIs_areNone(String number) {
        assertNull(ScalarTypes.EPOCH_SECONDS.valueOf(new BigDecimal(number)));
    }

    @Test
    void epoch_isWrittenInItsUnit() {
        Instant point = Instant.ofEpochSecond(5, 250_000_000);
        assertEquals(new BigDecimal("5.25"), ScalarTypes.EPOCH_SECONDS.write(point));
        assertEquals(5_250L, ScalarTypes.EPOCH_MILLIS.write(point));
        assertEquals(-1_000L, ScalarTypes.EPOCH_SECONDS.write(Instant.ofEpochSecond(-1_000)));
        assertNull(ScalarTypes.EPOCH_MILLIS.valueOf("5250"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-31T10:15:00Z[Europe/Berlin], 2024-05-31T12:15:00+02:00[Europe/Berlin]",
        "2024-10-27T02:30:00+01:00[Europe/Berlin], 2024-10-27T02:30:00+01:00[Europe/Berlin]",
        "2024-10-27T02:30:00+02:00[Europe/Berlin], 2024-10-27T02:30:00+02:00[Europe/Berlin]",
        "2024-05-31T10:15:00+02:00, 2024-05-31T10:15:00+02:00",
        "2024-05-31T10:15:00Z[UTC], 2024-05-31T10:15:00Z[UTC]"
    })
    void zonedDateTime_isOfItsZone(String text, String written) {
        var value = ScalarTypes.ZONED_DATE_TIME.valueOf(text);
        assertEquals(written, ScalarTypes.ZONED_DATE_TIME.write(Objects.requireNonNull(value)));
    }

    @Test
    void zonedDateTime_inAGap_isNone() {
        assertNull(ScalarTypes.ZONED_DATE_TIME.valueOf("2024-03-31T02:30:00+01:00[Europe/Berlin]"));
    }

    @Test
    void regex_isWrittenWithItsFlags() {
        Pattern pattern = Pattern.compile("a", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        assertEquals("(?is)a", ScalarTypes.REGEX.write(pattern));
        Pattern literal = Pattern.compile("a", Pattern.LITERAL);
        assertThrows(IllegalArgumentException.class, () -> ScalarTypes.REGEX.write(literal));
    }

    @Test
    void secret_doesNotShowItself() {
        SecretText secret = SecretText.of("swordfish");
        assertEquals("***", secret.toString());
        assertEquals("swordfish", secret.reveal());
        assertEquals(SecretText.of("swordfish"), secret);
        assertNotEquals(SecretText.of("sword"), secret);
    }

    @Test
    void offsets_areInTheOrderOfTheirSeconds() {
        var order = Objects.requireNonNull(ScalarTypes.OFFSET.order());
        var later = ScalarTypes.OFFSET.valueOf("-01:00");
        assertEquals(
                -1, Integer.signum(order.compare(later, ScalarTypes.OFFSET.valueOf("+02:00"))));
    }

    @Test
    void duration_isAnAmountOfSeconds() {
        assertEquals(
                new BigDecimal("-0.500000000"),
                ScalarTypes.DURATION.amount(Duration.ofMillis(-500)));
    }

    private enum Shade {
        LIGHT("l"),
        DARK("d");

        private final String code;

        Shade(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    @Test
    void enumType_readsWhatItIsTold() {
        EnumType<Shade> names = EnumType.of(Shade.class);
        assertEquals(Shade.DARK, names.valueOf("DARK"));
        assertNull(names.valueOf("dark"));
        assertEquals(Shade.DARK, names.ignoringCase().valueOf("dArK"));
        EnumType<Shade> codes = names.by(Shade::code).alias("black", Shade.DARK);
        assertEquals(Shade.DARK, codes.valueOf("d"));
        assertEquals(Shade.DARK, codes.valueOf("black"));
        assertNull(codes.valueOf("DARK"));
        assertEquals("d", codes.write(Shade.DARK));
        assertEquals(java.util.List.of("l", "d"), codes.choices());
        assertEquals("Shade", codes.name());
    }

    @Test
    void enumType_ofTextsThatMeanTwoConstants_isRefused() {
        EnumType<Shade> names = EnumType.of(Shade.class);
        assertThrows(IllegalArgumentException.class, () -> names.by(shade -> "x"));
        assertThrows(IllegalArgumentException.class, () -> names.alias("LIGHT", Shade.DARK));
        EnumType<Shade> aliased = names.alias("dark", Shade.LIGHT);
        assertThrows(IllegalArgumentException.class, aliased::ignoringCase);
    }

    @Test
    void locale_isATagOfLanguages() {
        assertEquals(Locale.GERMANY, ScalarTypes.LOCALE.valueOf("de-de"));
        assertEquals("de-DE", ScalarTypes.LOCALE.write(Locale.GERMANY));
        assertEquals("DE", new Country("DE").toLocale().getCountry());
    }

    @Test
    void uuid_ofAVersionThatIsNone_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ScalarTypes.uuid(9));
    }
}
