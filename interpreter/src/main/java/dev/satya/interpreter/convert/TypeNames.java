package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.schema.JsonType;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON types of Java values. */
public final class TypeNames {
    private TypeNames() {}

    /** The JSON type, as precise as can be; null for an object that JSON has no word for. */
    public static @Nullable JsonType of(@Nullable Object value) {
        if (value == null) {
            return JsonType.NULL;
        }
        if (value instanceof CharSequence) {
            return JsonType.STRING;
        }
        if (value instanceof Number) {
            Number canonical = Numbers.canonical(value);
            if (canonical == null) {
                return null;
            }
            return Numbers.isWhole(canonical) ? JsonType.INTEGER : JsonType.NUMBER;
        }
        if (value instanceof Boolean) {
            return JsonType.BOOLEAN;
        }
        if (value instanceof Map || value instanceof Model) {
            return JsonType.OBJECT;
        }
        return value instanceof Collection ? JsonType.ARRAY : null;
    }

    /** Whether a value of type {@code actual} is one of {@code wanted}. */
    public static boolean isOf(JsonType wanted, @Nullable JsonType actual) {
        return actual == wanted || (wanted == JsonType.NUMBER && actual == JsonType.INTEGER);
    }

    /** The word for the type of a value. */
    public static String word(@Nullable Object value) {
        JsonType type = of(value);
        return type == null ? "opaque" : type.name().toLowerCase(Locale.ROOT);
    }
}
