package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.scalar.Bytes;
import dev.satya.scalar.EnumType;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.scalar.SecretText;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.Strictness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All scalar types of the JDK's classes through every door: CONV-5, SCALAR-1 to SCALAR-7. */
class ScalarTypesTableTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();

    static Stream<ScalarType<?>> types() {
        return ScalarTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void example_throughEveryDoor_isTheValue(ScalarType<?> type) {
        checkExamples(type);
    }

    private <T> void checkExamples(ScalarType<T> type) {
        Satya satya = Satya.builder().withoutDiscovery().type(type).build();
        Schema schema = Schema.object().field("it", Schema.scalar(type)).build();
        Validator<Model> validator = satya.compile(schema).with(Strictness.STRICT);
        for (T example : type.examples()) {
            Object written = type.write(example);
            Model ofText = validator.parse(Map.of("it", written));
            assertThat(validator.parse(Map.of("it", example)))
                    .isEqualTo(ofText)
                    .hasSameHashCodeAs(ofText);
            assertThat(validator.parseJson(ofText.toJson())).isEqualTo(ofText);
            assertThat(validator.parse(ofText.toMap())).isEqualTo(ofText);
            assertThat(validator.isValid(ofText)).isTrue();
            Schema read = satya.schemaFromMap(schema.toMap());
            assertThat(satya.compile(read).parse(Map.of("it", written)).toJson())
                    .isEqualTo(ofText.toJson());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void mistake_throughEveryDoor_isAViolationInWordsOfItsOwn(ScalarType<?> type) {
        Validator<Object> validator = SATYA.compile(Schema.scalar(type), Object.class);
        for (Object mistake : type.mistakes()) {
            List<Violation> violations = validator.violations(mistake).asJava();
            assertThat(violations).extracting(Violation::code).containsExactly("format");
            assertThat(violations.get(0).message())
                    .doesNotContain("of the type")
                    .startsWith("must be");
            assertThat(validator.violationsJson(SATYA.toJson(mistake)).asJava())
                    .extracting(Violation::message)
                    .containsExactly(violations.get(0).message());
        }
    }

    /** The page has a row for each type, with its class, an example that is a value, and its order. */
    @ParameterizedTest
    @MethodSource("types")
    void type_isInTheTableOfThePage(ScalarType<?> type) throws IOException {
        String name =
                type.name().matches("uuid[1-8]") ? "`uuid1` to `uuid8`" : "`" + type.name() + "`";
        List<String> rows =
                Files.readAllLines(Path.of("..", "docs", "dates-and-other-values.md")).stream()
                        .filter(line -> line.startsWith("| " + name + " |"))
                        .toList();
        assertThat(rows).hasSize(1);
        String[] cells = rows.get(0).split(" \\| ?");
        assertThat(cells[2]).isEqualTo("`" + type.javaType().getSimpleName() + "`");
        assertThat(cells[3].equals("no")).isEqualTo(type.order() == null);
        if (cells[1].startsWith("`")) {
            String json = cells[1].substring(1, cells[1].length() - 1);
            assertThat(SATYA.compile(Schema.scalar(type), Object.class).isValidJson(json)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource({"numbers", "listed", "moments", "multiples"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> numbers() {
        ScalarSchema<Instant> seconds = Schema.scalar(ScalarTypes.EPOCH_SECONDS);
        ScalarSchema<Instant> millis = Schema.scalar(ScalarTypes.EPOCH_MILLIS);
        return EntryPoint.of(
                valid(seconds.strict(), 1, Instant.ofEpochSecond(1)),
                valid(seconds.strict(), 1.5, Instant.ofEpochMilli(1500)),
                invalid(seconds.strict(), "1", "type@"),
                valid(seconds.lax(), "1.5", Instant.ofEpochMilli(1500)),
                invalid(seconds.lax(), true, "type@"),
                invalid(seconds, "2024-05-31T00:00:00Z", "type@"),
                valid(millis, 1.0, Instant.ofEpochMilli(1)),
                invalid(millis, 1.5, "type@"),
                invalid(Schema.scalar(ScalarTypes.INSTANT).lax(), 1, "type@"),
                invalid(Schema.scalar(ScalarTypes.DATE).lax(), 1, "type@"),
                valid(Schema.scalar(ScalarTypes.YEAR).lax(), 2024, Year.of(2024)),
                invalid(Schema.scalar(ScalarTypes.YEAR).lax(), 1L << 40, "type@"),
                invalid(Schema.scalar(ScalarTypes.YEAR).lax(), 1_000_000_000, "type@"),
                invalid(Schema.scalar(ScalarTypes.YEAR).lax(), -1_000_000_000, "type@"),
                invalid(Schema.scalar(ScalarTypes.YEAR).strict(), 2024, "type@"));
    }

    static Stream<Arguments> listed() {
        ScalarSchema<DayOfWeek> days =
                Schema.scalar(
                        EnumType.of(DayOfWeek.class).ignoringCase().alias("fri", DayOfWeek.FRIDAY));
        return EntryPoint.of(
                valid(days, "friday", DayOfWeek.FRIDAY),
                valid(days, "FRI", DayOfWeek.FRIDAY),
                invalid(days, "someday", "enum@"),
                invalid(days, 5, "type@"));
    }

    static Stream<Arguments> moments() {
        LocalDate today = LocalDate.of(2026, 6, 15);
        ScalarSchema<LocalDate> dates = Schema.scalar(ScalarTypes.DATE);
        return EntryPoint.of(
                valid(dates.past(), "2026-06-14", today.minusDays(1)),
                invalid(dates.past(), "2026-06-15", "past@"),
                valid(dates.pastOrPresent(), "2026-06-15", today),
                invalid(dates.pastOrPresent(), "2026-06-16", "pastOrPresent@"),
                valid(dates.future(), "2026-06-16", today.plusDays(1)),
                invalid(dates.future(), "2026-06-15", "future@"),
                valid(dates.futureOrPresent(), "2026-06-15", today),
                invalid(dates.futureOrPresent(), "2026-06-14", "futureOrPresent@"),
                invalid(
                        dates.lt(today).future(),
                        "2026-06-15",
                        "formatExclusiveMaximum@",
                        "future@"),
                valid(
                        Schema.scalar(ScalarTypes.DATE_TIME).past(),
                        "2026-06-15T13:00:00+02:00",
                        Instant.parse("2026-06-15T11:00:00Z").atOffset(ZoneOffset.ofHours(2))));
    }

    static Stream<Arguments> multiples() {
        ScalarSchema<Duration> quarters =
                Schema.scalar(ScalarTypes.DURATION).multipleOf(Duration.ofMinutes(15));
        return EntryPoint.of(
                valid(quarters, "PT1H", Duration.ofHours(1)),
                valid(quarters, "PT0S", Duration.ZERO),
                valid(quarters, "PT-45M", Duration.ofMinutes(-45)),
                invalid(quarters, "PT20M", "formatMultipleOf@"),
                invalid(quarters, "PT15M0.000000001S", "formatMultipleOf@"));
    }

    @Test
    void momentsAndMultiples_thatAreWrittenAndRead_areTheSame() {
        for (Schema schema :
                List.of(
                        Schema.scalar(ScalarTypes.DATE).pastOrPresent().ge(LocalDate.EPOCH),
                        Schema.scalar(ScalarTypes.DURATION).multipleOf(Duration.ofDays(1)))) {
            assertThat(SATYA.schemaFromMap(schema.toMap()).toMap()).isEqualTo(schema.toMap());
            assertThat(SATYA.compile(SATYA.schemaFromMap(schema.toMap()), Object.class).explain())
                    .isEqualTo(SATYA.compile(schema, Object.class).explain());
        }
        assertThat(
                        SATYA.compile(Schema.scalar(ScalarTypes.DATE).future(), Object.class)
                                .violations("2026-06-15")
                                .map(Violation::message))
                .containsExactly("must be in the future");
    }

    /** Components of the JDK's classes, with nothing said about them. */
    record Parts(
            ZonedDateTime at,
            ZoneOffset offset,
            URI uri,
            URL url,
            Locale locale,
            Currency currency,
            byte[] content,
            char letter,
            Path path,
            Pattern pattern,
            InetAddress address,
            SecretText password,
            List<Character> letters) {}

    @Test
    void componentsOfARecord_areReadAndWritten() throws Exception {
        Validator<Parts> validator = SATYA.compile(Parts.class);
        String json =
                "{\"at\":\"2024-05-31T10:15:00+02:00[Europe/Berlin]\",\"offset\":\"+02:00\","
                        + "\"uri\":\"urn:a\",\"url\":\"http://nowhere.invalid/\","
                        + "\"locale\":\"de-DE\",\"currency\":\"EUR\",\"content\":\"QUI=\","
                        + "\"letter\":\"x\",\"path\":\"a/b\",\"pattern\":\"a+\","
                        + "\"address\":\"192.0.2.1\",\"password\":\"swordfish\","
                        + "\"letters\":[\"y\",\"z\"]}";
        Parts parts = validator.parseJson(json);
        assertThat(parts.at().getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(parts.content()).containsExactly('A', 'B');
        assertThat(parts.letter()).isEqualTo('x');
        assertThat(parts.letters()).containsExactly('y', 'z');
        assertThat(SATYA.toJson(parts)).isEqualTo(json);
        assertThat(SATYA.toJson(validator.parse(parts))).isEqualTo(json);
        assertThat(validator.isValid(parts)).isTrue();
        assertThat(parts.toString()).doesNotContain("swordfish");
    }

    @Test
    void rowOfADriver_isTakenForWhatItStandsFor_inStrictModeToo() {
        Schema row =
                Schema.object()
                        .field("day", Schema.scalar(ScalarTypes.DATE))
                        .field("at", Schema.scalar(ScalarTypes.LOCAL_DATE_TIME))
                        .field("point", Schema.scalar(ScalarTypes.INSTANT))
                        .field("content", Schema.scalar(ScalarTypes.BYTES))
                        .build();
        LocalDateTime at = LocalDateTime.of(2024, 5, 31, 10, 15, 30, 5);
        Map<String, Object> given = new HashMap<>();
        given.put("day", java.sql.Date.valueOf(at.toLocalDate()));
        given.put("at", Timestamp.valueOf(at));
        given.put("point", Timestamp.from(NOW));
        given.put("content", new byte[] {1, 2});
        Model model = SATYA.compile(row).with(Strictness.STRICT).parse(given);
        assertThat(model.get("day")).isEqualTo(at.toLocalDate());
        assertThat(model.get("at")).isEqualTo(at);
        assertThat(model.get("point")).isEqualTo(NOW);
        assertThat(model.get("content")).isEqualTo(Bytes.of((byte) 1, (byte) 2));
    }

    @Test
    void objectOfTheClass_thatNoTextStandsFor_isAViolation() {
        Validator<Object> uris = SATYA.compile(Schema.scalar(ScalarTypes.URI_TYPE), Object.class);
        assertThat(uris.violations(URI.create("a/b")).map(Violation::code))
                .containsExactly("format");
        Validator<Object> millis =
                SATYA.compile(Schema.scalar(ScalarTypes.EPOCH_MILLIS), Object.class);
        assertThat(millis.isValid(NOW)).isTrue();
        assertThat(millis.violations(NOW.plusNanos(1)).map(Violation::code))
                .containsExactly("format");
    }

    @Test
    void bytes_standForNoText() {
        Validator<Object> texts = SATYA.compile(Schema.string(), Object.class);
        assertThat(texts.violations(new byte[] {65}).map(Violation::message))
                .containsExactly("must be a string, not a byte[]");
    }

    @Test
    void secret_isNotShown() {
        Schema login =
                Schema.object().field("password", Schema.scalar(ScalarTypes.SECRET_TEXT)).build();
        Model model = SATYA.compile(login).parse(Map.of("password", "swordfish"));
        assertThat(model.toString()).doesNotContain("swordfish");
        assertThat(model.toJson()).contains("swordfish");
        assertThat(SATYA.compile(login).violations(Map.of("password", 12345)).get(0).instance())
                .isEqualTo(Violation.SECRET);
    }
}
