package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.OutputFormat;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.JsonType;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.Strictness;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An object of a scalar type is the text or number that it is written as, for every assertion. */
class WrittenFormTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final ScalarSchema<LocalDate> DATE = Schema.scalar(ScalarTypes.DATE);
    private static final UUID ID = new UUID(1, 2);

    /** Written as a number. */
    record Cents(long value) {}

    /** Cannot be written. */
    record Silent(String text) {}

    private static final ScalarType<Cents> CENTS =
            ScalarType.ofLong("cents", Cents.class, Cents::new, Cents::value);
    private static final ScalarType<DayOfWeek> WEEKDAY =
            ScalarType.ofText("weekday", DayOfWeek.class, DayOfWeek::valueOf, DayOfWeek::name);
    private static final ScalarType<Silent> SILENT =
            ScalarType.ofText(
                    "silent",
                    Silent.class,
                    Silent::new,
                    silent -> {
                        throw new IllegalStateException("silent");
                    });
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().type(CENTS).type(WEEKDAY).type(SILENT).build();

    /** A component of any class. */
    record Holder(Object value) {}

    static Stream<Arguments> rows() {
        Schema cents = Schema.scalar(CENTS);
        return Stream.of(
                row(Schema.constant("2024-01-01"), DAY),
                row(Schema.constant("2024-01-02"), DAY, "const@"),
                row(Schema.enumOf("a", "2024-01-01"), DAY),
                row(Schema.enumOf("a", "b"), DAY, "enum@"),
                row(Schema.constant(7), new Cents(7)),
                row(Schema.enumOf(1, 7.0), new Cents(7)),
                row(Schema.constant(8), new Cents(7), "const@"),
                row(Schema.constant("MONDAY"), DayOfWeek.MONDAY),
                row(Schema.allOf(DATE, Schema.enumOf("2024-01-01")), DAY),
                row(Schema.allOf(DATE, Schema.enumOf("2024-01-02")), DAY, "enum@"),
                row(Schema.not(Schema.constant("2024-01-01")), DAY, "not@"),
                row(Schema.allOf(DATE, Schema.not(Schema.constant("2024-01-02"))), DAY),
                row(Schema.allOf(cents, Schema.not(Schema.enumOf(7))), new Cents(7), "not@"),
                row(Schema.anyOf(Schema.constant("2024-01-01"), Schema.integer()), DAY),
                row(Schema.anyOf(Schema.constant("a"), Schema.constant("b")), DAY, "enum@"),
                row(Schema.oneOf(DATE, Schema.constant("2024-01-01")), DAY, "oneOf@"),
                row(Schema.anyOf(Schema.integer(), Schema.bool()).strict(), DAY, "type@"),
                row(
                        Schema.anyOf(Schema.integer(), Schema.string().maxLength(3)),
                        DAY,
                        "maxLength@"),
                row(Schema.string().minLength(10), DAY),
                row(Schema.string().minLength(11), DAY, "minLength@"),
                row(Schema.string().pattern("^2024-"), DAY),
                row(Schema.integer().ge(8), new Cents(7), "minimum@"),
                row(Schema.number().multipleOf(7), new Cents(7)),
                row(Schema.string(), new Cents(7), "type@"),
                row(Schema.integer(), DAY, "type@"),
                row(Schema.never(), DAY, "never@"),
                row(Schema.any(), DAY),
                row(
                        Schema.guarded(JsonType.STRING, Schema.string().minLength(11)),
                        DAY,
                        "minLength@"),
                row(Schema.guarded(JsonType.NUMBER, Schema.never()), DAY),
                row(Schema.guarded(JsonType.INTEGER, Schema.never()), new Cents(7), "never@"),
                row(DATE, ID, "format@"),
                row(DATE.gt(DAY), DAY, "formatExclusiveMinimum@"),
                row(cents, DAY, "type@"));
    }

    private static Arguments row(Schema schema, Object object, String... expected) {
        Object json = object instanceof Cents cents ? (Object) cents.value() : object.toString();
        return Arguments.of(schema, object, json, List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void object_atEveryPlace_isJudgedAsWhatItIsWrittenAs(
            Schema schema, Object object, Object json, List<String> expected) {
        check(schema, object, json, expected, "");
        check(Schema.array(schema), List.of(object), List.of(json), expected, "/0");
        check(Schema.map(schema), Map.of("a", object), Map.of("a", json), expected, "/a");
        Schema fields = Schema.object().field("value", schema).build();
        check(fields, Map.of("value", object), Map.of("value", json), expected, "/value");
    }

    private static void check(
            Schema schema, Object object, Object json, List<String> expected, String place) {
        List<String> told = expected.stream().map(code -> code + place).toList();
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        List<Violation> found = validator.violations(object).toJavaList();
        assertThat(found).extracting(WrittenFormTest::text).containsExactlyElementsOf(told);
        assertThat(found).isEqualTo(validator.violations(json).toJavaList());
        assertThat(found).isEqualTo(validator.violationsJson(SATYA.toJson(json)).toJavaList());
        assertThat(validator.validate(object).isValid()).isEqualTo(expected.isEmpty());
        assertThat(validator.isValid(object)).isEqualTo(expected.isEmpty());
        assertThat(validator.isValid(json)).isEqualTo(expected.isEmpty());
        assertThat(validator.with(Strictness.LAX).isValid(object)).isEqualTo(expected.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void object_setInAModel_isJudgedAsWhatItIsWrittenAs(
            Schema schema, Object object, Object json, List<String> expected) {
        Schema fields = Schema.object().optional("value", schema).build();
        Model model = SATYA.compile(fields).parse(Map.of());
        assertThat(found(() -> model.set("value", object)))
                .isEqualTo(found(() -> model.set("value", json)))
                .hasSameSizeAs(expected);
    }

    private static List<Violation> found(Runnable change) {
        try {
            change.run();
            return List.of();
        } catch (ValidationException e) {
            return e.violations().toJavaList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void object_inARecord_isJudgedAsWhatItIsWrittenAs(
            Schema schema, Object object, Object json, List<String> expected) {
        Schema fields = Schema.object().field("value", schema).build();
        Validator<Holder> validator = SATYA.compile(fields, Holder.class);
        List<Violation> found = validator.violations(new Holder(object)).toJavaList();
        assertThat(found)
                .isEqualTo(validator.violations(new Holder(json)).toJavaList())
                .hasSameSizeAs(expected);
        assertThat(validator.isValid(new Holder(object))).isEqualTo(expected.isEmpty());
    }

    static Stream<Arguments> arrays() {
        Schema unique = Schema.array(Schema.any()).uniqueItems();
        Schema pair = Schema.array(Schema.any()).prefixItems(DATE, Schema.string()).uniqueItems();
        Schema nested =
                Schema.array(Schema.anyOf(Schema.array(DATE), Schema.object().build()))
                        .uniqueItems();
        return Stream.of(
                Arguments.of(unique, List.of(DAY, "2024-01-01"), List.of("uniqueItems@")),
                Arguments.of(unique, List.of(DAY, DAY.plusDays(1)), List.of()),
                Arguments.of(pair, List.of(DAY, "2024-01-01"), List.of("uniqueItems@")),
                Arguments.of(pair, List.of("2024-01-01", DAY), List.of("uniqueItems@")),
                Arguments.of(pair, List.of("2024-01-01", "2024-01-01"), List.of("uniqueItems@")),
                Arguments.of(pair, List.of(DAY, "2024-01-02"), List.of()),
                Arguments.of(
                        nested,
                        List.of(List.of(DAY), List.of("2024-01-01")),
                        List.of("uniqueItems@")),
                Arguments.of(
                        Schema.array(Schema.any()).contains(Schema.constant("2024-01-01")),
                        List.of(1, DAY),
                        List.of()),
                Arguments.of(
                        Schema.array(DATE).contains(Schema.constant("2024-01-02")),
                        List.of(DAY),
                        List.of("contains@")),
                Arguments.of(
                        Schema.constant(List.of("2024-01-01", 7)),
                        List.of(DAY, new Cents(7)),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void array_withObjects_isJudgedAsWhatItIsWrittenAs(
            Schema schema, List<?> instance, List<String> expected) {
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        String json = SATYA.toJson(instance);
        assertThat(validator.violations(instance))
                .extracting(WrittenFormTest::text)
                .containsExactlyElementsOf(expected);
        assertThat(validator.violationsJson(json))
                .extracting(WrittenFormTest::text)
                .containsExactlyElementsOf(expected);
        assertThat(validator.isValid(instance)).isEqualTo(expected.isEmpty());
        assertThat(validator.isValidJson(json)).isEqualTo(expected.isEmpty());
        assertThat(validator.validate(instance).isValid()).isEqualTo(expected.isEmpty());
    }

    @Test
    void tag_thatIsAnObject_selectsTheBranchThatItsWrittenFormSelects() {
        Schema first = Schema.object().field("tag", Schema.constant("2024-01-01")).build();
        Schema second =
                Schema.object()
                        .field("tag", Schema.constant("2024-01-02"))
                        .field("n", Schema.integer())
                        .build();
        Validator<Object> validator = SATYA.compile(Schema.oneOf(first, second), Object.class);
        assertThat(validator.isValid(Map.of("tag", DAY))).isTrue();
        assertThat(validator.violations(Map.of("tag", DAY.plusDays(1), "n", "x")))
                .extracting(WrittenFormTest::text)
                .containsExactly("type@/n");
        assertThat(validator.violations(Map.of("tag", DAY.plusDays(2))))
                .extracting(WrittenFormTest::text)
                .containsExactly("enum@/tag");
    }

    @Test
    void value_whereABranchKeepsTheObject_isTheObject() {
        for (Schema schema :
                List.of(
                        Schema.anyOf(DATE, Schema.string()),
                        Schema.anyOf(Schema.string(), DATE),
                        Schema.allOf(Schema.any(), DATE))) {
            assertThat(SATYA.compile(schema, Object.class).parse(DAY)).isSameAs(DAY);
        }
        assertThat(SATYA.compile(Schema.any(), Object.class).parse(DAY)).isEqualTo("2024-01-01");
    }

    @Test
    void object_thatCannotBeWritten_isUnreadableForAllButItsOwnType() {
        Silent silent = new Silent("x");
        assertThat(SATYA.compile(Schema.scalar(SILENT), Object.class).parse(silent))
                .isSameAs(silent);
        for (Schema schema :
                List.of(
                        Schema.any(),
                        Schema.string(),
                        Schema.integer(),
                        Schema.bool(),
                        Schema.constant("x"),
                        DATE,
                        Schema.allOf(Schema.scalar(SILENT), Schema.constant("x")))) {
            assertThat(SATYA.compile(schema, Object.class).violations(silent))
                    .extracting(Violation::code)
                    .containsExactly("unreadable");
        }
    }

    @Test
    void output_ofAnObject_isThatOfItsText() {
        Map<String, Object> document =
                Map.of("enum", List.of("2024-01-01"), "minLength", 11, "title", "Day");
        SchemaOutput output = SATYA.output(document);
        assertThat(output.of(DAY, OutputFormat.LIST))
                .isEqualTo(output.of("2024-01-01", OutputFormat.LIST));
    }

    private static String text(Violation violation) {
        return violation.code() + "@" + violation.path().toPointer();
    }
}
