package dev.satya.spi;

import dev.satya.schema.JsonType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named constraint. Found by {@link java.util.ServiceLoader} on class path and module path, or
 * given to {@code Satya.builder()}. Usable as {@code .constraint(name)} on any schema that it
 * applies to, and in map form, if {@link #isFormat}, as a format ({@code "format": "iban"}), or, where
 * that is asked for, as a keyword ({@code "iban": true}): by {@code "x-constraints": ["iban"]} at the
 * root of the document, or for all documents by {@code Satya.builder()}.
 *
 * <p>A plugin is stateless and used by any number of threads. It must be deterministic, must not
 * change the value, and should take time linear in it. An exception from {@link Check#test} becomes
 * a violation {@code pluginFailure} that names the plugin.
 */
public interface ConstraintPlugin {

    /** The name, which is the violations' code too: a letter, then letters, digits, {@code -_}. */
    String name();

    /**
     * The JSON types that it applies to, not empty. {@link JsonType#NUMBER} includes integers. On a
     * schema of another type it is a mistake found at compile time; on a schema of any type,
     * instances of other types conform.
     */
    Set<JsonType> types();

    /** Whether {@code "format": name} means this constraint. */
    default boolean isFormat() {
        return false;
    }

    /**
     * Whether every text that satisfies the constraint where it takes no arguments is ASCII: such a
     * text need not be looked through for lone surrogates.
     */
    default boolean isAscii() {
        return false;
    }

    /**
     * Checks the arguments and makes the check. Called once for each use in a schema, when it is
     * compiled.
     *
     * @throws IllegalArgumentException if an argument is missing, unknown or unfit; it becomes a
     *     {@link dev.satya.schema.SchemaException} with the trail
     */
    Check bind(Arguments arguments);

    /**
     * The message template, with arguments in braces; null: the catalogue's, which names the
     * constraint.
     */
    default @Nullable String message(Locale locale) {
        return null;
    }

    /** Values that satisfy the constraint where it takes no arguments; tests use them. */
    default List<Object> validExamples() {
        return List.of();
    }

    /** Values that violate the constraint where it takes no arguments; tests use them. */
    default List<Object> invalidExamples() {
        return List.of();
    }
}
