package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.schema.JsonType;
import dev.satya.spi.Check;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A predicate over one Java type. A value that is not of that type, and no number that it can hold
 * exactly, does not satisfy it.
 *
 * @param type as {@link dev.satya.schema.Constraint.Satisfies} lists them
 * @param predicate what is asked
 */
public record TypedCheck(Class<?> type, Predicate<Object> predicate) implements Check {

    @Override
    public boolean test(Object value) {
        Object given = as(value);
        return given != null && predicate.test(given);
    }

    private @Nullable Object as(Object value) {
        if (type == Map.class && value instanceof Model model) {
            return ReadMembers.of(model);
        }
        if (type.isInstance(value)) {
            return value;
        }
        if (!(value instanceof Number number)
                || !Numbers.isCanonical(number)
                || Numbers.isNotFinite(number)) {
            return null;
        }
        if (type == Double.class) {
            return number.doubleValue();
        }
        if (type == BigDecimal.class) {
            return Numbers.decimal(number);
        }
        boolean isWhole =
                (type == Long.class || type == BigInteger.class) && Numbers.isWhole(number);
        BigInteger whole = isWhole ? Numbers.decimal(number).toBigInteger() : null;
        if (whole == null || type == BigInteger.class) {
            return whole;
        }
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : null;
    }

    /** The JSON types of values that the predicate can be asked about. */
    public static Set<JsonType> jsonTypes(Class<?> type) {
        if (type == Long.class || type == BigInteger.class) {
            return Set.of(JsonType.INTEGER);
        }
        if (type == Double.class || type == BigDecimal.class) {
            return Set.of(JsonType.NUMBER);
        }
        if (type == String.class) {
            return Set.of(JsonType.STRING);
        }
        if (type == Boolean.class) {
            return Set.of(JsonType.BOOLEAN);
        }
        if (type == List.class) {
            return Set.of(JsonType.ARRAY);
        }
        return type == Map.class || type == Model.class
                ? Set.of(JsonType.OBJECT)
                : Set.of(JsonType.values());
    }
}
