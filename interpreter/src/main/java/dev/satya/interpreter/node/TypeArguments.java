package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.JavaConstant;
import dev.satya.interpreter.convert.TypeNames;
import dev.satya.schema.JsonType;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The arguments of violations {@code type}: made once for each two types of JSON. */
public final class TypeArguments {
    private static final Map<String, Map<String, Map<String, @Nullable Object>>> KNOWN =
            ofEachType(TypeArguments::beside);

    private TypeArguments() {}

    /** What is told where another type is expected than a value has. */
    public static Map<String, @Nullable Object> of(String expected, @Nullable Object value) {
        String actual = TypeNames.word(value);
        Map<String, @Nullable Object> known = KNOWN.getOrDefault(expected, Map.of()).get(actual);
        return known == null ? JavaConstant.told(of(expected, actual), value) : known;
    }

    private static Map<String, @Nullable Object> of(String expected, String actual) {
        return Map.of("expected", expected, "actual", actual);
    }

    private static Map<String, Map<String, @Nullable Object>> beside(String expected) {
        return ofEachType(actual -> of(expected, actual));
    }

    private static <T> Map<String, T> ofEachType(Function<String, T> made) {
        return Arrays.stream(JsonType.values())
                .map(JsonType::word)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), made));
    }
}
