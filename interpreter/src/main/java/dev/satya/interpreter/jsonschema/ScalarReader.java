package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.interpreter.convert.Numbers;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.Constraint.ScalarBound.Side;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Nearest;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads schemas of scalar types, which a keyword of this library names. */
public record ScalarReader(KnownScalars types) {
    /** Names the type. */
    public static final String KEYWORD = "x-scalar";

    /** Have a say beside {@link #KEYWORD} alone. */
    public static final Set<String> BOUNDS =
            Arrays.stream(Side.values()).map(Side::code).collect(Collectors.toUnmodifiableSet());

    /** The schema of the type, which is written as {@code word} says. */
    Schema read(String word, Keywords keywords) {
        String name = Objects.requireNonNull(keywords.text(KEYWORD));
        ScalarType<?> type = types.named(name);
        if (type == null) {
            throw new SchemaException("unknown scalar type \"" + name + "\"")
                    .withKeyword(KEYWORD)
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
                    .withKeyword(KEYWORD);
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
        return bounded(Schema.scalar(type), keywords);
    }

    private static <T> Schema bounded(ScalarSchema<T> schema, Keywords keywords) {
        ScalarSchema<T> bounded = schema;
        for (Side side : Side.values()) {
            Object bound = keywords.has(side.code()) ? keywords.get(side.code()) : null;
            if (bound != null) {
                Object canonical = bound instanceof Number ? Numbers.canonical(bound) : bound;
                try {
                    bounded =
                            bounded.with(new ScalarBound(side, Objects.requireNonNull(canonical)));
                } catch (SchemaException e) {
                    throw e.withKeyword(side.code());
                }
            }
        }
        return bounded;
    }

    /** Whether the format is that of the scalar type, and so says nothing more. */
    boolean isImplied(Map<String, @Nullable Object> keywords) {
        if (!(keywords.get(KEYWORD) instanceof String name)) {
            return false;
        }
        ScalarType<?> type = types.named(name);
        String format = type == null ? null : type.format();
        return format != null && format.equals(keywords.get("format"));
    }
}
