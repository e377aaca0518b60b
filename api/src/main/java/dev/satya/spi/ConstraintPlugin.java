package dev.satya.spi;

import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** What it is for, in one line of English; the list of constraints shows it. */
    default String description() {
        return "";
    }

    /**
     * The arguments that it takes, as the fields of an object, with their descriptions; null: {@link
     * #bind} checks them by itself. With a schema, others are refused by name before {@code bind}, with
     * the place in the schema that uses the constraint, and {@code bind} and the message are given the
     * defaults of those that are absent. It may use no named constraints.
     */
    default @Nullable ObjectSchema arguments() {
        return null;
    }

    /**
     * Whether its checks make another value of a valid one, by {@link Check#normalised}: then values
     * come out as those, and the schema is one with code, see {@link dev.satya.schema.Hook}.
     */
    default boolean normalises() {
        return false;
    }

    /**
     * Checks the arguments and makes the check. Called once for each use in a schema, when it is
     * compiled. Where {@link #normalises} says so, once more.
     *
     * @throws IllegalArgumentException if an argument is missing, unknown or unfit; it becomes a
     *     {@link dev.satya.schema.SchemaException} with the trail
     */
    Check bind(Arguments arguments);

    /**
     * The message template, with arguments in braces, as {@code docs/write-a-constraint.md} has it;
     * null: that of its {@link #messages}, or else the catalogue's, which names the
     * constraint.
     */
    default @Nullable String message(Locale locale) {
        return null;
    }

    /**
     * Its message templates by language, by the name of the constraint: those of {@code
     * /META-INF/satya/messages/NAME.properties} beside its class, if there is such a file, and of the
     * files of languages there.
     */
    default MessageBundle messages() {
        return MessageBundle.of(getClass(), "/META-INF/satya/messages/" + name());
    }

    /** The release of the data that it carries, such as a list of codes; null: it carries none. */
    default @Nullable String dataRelease() {
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

    /** Examples by arguments: without any, those above. */
    default List<Examples> examples() {
        boolean hasNone = validExamples().isEmpty() && invalidExamples().isEmpty();
        return hasNone
                ? List.of()
                : List.of(new Examples(Map.of(), validExamples(), invalidExamples()));
    }

    /**
     * Values to try a constraint with.
     *
     * @param arguments by name; a single one is named {@code value}
     * @param valid values that satisfy it where it takes these arguments
     * @param invalid values that violate it there
     */
    record Examples(Map<String, ?> arguments, List<Object> valid, List<Object> invalid) {
        /** Copies all. */
        public Examples {
            arguments = Map.copyOf(arguments);
            valid = List.copyOf(valid);
            invalid = List.copyOf(invalid);
        }
    }
}
