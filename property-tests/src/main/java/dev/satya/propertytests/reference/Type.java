package dev.satya.propertytests.reference;

import dev.satya.Model;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** "Instances": what an instance is. */
enum Type {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT,
    /** Any other Java object: it has no JSON type. */
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
        return OPAQUE;
    }

    /** "Type names": integer is a number equal to a whole number. */
    String word(@Nullable Object instance) {
        if (this == NUMBER && Numbers.isWhole(instance)) {
            return "integer";
        }
        return name().toLowerCase(Locale.ROOT);
    }
}
