package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.JsonInput;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways of an instance into the validator of a class; all are to tell the same. */
final class ConstraintDoors {
    private static final Validator<Object> ANY =
            Satya.builder().withoutDiscovery().build().compile(Schema.any(), Object.class);

    private ConstraintDoors() {}

    /**
     * What all ways tell: {@code code@path: message}, in their order.
     *
     * @param object the same instance as an object of the class; null: none can be made
     */
    static <T> List<String> told(Validator<T> validator, String json, T object) throws IOException {
        Map<String, List<String>> told = new LinkedHashMap<>();
        Object map = ANY.parseJson(json);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        told.put("map", words(validator.violations(map)));
        told.put("validated map", words(validator.validate(map).fold(it -> it, it -> List.of())));
        told.put("text", words(validator.violationsJson(json)));
        told.put("bytes", words(validator.violationsJson(bytes)));
        told.put(
                "validated bytes",
                words(validator.validateJson(bytes).fold(it -> it, it -> List.of())));
        told.put(
                "stream",
                words(validator.violationsJson(JsonInput.of(new ByteArrayInputStream(bytes)))));
        told.put("row", words(validator.validateMany(List.of(map)).violations(0)));
        List<Object> instances = new ArrayList<>(List.of(map));
        if (object != null) {
            told.put("object", words(validator.violations(object)));
            told.put(
                    "validated object",
                    words(validator.validate(object).fold(it -> it, it -> List.of())));
            instances.add(object);
            told.put(
                    "row of an object",
                    words(validator.validateMany(List.of(object)).violations(0)));
        }
        List<String> first = told.get("map");
        told.forEach((door, words) -> assertThat(words).as(door).isEqualTo(first));
        for (Object instance : instances) {
            assertThat(validator.isValid(instance)).isEqualTo(first.isEmpty());
            List<String> fast = words(validator.failFast().violations(instance));
            assertThat(first).containsAll(fast);
            assertThat(fast).hasSize(Math.min(1, first.size()));
        }
        assertThat(validator.isValidJson(bytes)).isEqualTo(first.isEmpty());
        if (object != null && first.isEmpty()) {
            assertThat(validator.parse(object)).isSameAs(object);
        }
        return first;
    }

    private static List<String> words(Iterable<Violation> violations) {
        List<String> words = new ArrayList<>();
        for (Violation each : violations) {
            words.add(each.code() + "@" + each.path().toPointer() + ": " + each.message());
        }
        return words;
    }
}
