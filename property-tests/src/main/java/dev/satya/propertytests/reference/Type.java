package dev.satya.propertytests.reference;

import dev.satya.Model;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an instance is whose containers are {@linkplain GivenContainers opened}: INST-1 to INST-3. */
enum Type {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT,
    /** Any other Java object: it has no JSON type (INST-3). */
    OPAQUE;

    static Type of(@Nullable Object instance) {
        if (instance == null) {
            return NULL;
        }
        if (instance instanceof Boolean) {
            return BOOLEAN;
        }
        if (instance instanceof Number || instance instanceof Literal) {
            return NUMBER;
        }
        if (instance instanceof CharSequence) {
            return STRING;
        }
        if (instance instanceof Collection) {
            return ARRAY;
        }
        if (instance instanceof Map
                || instance instanceof Model
                || instance instanceof JsonObject) {
            return OBJECT;
        }
        return WrittenForm.isScalar(instance) ? of(WrittenForm.of(instance)) : OPAQUE;
    }

    /** TYPE-1 and TYPE-2: the name of the type of {@code instance} in violations. */
    String word(@Nullable Object instance) {
        return switch (this) {
            case NUMBER -> number(WrittenForm.of(instance));
            case ARRAY -> instance instanceof List ? "array" : className(instance);
            case OPAQUE -> className(instance);
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    private static String number(@Nullable Object number) {
        if (number != null && !Numbers.isFinite(number)) {
            return number.toString();
        }
        return Numbers.isWhole(number) ? "integer" : "number";
    }

    private static String className(@Nullable Object instance) {
        Class<?> type =
                instance instanceof GivenContainers.Unordered items
                        ? items.type()
                        : Objects.requireNonNull(instance).getClass();
        return type.getTypeName();
    }
}
