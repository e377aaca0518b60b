package dev.satya.propertytests.laws;

import dev.satya.propertytests.generate.Choices;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Numbers in every class that a check may meet, at the ends of their ranges. */
final class NumberProbes {

    /** A whole number can come as any class: it is of the type integer by its value. */
    static final List<Object> WHOLE =
            List.of(
                    0L,
                    1L,
                    -1L,
                    10L,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE,
                    1L << 53,
                    BigInteger.TWO.pow(63),
                    BigInteger.TWO.pow(63).add(BigInteger.ONE).negate(),
                    BigInteger.TEN.pow(999),
                    2.0,
                    -0.0,
                    1e300,
                    new BigDecimal("2.00"),
                    new BigDecimal("1e400"),
                    new BigDecimal("0e-20"));

    static final List<Object> ANY = any();

    private NumberProbes() {}

    private static List<Object> any() {
        List<Object> all = new ArrayList<>(WHOLE);
        all.addAll(
                List.of(
                        0.5,
                        -0.1,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        -Double.MAX_VALUE,
                        new BigDecimal("0.1"),
                        new BigDecimal("1e-400"),
                        new BigDecimal("-1." + "3".repeat(999))));
        return List.copyOf(all);
    }

    static Object whole(Choices choices) {
        long bits = choices.flip() ? choices.bits() : choices.between(0, 1_000);
        return switch (choices.weighted(60, 20, 10, 10)) {
            case 0 -> bits;
            case 1 -> beyondLong(bits);
            case 2 -> (double) bits;
            default -> BigDecimal.valueOf(bits).setScale(2);
        };
    }

    static Object any(Choices choices) {
        return switch (choices.weighted(30, 40, 30)) {
            case 0 -> whole(choices);
            case 1 -> Double.longBitsToDouble(choices.bits());
            default -> BigDecimal.valueOf(choices.bits(), choices.between(-20, 30));
        };
    }

    /** A check gets a {@code BigInteger} only where a {@code Long} does not hold the value. */
    private static BigInteger beyondLong(long bits) {
        BigInteger beyond = BigInteger.TWO.pow(63).add(BigInteger.valueOf(bits & Long.MAX_VALUE));
        return bits < 0 ? beyond.negate().subtract(BigInteger.ONE) : beyond;
    }
}
