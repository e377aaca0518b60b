package dev.satya.interpreter.node.scalar;

import dev.satya.interpreter.convert.Numbers;
import dev.satya.scalar.ScalarType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole multiples of an amount.
 *
 * @param divisor how much it is
 * @param written in the written form of the type, for violations
 */
record MultipleTest<T>(ScalarType<T> type, BigDecimal divisor, Object written)
        implements ScalarTest<T> {

    static <T> MultipleTest<T> of(ScalarType<T> type, Object written) {
        T value = Objects.requireNonNull(type.valueOf(written));
        return new MultipleTest<>(type, Objects.requireNonNull(type.amount(value)), written);
    }

    @Override
    public boolean allows(T value) {
        BigDecimal amount = type.amount(value);
        return amount != null && Numbers.isMultiple(amount, divisor);
    }

    @Override
    public String code() {
        return "formatMultipleOf";
    }

    @Override
    public Map<String, @Nullable Object> arguments() {
        return Map.of(code(), written);
    }

    @Override
    public String words() {
        return "multipleOf " + written;
    }
}
