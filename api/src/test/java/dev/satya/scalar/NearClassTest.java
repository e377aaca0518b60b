package dev.satya.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of other classes that stand for values, and objects of the class that do not. */
class NearClassTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private static final LocalDateTime MOMENT = DAY.atTime(10, 15, 30, 123_456_789);
    private static final Instant POINT = Instant.ofEpochMilli(1_717_150_500_123L);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** An object for a type; null: it is no value. */
    private record Accepted(ScalarType<?> type, Object instance, Object value) {}

    private static Stream<Accepted> accepted() {
        Timestamp row = Timestamp.valueOf(MOMENT);
        var calendar = GregorianCalendar.from(POINT.atZone(BERLIN));
        return Stream.of(
                new Accepted(ScalarTypes.DATE, java.sql.Date.valueOf(DAY), DAY),
                new Accepted(ScalarTypes.DATE, row, null),
                new Accepted(ScalarTypes.DATE, new Date(0), null),
                new Accepted(ScalarTypes.DATE, MOMENT, null),
                new Accepted(
                        ScalarTypes.LOCAL_TIME, Time.valueOf("10:15:30"), LocalTime.of(10, 15, 30)),
                new Accepted(ScalarTypes.LOCAL_DATE_TIME, row, MOMENT),
                new Accepted(ScalarTypes.LOCAL_DATE_TIME, java.sql.Date.valueOf(DAY), null),
                new Accepted(ScalarTypes.INSTANT, row, row.toInstant()),
                new Accepted(ScalarTypes.INSTANT, Date.from(POINT), POINT),
                new Accepted(ScalarTypes.INSTANT, calendar, POINT),
                new Accepted(ScalarTypes.INSTANT, POINT.atZone(BERLIN), POINT),
                new Accepted(ScalarTypes.INSTANT, POINT.atOffset(ZoneOffset.MAX), POINT),
                new Accepted(ScalarTypes.INSTANT, java.sql.Date.valueOf(DAY), null),
                new Accepted(ScalarTypes.INSTANT, Time.valueOf("10:15:30"), null),
                new Accepted(ScalarTypes.INSTANT, 5L, null),
                new Accepted(
                        ScalarTypes.DATE_TIME, Date.from(POINT), POINT.atOffset(ZoneOffset.UTC)),
                new Accepted(
                        ScalarTypes.DATE_TIME, calendar, POINT.atZone(BERLIN).toOffsetDateTime()),
                new Accepted(ScalarTypes.ZONED_DATE_TIME, calendar, POINT.atZone(BERLIN)),
                new Accepted(ScalarTypes.EPOCH_MILLIS, POINT, POINT),
                new Accepted(ScalarTypes.EPOCH_MILLIS, Date.from(POINT), POINT),
                new Accepted(ScalarTypes.EPOCH_MILLIS, POINT.plusNanos(1), null),
                new Accepted(ScalarTypes.EPOCH_SECONDS, POINT.plusNanos(1), POINT.plusNanos(1)),
                new Accepted(ScalarTypes.BYTES, new byte[] {1}, Bytes.of((byte) 1)),
                new Accepted(ScalarTypes.URI_TYPE, URI.create("a/b"), null),
                new Accepted(ScalarTypes.URI_TYPE, URI.create("http://\u00fc/"), null),
                new Accepted(ScalarTypes.URI_REFERENCE, URI.create("a/b"), URI.create("a/b")),
                new Accepted(ScalarTypes.LOCALE, new Locale("no", "NO", "NY"), null),
                new Accepted(ScalarTypes.uuid(4), new UUID(0, 0), null),
                new Accepted(ScalarTypes.CHARACTER, '\ud83d', null),
                new Accepted(ScalarTypes.REGEX, Pattern.compile("a", Pattern.LITERAL), null));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void object_isWhatItStandsFor(Accepted row) {
        assertEquals(row.value, row.type.accepted(row.instance));
    }

    @ParameterizedTest
    @MethodSource("lax")
    void object_isConvertedInLaxModeAlone(Accepted row) {
        assertNull(row.type.accepted(row.instance));
        assertEquals(row.value, row.type.converted(row.instance));
    }

    private static Stream<Accepted> lax() {
        LocalDateTime midnight = DAY.atStartOfDay();
        return Stream.of(
                new Accepted(ScalarTypes.DATE, midnight, DAY),
                new Accepted(ScalarTypes.DATE, Timestamp.valueOf(midnight), DAY),
                new Accepted(ScalarTypes.DATE, MOMENT, null),
                new Accepted(ScalarTypes.DATE, 20_240_531L, null),
                new Accepted(ScalarTypes.LOCAL_DATE_TIME, DAY, midnight),
                new Accepted(ScalarTypes.LOCAL_DATE_TIME, java.sql.Date.valueOf(DAY), midnight),
                new Accepted(ScalarTypes.YEAR, 2024, Year.of(2024)),
                new Accepted(ScalarTypes.YEAR, 2024.5, null));
    }
}
