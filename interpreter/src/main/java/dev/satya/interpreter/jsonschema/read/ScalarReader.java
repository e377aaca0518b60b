package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.jsonschema.keyword.KeywordFamily;
import dev.satya.interpreter.jsonschema.keyword.OwnKeywords;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarBound.Side;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMoment.When;
import dev.satya.schema.Constraint.ScalarMultiple;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Nearest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads schemas of scalar types, which a keyword of this library names. */
public record ScalarReader(KnownScalars types) {
    /** The schema of the type, which is written as {@code word} says. */
    Schema read(String word, Keywords keywords) {
        String name = Objects.requireNonNull(keywords.text(OwnKeywords.SCALAR));
        ScalarType<?> type = types.named(name);
        if (type == null) {
            throw new SchemaException("unknown scalar type \"" + name + "\"")
                    .withKeyword(OwnKeywords.SCALAR)
                    .withHint(
                            Nearest.suggestion(name, new TreeSet<>(types.names()))
                                    + ": one of your own is given to Satya.builder().type(…)");
        }
        if (!type.jsonType().word().equals(word)) {
            throw new SchemaException(
                            "\""
                                    + name
                                    + "\" is written as "
                                    + type.jsonType().word()
                                    + ", not "
                                    + word)
                    .withKeyword(OwnKeywords.SCALAR);
        }
        for (String keyword : keywords.byName().keySet()) {
            if (KeywordFamily.TEXT.names().contains(keyword)
                    || KeywordFamily.NUMBERS.names().contains(keyword)) {
                throw new SchemaException(
                                "\""
                                        + keyword
                                        + "\" is about text or numbers, and a \""
                                        + name
                                        + "\" is neither")
                        .withKeyword(keyword)
                        .withHint(": its bounds are formatMinimum and formatMaximum");
            }
        }
        return multiple(moment(bounded(Schema.scalar(type), keywords), keywords), keywords);
    }

    private static <T> ScalarSchema<T> moment(ScalarSchema<T> schema, Keywords keywords) {
        if (!keywords.has(ScalarMoment.KEYWORD)) {
            return schema;
        }
        Object word = keywords.get(ScalarMoment.KEYWORD);
        for (When when : When.values()) {
            if (when.code().equals(word)) {
                return with(schema, new ScalarMoment(when), ScalarMoment.KEYWORD);
            }
        }
        throw new SchemaException(
                        "must be one of "
                                + Arrays.stream(When.values())
                                        .map(When::code)
                                        .collect(Collectors.joining(", ")))
                .withKeyword(ScalarMoment.KEYWORD);
    }

    private static <T> ScalarSchema<T> multiple(ScalarSchema<T> schema, Keywords keywords) {
        Object divisor =
                keywords.has(ScalarMultiple.CODE) ? keywords.get(ScalarMultiple.CODE) : null;
        if (divisor == null) {
            return schema;
        }
        Object canonical = divisor instanceof Number ? Numbers.canonical(divisor) : divisor;
        Constraint multiple = new ScalarMultiple(Objects.requireNonNull(canonical));
        return with(schema, multiple, ScalarMultiple.CODE);
    }

    private static <T> ScalarSchema<T> with(
            ScalarSchema<T> schema, Constraint constraint, String keyword) {
        try {
            return schema.with(constraint);
        } catch (SchemaException e) {
            throw e.withKeyword(keyword);
        }
    }

    private static <T> ScalarSchema<T> bounded(ScalarSchema<T> schema, Keywords keywords) {
        ScalarSchema<T> bounded = schema;
        for (Side side : Side.values()) {
            Object bound = keywords.has(side.code()) ? keywords.get(side.code()) : null;
            if (bound != null) {
                Object canonical = bound instanceof Number ? Numbers.canonical(bound) : bound;
                Constraint constraint = new ScalarBound(side, Objects.requireNonNull(canonical));
                bounded = with(bounded, constraint, side.code());
            }
        }
        return bounded;
    }

    /** Whether the format is that of the scalar type, and so says nothing more. */
    public boolean isImplied(Map<String, @Nullable Object> keywords) {
        if (!(keywords.get(OwnKeywords.SCALAR) instanceof String name)) {
            return false;
        }
        ScalarType<?> type = types.named(name);
        String format = type == null ? null : type.format();
        return format != null && format.equals(keywords.get("format"));
    }
}
