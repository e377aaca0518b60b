package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of scalar types: what is read, what is refused, and how they are written. See
 * CONV-5 and SCALAR-1 to SCALAR-4 of docs/semantics.md.
 */
class ScalarTableTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private static final ScalarSchema<LocalDate> DATE = Schema.scalar(ScalarTypes.DATE);

    /** A number that is the id of a user. */
    record UserId(long value) {}

    private static final ScalarType<UserId> USER_ID =
            ScalarType.ofLong(
                    "user-id",
                    UserId.class,
                    number -> {
                        if (number == 13) {
                            throw new IllegalStateException("unlucky");
                        }
                        return number > 0 ? new UserId(number) : null;
                    },
                    UserId::value);

    private static final ScalarType<DayOfWeek> WEEKDAY =
            ScalarType.ofText(
                    "weekday",
                    DayOfWeek.class,
                    text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)),
                    day -> day.name().toLowerCase(Locale.ROOT));

    private static final Satya SATYA = Satya.builder().type(USER_ID).type(WEEKDAY).build();

    @ParameterizedTest
    @MethodSource({"dates", "numbers", "within"})
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, EntryPoint.satya());
    }

    static Stream<Arguments> dates() {
        ScalarSchema<LocalDate> bounded = DATE.gt(DAY).le(DAY.plusDays(2));
        return EntryPoint.of(
                valid(DATE, "2024-05-31", DAY),
                invalid(DATE, "2024-02-30", "format@"),
                invalid(DATE, "2024-05-31T00:00:00", "format@"),
                invalid(DATE, "", "format@"),
                invalid(DATE, 20240531, "type@"),
                invalid(DATE, true, "type@"),
                invalid(DATE, List.of(), "type@"),
                valid(bounded, "2024-06-01", DAY.plusDays(1)),
                valid(bounded, "2024-06-02", DAY.plusDays(2)),
                invalid(bounded, "2024-05-31", "formatExclusiveMinimum@"),
                invalid(bounded, "2024-06-03", "formatMaximum@"),
                valid(
                        Schema.scalar(ScalarTypes.INSTANT),
                        "1970-01-01T02:00:00+02:00",
                        Instant.EPOCH),
                invalid(Schema.scalar(ScalarTypes.UUID_TYPE), "1-1-1-1-1", "format@"));
    }

    static Stream<Arguments> numbers() {
        ScalarSchema<UserId> id = Schema.scalar(USER_ID);
        return EntryPoint.of(
                valid(id, 7, new UserId(7)),
                valid(id, 7.0, new UserId(7)),
                invalid(id, 0, "format@"),
                invalid(id, 7.5, "type@"),
                invalid(id, false, "type@"),
                invalid(id, 13, "pluginFailure@"),
                valid(id.lax(), "7", new UserId(7)),
                invalid(id.lax(), "seven", "type@"),
                invalid(id.strict(), "7", "type@"));
    }

    static Stream<Arguments> within() {
        Schema event =
                Schema.object().field("day", DATE).optional("id", Schema.scalar(USER_ID)).build();
        return EntryPoint.of(
                invalid(event, Map.of("day", "soon", "id", -1), "format@/day", "format@/id"),
                invalid(event, Map.of(), "required@/day"),
                valid(Schema.array(DATE), List.of("2024-05-31"), List.of(DAY)),
                invalid(
                        Schema.array(Schema.scalar(ScalarTypes.INSTANT)).uniqueItems(),
                        List.of("1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00"),
                        "uniqueItems@"),
                valid(Schema.anyOf(DATE, Schema.integer()), "2024-05-31", DAY),
                invalid(Schema.allOf(DATE, DATE.lt(DAY)), "2024-05-31", "formatExclusiveMaximum@"),
                invalid(Schema.not(DATE), "2024-05-31", "not@"));
    }

    @Test
    void objectOfTheClass_isTakenAsItIs() {
        Validator<Object> validator = SATYA.compile(DATE.ge(DAY), Object.class);
        assertThat(validator.parse(DAY)).isSameAs(DAY);
        assertThat(validator.with(Options.DEFAULT.with(Strictness.STRICT)).isValid(DAY)).isTrue();
        assertThat(validator.isValid(DAY.minusDays(1))).isFalse();
    }

    @Test
    void model_holdsAndWritesValues() {
        Schema schema =
                Schema.object()
                        .field("day", DATE)
                        .field("id", Schema.scalar(USER_ID))
                        .field("on", Schema.scalar(WEEKDAY))
                        .build();
        Model model =
                SATYA.compile(schema).parse(Map.of("day", "2024-05-31", "id", 7, "on", "Friday"));
        assertThat(model.get("day")).isEqualTo(DAY);
        assertThat(model.get("id")).isEqualTo(new UserId(7));
        assertThat(model.toJson()).isEqualTo("{\"day\":\"2024-05-31\",\"id\":7,\"on\":\"friday\"}");
        assertThat(SATYA.compile(schema).parse(model.toMap())).isEqualTo(model);
        model.set("day", "2024-06-01");
        assertThat(model.get("day")).isEqualTo(DAY.plusDays(1));
    }

    /** Components of the JDK's classes and of a registered type. */
    record Booking(UUID id, LocalDate day, List<DayOfWeek> days, Map<LocalDate, UserId> users) {}

    @Test
    void componentsOfARecord_areOfTheirTypes() {
        Validator<Booking> validator = SATYA.compile(Booking.class);
        Booking booking =
                new Booking(
                        new UUID(1, 2), DAY, List.of(DayOfWeek.FRIDAY), Map.of(DAY, new UserId(7)));
        String json =
                "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"day\":\"2024-05-31\","
                        + "\"days\":[\"friday\"],\"users\":{\"2024-05-31\":7}}";
        assertThat(validator.parseJson(json)).isEqualTo(booking);
        assertThat(validator.parse(booking)).isSameAs(booking);
        assertThat(SATYA.toJson(booking)).isEqualTo(json);
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("day", "today");
        assertThat(validator.violations(wrong).map(Violation::code)).contains("format");
    }

    @Test
    void schema_thatIsWrittenAndRead_isTheSame() {
        Schema schema =
                Schema.object()
                        .field("day", DATE.ge(DAY).lt(DAY.plusDays(9)))
                        .field("id", Schema.scalar(USER_ID))
                        .build();
        Map<String, Object> written = schema.toMap();
        assertThat(written.toString()).contains("format=date").contains("formatMinimum=2024-05-31");
        Validator<Object> read = SATYA.compile(SATYA.schemaFromMap(written), Object.class);
        assertThat(((Model) read.parse(Map.of("day", "2024-05-31", "id", 1))).get("day"))
                .isEqualTo(DAY);
    }

    @Test
    void writtenSchema_withAMistake_saysWhere() {
        assertMistake(Map.of("type", "string", "x-scalar", "dat"), "did you mean \"date\"?");
        assertMistake(Map.of("type", "integer", "x-scalar", "date"), "written as string");
        assertMistake(Map.of("x-scalar", "date"), "needs \"type\"");
        assertMistake(
                Map.of("type", "string", "x-scalar", "date", "formatMinimum", "soon"),
                "formatMinimum soon is no \"date\"");
        assertMistake(
                Map.of("type", "string", "x-scalar", "date", "minLength", 20),
                "\"minLength\" is about text or numbers");
        assertMistake(
                Map.of("type", "integer", "x-scalar", "user-id", "multipleOf", 2),
                "\"multipleOf\" is about text or numbers");
        assertMistake(
                Map.of("type", "integer", "x-scalar", "user-id", "formatMinimum", 13),
                "\"user-id\" failed with java.lang.IllegalStateException");
        assertThat(SATYA.schemaFromMap(Map.of("type", "string", "formatMinimum", "a")).notes())
                .hasSize(1);
    }

    private static void assertMistake(Map<String, ?> schema, String words) {
        assertThatThrownBy(() -> SATYA.schemaFromMap(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(words);
    }

    @Test
    void namedConstraint_onAScalar_isRefused() {
        assertThatThrownBy(() -> EntryPoint.satya().compile(DATE.constraint("even"), Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("satisfies");
        Schema weekend =
                DATE.satisfies(
                        "weekday",
                        LocalDate.class,
                        day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        assertThat(SATYA.compile(weekend, Object.class).isValid("2024-05-31")).isTrue();
        assertThat(SATYA.compile(weekend, Object.class).isValid("2024-06-01")).isFalse();
    }

    @Test
    void violation_saysWhatIsWanted() {
        assertThat(
                        SATYA.compile(DATE, Object.class)
                                .violations("31.5.2024")
                                .map(Violation::message))
                .containsExactly("must be a date such as 2026-01-31");
        assertThat(SATYA.compile(DATE.ge(DAY), Object.class).explain())
                .isEqualTo("date >= 2024-05-31\n");
    }

    /** An amount in a currency, of which the interpreter knows nothing. */
    record Amount(String text) {}

    private static final ScalarType<Amount> AMOUNT =
            ScalarType.ofText("amount", Amount.class, Amount::new, Amount::text);

    @Test
    void type_thatOnlyTheSchemaKnows_isWrittenAsItSays() {
        Validator<Model> validator =
                Satya.standard()
                        .compile(Schema.object().field("price", Schema.scalar(AMOUNT)).build());
        String json = "{\"price\":\"EUR 5\"}";
        assertThat(validator.parseJson(json).toJson()).isEqualTo(json);
    }

    /** A map that has values of a type for keys. */
    record Prices(Map<Amount, Integer> prices) {}

    @Test
    void keys_ofATypeThatOnlyTheSchemaKnows_areWrittenAsItSays() {
        Schema schema =
                Schema.object()
                        .field("prices", Schema.map(Schema.scalar(AMOUNT), Schema.integer()))
                        .build();
        Validator<Prices> validator = Satya.standard().compile(schema, Prices.class);
        Prices prices = validator.parseJson("{\"prices\":{\"EUR 5\":1}}");
        assertThat(prices.prices()).containsExactly(Map.entry(new Amount("EUR 5"), 1));
        assertThat(validator.isValid(prices)).isTrue();
    }

    @Test
    void twoTypes_ofOneClass_inOneSchema_areRefused() {
        ScalarType<LocalDate> other =
                ScalarType.ofText("day", LocalDate.class, LocalDate::parse, LocalDate::toString);
        Schema both = Schema.array(DATE).prefixItems(Schema.scalar(other));
        assertThatThrownBy(() -> SATYA.compile(both, Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"day\"")
                .hasMessageContaining("\"date\"");
    }

    @Test
    void codeOfAType_thatThrowsAtCompileTime_isAMistakeThatNamesIt() {
        ScalarType<Amount> broken =
                ScalarType.ofText(
                                "broken",
                                Amount.class,
                                text -> {
                                    throw new IllegalStateException("out of order");
                                },
                                Amount::text)
                        .withOrder((a, b) -> 0);
        assertThatThrownBy(() -> Schema.scalar(broken).ge(new Amount("1")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"broken\" failed with java.lang.IllegalStateException");
    }

    @Test
    void enumClass_withAType_isWrittenAsItSays() {
        Map<DayOfWeek, Integer> hours = Map.of(DayOfWeek.FRIDAY, 8);
        assertThat(SATYA.toJson(hours)).isEqualTo("{\"friday\":8}");
        Validator<Hours> validator = SATYA.compile(Hours.class);
        assertThat(validator.parseJson(SATYA.toJson(new Hours(hours)))).isEqualTo(new Hours(hours));
    }

    record Hours(Map<DayOfWeek, Integer> hours) {}

    @Test
    void twoTypes_ofOneNameOrClass_areRefused() {
        assertThatThrownBy(
                        () -> Satya.builder().type(WEEKDAY).type(WEEKDAY.withFormat(null)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weekday");
    }

    /** By way of a raw type a function may make what it likes. */
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void type_thatMakesAnotherClass_isAPluginFailure() {
        Function<String, ?> made = text -> 3;
        Schema schema =
                Schema.scalar(
                        ScalarType.ofText(
                                "day", LocalDate.class, (Function) made, String::valueOf));
        Validator<LocalDate> days = SATYA.compile(schema, LocalDate.class);
        assertThat(days.violations("a").get(0).code()).isEqualTo("pluginFailure");
        assertThat(days.violations(new StringBuilder("a")).get(0).code())
                .isEqualTo("pluginFailure");
        assertThat(days.violationsJson("\"a\"").get(0).code()).isEqualTo("pluginFailure");
    }
}
