package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.Strictness;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A choice of types: what is wrong is the type, or what the schema of the type says. See
 * ANY-4 and ANY-5 of docs/semantics.md.
 */
class TypeChoiceTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Validator<Object> ID =
            SATYA.compile(
                    SATYA.schemaFromJson(
                            "{\"type\": [\"string\", \"integer\"], \"minLength\": 2, \"minimum\": 1}"),
                    Object.class);

    @Test
    void value_ofNoneOfTheTypes_isOneViolation() {
        Violation violation = ID.validate(true).getError().single();

        assertThat(violation.code()).isEqualTo("type");
        assertThat(violation.arguments())
                .isEqualTo(Map.of("expected", List.of("string", "integer"), "actual", "boolean"));
        assertThat(violation.instance()).isEqualTo(true);
        assertThat(violation.message()).isEqualTo("must be a string or an integer, not a boolean");
        assertThat(violation.message(Locale.GERMAN))
                .isEqualTo("muss ein Text oder eine ganze Zahl sein, nicht ein Wahrheitswert");
    }

    @ParameterizedTest
    @CsvSource({"'\"a\"', minLength", "0, minimum", "1.5, type", "null, type"})
    void value_ofOneOfTheTypes_hasItsViolations(String json, String code) {
        assertThat(ID.validateJson(json).getError().map(Violation::code)).containsExactly(code);
        assertThat(ID.failFast().validateJson(json).getError().map(Violation::code))
                .containsExactly(code);
    }

    @Test
    void value_thatNoTypeIsConvertedFrom_isOneViolation() {
        Schema either = Schema.anyOf(Schema.integer(), Schema.bool());
        Validator<Object> validator = SATYA.compile(either, Object.class).with(Strictness.LAX);

        assertThat(validator.validate("maybe").getError().map(Violation::code))
                .containsExactly("type");
    }

    @Test
    void value_withAKeyThatIsNoText_isWrongInItsNames() {
        Schema either = Schema.anyOf(Schema.bool(), Schema.map(Schema.any()));
        Map<Object, Object> instance = new HashMap<>();
        instance.put(null, 1);

        assertThat(SATYA.compile(either, Object.class).validate(instance).getError())
                .extracting(Violation::arguments)
                .containsExactly(Map.of("expected", "string", "actual", "null", "about", "name"));
    }

    static Stream<Arguments> choices() {
        Schema plain = Schema.object().extras(Extras.FORBID).build();
        return Stream.of(
                Arguments.of(
                        Schema.anyOf(plain, Schema.array(plain), Schema.nullValue()),
                        List.of(JsonType.OBJECT, JsonType.ARRAY, JsonType.NULL)),
                Arguments.of(
                        Schema.anyOf(Schema.allOf(Schema.number().ge(1)), Schema.string().strict()),
                        List.of(JsonType.NUMBER, JsonType.STRING)),
                Arguments.of(Schema.anyOf(Schema.string()), List.of()),
                Arguments.of(Schema.anyOf(Schema.integer(), Schema.number()), List.of()),
                Arguments.of(Schema.anyOf(Schema.map(plain), plain), List.of()),
                Arguments.of(Schema.anyOf(Schema.bool(), Schema.constant("a")), List.of()),
                Arguments.of(Schema.anyOf(Schema.object("O").build(), Schema.bool()), List.of()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void types_ofBranches_areThoseOfEach(AnyOfSchema choice, List<JsonType> types) {
        assertThat(choice.types()).isEqualTo(types);
    }
}
