package dev.satya.propertytests.reference;

import dev.satya.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes before everything else: the limits of one value, and the check for lone surrogates
 * (CHECK-1).
 */
final class ScalarLimits {
    private ScalarLimits() {}

    /**
     * The limit that the value is beyond, if any: LIMIT-5 for a text, LIMIT-7 and LIMIT-8 for a
     * number. It ends the checks of the value (LIMIT-2).
     */
    static List<Fault> check(@Nullable Object instance, Context context) {
        return switch (Type.of(instance)) {
            case STRING -> text(String.valueOf(WrittenForm.of(instance)), context);
            case NUMBER -> number(WrittenForm.of(instance), context);
            default -> List.of();
        };
    }

    private static List<Fault> text(String text, Context context) {
        int maximum = context.limits().stringLength();
        return text.length() > maximum
                ? List.of(Fault.limit(context, "stringLength", maximum))
                : List.of();
    }

    /** Significant digits first, then the exponent. */
    private static List<Fault> number(@Nullable Object number, Context context) {
        if (number == null || !Numbers.isFinite(number)) {
            return List.of();
        }
        Limits limits = context.limits();
        if (significantDigits(number) > limits.numberLength()) {
            return List.of(Fault.limit(context, "numberLength", limits.numberLength()));
        }
        if (exponent(number).abs().compareTo(BigInteger.valueOf(limits.exponent())) > 0) {
            return List.of(Fault.limit(context, "exponent", limits.exponent()));
        }
        return List.of();
    }

    /** LIMIT-7, by LIMIT-16 for a double or float. */
    private static int significantDigits(Object number) {
        if (number instanceof Literal literal) {
            return literal.significantDigits();
        }
        BigDecimal value = Numbers.exact(number);
        boolean isBinary = number instanceof Double || number instanceof Float;
        return (isBinary ? value.stripTrailingZeros() : value).precision();
    }

    /** LIMIT-7: all digits of a number that becomes an integer. */
    static List<Fault> ofWhole(Object number, Context context) {
        int maximum = context.limits().numberLength();
        BigInteger digits = exponent(number).add(BigInteger.ONE);
        boolean isZero =
                number instanceof Literal literal
                        ? literal.isZero()
                        : Numbers.exact(number).signum() == 0;
        return !isZero && digits.compareTo(BigInteger.valueOf(maximum)) > 0
                ? List.of(Fault.limit(context, "numberLength", maximum))
                : List.of();
    }

    private static BigInteger exponent(Object number) {
        if (number instanceof Literal literal) {
            return literal.exponent();
        }
        BigDecimal value = Numbers.exact(number);
        return BigInteger.valueOf((long) value.precision() - value.scale() - 1);
    }

    /** CHECK-1: limits, then (text) a lone surrogate, for which a value of any type is checked. */
    static List<Fault> checkWithUnicode(@Nullable Object instance, Context context) {
        List<Fault> faults = new ArrayList<>(check(instance, context));
        if (faults.isEmpty()
                && WrittenForm.of(instance) instanceof CharSequence text
                && hasLoneSurrogate(text)) {
            faults.add(Fault.of("unicode", context));
        }
        return faults;
    }

    static boolean hasLoneSurrogate(CharSequence text) {
        return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }
}
