package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A branch of anyOf that would end the run says nothing once an earlier one is valid: ANY-6. */
class EndedBranchTest {
    static Stream<Arguments> rows() {
        Map<String, Object> deep = Map.of("b", nested(600));
        Map<String, Object> cyclic = new HashMap<>(Map.of("a", 1));
        cyclic.put("c", cyclic);
        Schema steps = Schema.string().pattern("^(a+)+\\1b$");
        return Stream.of(
                Arguments.of(Schema.string(), steps, "a".repeat(40), true),
                Arguments.of(steps, Schema.string(), "a".repeat(40), false),
                Arguments.of(Schema.object().build(), Schema.any(), deep, true),
                Arguments.of(Schema.any(), Schema.object().build(), deep, false),
                Arguments.of(
                        Schema.object().field("a", Schema.integer()).build(),
                        Schema.map(Schema.any()),
                        cyclic,
                        true));
    }

    private static Object nested(int levels) {
        List<Object> inner = new ArrayList<>();
        for (int i = 1; i < levels; i++) {
            inner = new ArrayList<>(List.of(inner));
        }
        return inner;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void door_ofAnyOf_hasTheSameVerdict(
            Schema first, Schema second, Object instance, boolean isValid) {
        Validator<Object> validator =
                EntryPoint.satya().compile(Schema.anyOf(first, second), Object.class);

        assertThat(validator.isValid(instance)).isEqualTo(isValid);
        assertThat(validator.violations(instance).isEmpty()).isEqualTo(isValid);
        assertThat(validator.validate(instance).isValid()).isEqualTo(isValid);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void door_ofTexts_hasTheSameVerdict(
            Schema first, Schema second, Object instance, boolean isValid) {
        if (instance instanceof Map<?, ?> map && map.containsValue(map)) {
            return; // no text has a cycle
        }
        Validator<Object> validator =
                EntryPoint.satya().compile(Schema.anyOf(first, second), Object.class);
        String json =
                instance instanceof String text
                        ? '"' + text + '"'
                        : "{\"b\":" + "[".repeat(600) + "]".repeat(600) + "}";

        assertThat(validator.isValidJson(json)).isEqualTo(isValid);
        assertThat(validator.violationsJson(json).isEmpty()).isEqualTo(isValid);
        assertThat(validator.validateJson(json).isValid()).isEqualTo(isValid);
    }
}
