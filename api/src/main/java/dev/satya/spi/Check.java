package dev.satya.spi;

/** A bound constraint: pure, thread-safe, linear in the value. */
@FunctionalInterface
public interface Check {

    /**
     * Whether the converted value satisfies the constraint.
     *
     * @param value never null; {@link Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link
     *     Double}, {@link java.math.BigDecimal}, {@link String}, {@link java.util.List}, {@link
     *     java.util.Map} or {@link dev.satya.Model}, of the types that the plugin applies to
     */
    boolean test(Object value);

    /** The same for a whole number, without boxing. */
    default boolean testLong(long value) {
        return test(value);
    }

    /** The same for a binary64 number, without boxing. */
    default boolean testDouble(double value) {
        return test(value);
    }
}
