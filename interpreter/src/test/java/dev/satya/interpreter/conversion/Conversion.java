package dev.satya.interpreter.conversion;

import dev.satya.Schema;
import dev.satya.schema.Strictness;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An input, and what is said to come of it.
 *
 * @param schema throws {@link CoreSchemas.Inexpressible} where this project has none such
 * @param input in Java's terms, where there is no text
 * @param json the text; null: there is none
 * @param places where an invalid input is wrong; none: the data does not say
 * @param expected what a valid input becomes; {@link #UNKNOWN}: the data does not say
 */
record Conversion(
        String id,
        Supplier<Schema> schema,
        Strictness mode,
        Object input,
        String json,
        boolean isValid,
        Object expected,
        Set<List<Object>> places) {
    static final Object UNKNOWN = new Object();

    @Override
    public String toString() {
        String given = json == null ? String.valueOf(input) : json;
        String wanted = expected == UNKNOWN ? "a value" : String.valueOf(expected);
        return id + ": " + given + " " + mode + " → " + (isValid ? wanted : "violations");
    }
}
