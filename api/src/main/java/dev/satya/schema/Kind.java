package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The closed family of schema kinds, and the words that all of them share. Every call returns a new
 * schema.
 *
 * @param <S> the kind itself
 */
public sealed interface Kind<S extends Kind<S>> extends Schema
        permits AnySchema,
                NeverSchema,
                NullSchema,
                BooleanSchema,
                NumericKind,
                StringSchema,
                ScalarSchema,
                EnumSchema,
                ConstSchema,
                ArraySchema,
                MapSchema,
                ObjectSchema,
                NullableSchema,
                AllOfSchema,
                AnyOfSchema,
                OneOfSchema,
                NotSchema,
                ReferenceSchema,
                DefinitionsSchema,
                GuardedSchema,
                ConditionalSchema,
                DependentSchema,
                UnevaluatedSchema,
                HookedSchema {

    /** {@inheritDoc} As it stands here it is that of the kinds without parts. */
    @Override
    default S withParts(List<? extends Schema> parts) {
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException("a schema without parts cannot be made from parts");
        }
        return withConstraints(constraints());
    }

    /** The same schema with these constraints in place of its own. */
    S withConstraints(List<Constraint> constraints);

    /** The same schema with these annotations in place of its own. */
    S withAnnotations(Annotations annotations);

    /** The same schema with one more constraint; of two bounds the tighter one holds. */
    default S with(Constraint constraint) {
        return withConstraints(Constraints.and(constraints(), constraint));
    }

    /** Requires the constraint of a plugin, without arguments. */
    default S constraint(String name) {
        return with(new Constraint.Named(name, Map.of()));
    }

    /** Requires the constraint of a plugin that takes one argument. */
    default S constraint(String name, Object argument) {
        return with(new Constraint.Named(name, Map.of(Constraint.Named.VALUE, argument)));
    }

    /** Requires the constraint of a plugin that takes named arguments. */
    default S constraint(String name, Map<String, ?> arguments) {
        return with(new Constraint.Named(name, arguments));
    }

    /**
     * Requires that {@code test} accepts the converted value. {@code code} is the violation's code.
     * The value is given as {@code type}, one of {@link Long}, {@link java.math.BigInteger}, {@link
     * Double}, {@link java.math.BigDecimal}, {@link String}, {@link Boolean}, {@link List}, {@link
     * Map}, {@link dev.satya.Model} or {@link Object}; a value that is none, such as a whole number
     * beyond {@code long} for {@code Long}, does not satisfy the predicate.
     */
    default <T> S satisfies(String code, Class<T> type, Predicate<? super T> test) {
        return with(Constraint.Satisfies.of(code, type, test));
    }

    /** A short name for people. */
    default S title(String title) {
        return withAnnotations(annotations().withTitle(title));
    }

    /** What the value means. */
    default S description(String description) {
        return withAnnotations(annotations().withDescription(description));
    }

    /** Examples of valid values, in JSON terms. */
    default S examples(@Nullable Object... examples) {
        return withAnnotations(annotations().withExamples(examples));
    }

    /** Converts nothing in this schema and below, whatever the call says. */
    default S strict() {
        return withAnnotations(annotations().withStrictness(Strictness.STRICT));
    }

    /** Converts in this schema and below, whatever the call says. */
    default S lax() {
        return withAnnotations(annotations().withStrictness(Strictness.LAX));
    }

    /** Keeps the value, and all values below, out of violations, messages and {@code toString}. */
    default S secret() {
        return withAnnotations(annotations().withSecret());
    }

    /**
     * The message for violations of {@code code} at this schema, in place of the catalogue's.
     * Names in braces stand for arguments: {@code "at least {minLength} characters"}; a brace behind a
     * backslash begins no name. Of a field,
     * {@code required} is the message where the member is missing.
     *
     * @param code a violation's code; or a code, an equals sign and the argument of that name, or of
     *     {@code type} the actual type, or of {@code enum} and {@code const} the instance, for the
     *     violations that have it alone: {@code type=null}, {@code pattern=^[a-z]+$}, {@code
     *     enum=null}. These go before the code alone
     */
    default S message(String code, String template) {
        return withAnnotations(annotations().withMessage(code, template));
    }

    /**
     * What a message of this schema is in another language. That of {@link Locale#GERMAN} is also for
     * {@code de-AT}, unless that has its own.
     *
     * @param template as it was given to {@link #message}
     * @param translation the same in the language of {@code locale}
     */
    default S translation(String template, Locale locale, String translation) {
        return withAnnotations(annotations().withTranslation(template, locale, translation));
    }
}
