package dev.satya.schema;

import dev.satya.Model;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition over several fields of an object. It runs only where every field that it names is
 * valid; an absent field is valid, and the condition sees it as not set.
 *
 * @param code the violation's code
 * @param fields the fields that it reads, at least one
 * @param test called by any thread; what it throws is a violation {@code pluginFailure}
 * @param message the message template; null: the catalogue's
 */
public record Rule(
        String code, List<String> fields, Predicate<Model> test, @Nullable String message) {

    /** Copies the names. */
    public Rule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(test, "test");
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new SchemaException("rule \"" + code + "\" names no field");
        }
    }
}
