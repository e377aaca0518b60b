package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a schema has made of the names of a map's members is what it takes for them. See
 * KEY-1 to KEY-3 of docs/semantics.md.
 */
class TypedKeyTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    static Stream<Arguments> keys() {
        Stream<Arguments> ofJson =
                Stream.of(
                        Arguments.of(Schema.integer(), List.of("1", "-7", "9223372036854775808")),
                        Arguments.of(
                                Schema.number(), List.of("0.1", "1e300", "-0.0", "inf", "nan")),
                        Arguments.of(Schema.float32(), List.of("0.1", "3.4e38", "-inf", "NaN")),
                        Arguments.of(Schema.decimal(), List.of("1.50", "0.1", "1e-30")),
                        Arguments.of(Schema.bool(), List.of("yes", "false")),
                        Arguments.of(Schema.enumOf(DayOfWeek.class), List.of("MONDAY", "FRIDAY")),
                        Arguments.of(Schema.string().strip(), List.of(" a", "b")),
                        Arguments.of(
                                Schema.anyOf(Schema.integer(), Schema.scalar(ScalarTypes.DATE)),
                                List.of("1", "2024-01-31")));
        Stream<Arguments> ofScalars =
                ScalarTypes.all().stream()
                        .filter(ScalarType::isKey)
                        .map(type -> Arguments.of(Schema.scalar(type), names(type)));
        return Stream.concat(ofJson, ofScalars);
    }

    private static <T> List<String> names(ScalarType<T> type) {
        return type.examples().stream().map(it -> type.write(it).toString()).toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void map_thatWasMadeOfNames_isValidAndEqual(Schema keys, List<String> names) {
        Map<String, Integer> given = new LinkedHashMap<>();
        names.forEach(name -> given.put(name, given.size()));
        Satya satya = knowing(keys);
        Validator<Object> map = satya.compile(Schema.map(keys, Schema.integer()), Object.class);
        Object value = map.parse(given);
        assertThat(map.parse(value)).isEqualTo(value);
        assertThat(map.isValid(value)).isTrue();
        assertThat(map.violations(value)).isEmpty();
        assertThat(map.parseJson(satya.toJson(value))).isEqualTo(value);
    }

    /** A map knows no schema: of several types of a class it is written by the one that is known. */
    private static Satya knowing(Schema keys) {
        Satya.Builder builder = Satya.builder().withoutDiscovery();
        return keys instanceof ScalarSchema<?> scalar
                ? builder.type(scalar.type()).build()
                : builder.build();
    }

    @Test
    void keysThatCompareByIdentity_areRefused() {
        assertThatThrownBy(() -> Schema.map(Schema.scalar(ScalarTypes.REGEX), Schema.any()))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("\"java-regex\" are no keys");
    }

    @Test
    void typedKeys_inStrictMode_areMadeOfNames_unlessTheyAreStrictThemselves() {
        Schema typed = Schema.map(Schema.integer(), Schema.integer()).strict();
        Validator<Object> map = SATYA.compile(typed, Object.class).with(Strictness.STRICT);
        assertThat(map.parseJson("{\"1\":2}")).isEqualTo(Map.of(1L, 2L));
        assertThat(map.parse(Map.of(1, 2))).isEqualTo(Map.of(1L, 2L));
        assertThat(map.isValidJson("{\"1\":\"2\"}")).isFalse();
        Schema strict = Schema.map(Schema.integer().strict(), Schema.integer());
        assertThat(SATYA.compile(strict, Object.class).isValidJson("{\"1\":2}")).isFalse();
        Schema foreign =
                SATYA.schemaFromJson(
                        "{\"type\":\"object\",\"propertyNames\":{\"type\":\"integer\"}}");
        assertThat(SATYA.compile(foreign, Object.class).isValidJson("{\"1\":2}")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void modelWithAMap_throughEveryDoor_isValidAndEqual(Schema keys, List<String> names) {
        Map<String, Integer> given = new LinkedHashMap<>();
        names.forEach(name -> given.put(name, given.size()));
        Validator<Model> object =
                SATYA.compile(
                        Schema.object().field("map", Schema.map(keys, Schema.integer())).build());
        Model model = object.parse(Map.of("map", given));
        assertThat(object.parse(model)).isEqualTo(model);
        assertThat(object.violations(model)).isEmpty();
        assertThat(object.parse(Map.of("map", model.get("map")))).isEqualTo(model);
        assertThat(object.parse(model.toMap())).isEqualTo(model);
        assertThat(object.parseJson(model.toJson())).isEqualTo(model);
        assertThat(model.with("map", model.get("map"))).isEqualTo(model);
        assertThat(((Map<?, ?>) model.toMap().get("map")).keySet())
                .allMatch(String.class::isInstance);
    }

    static Stream<Arguments> otherKeys() {
        Map<Object, Object> twice = new LinkedHashMap<>();
        twice.put("1", 1);
        twice.put(1L, 2);
        Map<Object, Object> nothing = new LinkedHashMap<>();
        nothing.put(null, 1);
        return Stream.of(
                Arguments.of(Schema.any(), Map.of(1, 1), null, List.of("type@")),
                Arguments.of(Schema.string(), Map.of(1, 1), null, List.of("type@")),
                Arguments.of(Schema.integer(), Map.of(true, 1), null, List.of("type@/true")),
                Arguments.of(Schema.integer(), Map.of(1.5, 1), null, List.of("type@/1.5")),
                Arguments.of(Schema.integer(), nothing, null, List.of("type@")),
                Arguments.of(Schema.integer().ge(5), Map.of(1, 1), null, List.of("minimum@/1")),
                Arguments.of(Schema.integer(), Map.of(1, 1), Strictness.STRICT, List.of()),
                Arguments.of(Schema.integer(), twice, null, List.of("duplicateKey@/1")),
                Arguments.of(Schema.integer(), Map.of(1, "x"), null, List.of("type@/1")),
                Arguments.of(
                        Schema.scalar(ScalarTypes.EPOCH_SECONDS), Map.of(5, 1), null, List.of()),
                Arguments.of(
                        Schema.scalar(ScalarTypes.EPOCH_SECONDS),
                        Map.of(1.5, 1, -5L, 1),
                        Strictness.STRICT,
                        List.of()),
                Arguments.of(
                        Schema.scalar(ScalarTypes.EPOCH_MILLIS),
                        Map.of(1.5, 1),
                        null,
                        List.of("type@/1.5")),
                Arguments.of(
                        Schema.anyOf(Schema.string(), Schema.scalar(ScalarTypes.EPOCH_SECONDS)),
                        Map.of(5, 1),
                        null,
                        List.of("type@")),
                Arguments.of(Schema.integer(), new TreeMap<>(Map.of(1, 1)), null, List.of()),
                Arguments.of(Schema.integer(), Map.of((byte) 1, 1, 2.0, 1), null, List.of()),
                Arguments.of(
                        Schema.scalar(ScalarTypes.DATE),
                        Map.of(LocalDate.EPOCH, 1),
                        null,
                        List.of()),
                Arguments.of(
                        Schema.scalar(ScalarTypes.DATE),
                        Map.of(LocalDate.EPOCH, 1),
                        Strictness.STRICT,
                        List.of()),
                Arguments.of(
                        Schema.scalar(ScalarTypes.DATE),
                        Map.of(DayOfWeek.MONDAY, 1),
                        null,
                        List.of("format@/MONDAY")));
    }

    @ParameterizedTest
    @MethodSource("otherKeys")
    void key_thatIsNoText_isANameUnlessAnotherIsMadeOfThat(
            Schema keys, Map<?, ?> instance, Strictness mode, List<String> expected) {
        Validator<Object> validator =
                SATYA.compile(Schema.map(keys, Schema.integer()), Object.class);
        Validator<Object> called = mode == null ? validator : validator.with(mode);
        assertThat(called.violations(instance).map(TypedKeyTest::text))
                .containsExactlyElementsOf(expected);
        assertThat(called.isValid(instance)).isEqualTo(expected.isEmpty());
    }

    private static String text(Violation violation) {
        return violation.code() + "@" + violation.path().toPointer();
    }
}
