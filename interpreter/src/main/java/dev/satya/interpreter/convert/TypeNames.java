package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.schema.JsonType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON types of Java values, and what to call what JSON does not have. */
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

    /**
     * The name of a value's type in violations. What JSON does not have goes by a name of its own, so
     * that no message says of a value that it is what it is refused for not being: NaN and the
     * infinities by theirs, a collection without positions and every other object by its class.
     */
    public static String word(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) {
            double binary = ((Number) value).doubleValue();
            if (!Double.isFinite(binary)) {
                return Double.toString(binary);
            }
        }
        JsonType type = of(value);
        boolean hasNoOrder = type == JsonType.ARRAY && !(value instanceof List);
        return type == null || hasNoOrder
                ? SafeValue.classOf(Objects.requireNonNull(value)).getTypeName()
                : type.word();
    }

    /** The name of the type of a key that is no {@link String}, which may be another text. */
    public static String ofKey(@Nullable Object key) {
        if (key instanceof UnreadableKey unreadable) {
            return unreadable.type().getTypeName();
        }
        return key instanceof CharSequence ? key.getClass().getTypeName() : word(key);
    }
}
