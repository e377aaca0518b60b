package dev.satya.interpreter.checks;

import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of text that is to be a decimal number, which Jakarta Validation 3.1 has for {@code
 * CharSequence}. A text is a number if {@link BigDecimal#BigDecimal(String)} takes it; no other one
 * satisfies any of them.
 */
final class DecimalTexts {
    /** Of the text of a number: what is longer is none, since the time to read it is quadratic. */
    private static final int LONGEST = 1_000;

    static final List<ConstraintPlugin> ALL =
            List.of(
                    bound("decimalMinimum", order -> order >= 0),
                    bound("decimalExclusiveMinimum", order -> order > 0),
                    bound("decimalMaximum", order -> order <= 0),
                    bound("decimalExclusiveMaximum", order -> order < 0),
                    new TextCheck("decimalRange", DecimalTexts::range),
                    new TextCheck("decimalDigits", DecimalTexts::digits));

    private DecimalTexts() {}

    private static TextCheck bound(String name, IntPredicate allows) {
        return new TextCheck(
                name,
                arguments -> {
                    BigDecimal bound = arguments.allow("value").number("value");
                    return text -> {
                        BigDecimal number = number(text);
                        return number != null && allows.test(number.compareTo(bound));
                    };
                });
    }

    private static Predicate<String> range(Arguments arguments) {
        arguments.allow("min", "max");
        BigDecimal min = arguments.number("min");
        BigDecimal max = arguments.number("max");
        return text -> {
            BigDecimal number = number(text);
            return number != null && number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
        };
    }

    /** Zeros at the end count, as they are written. */
    private static Predicate<String> digits(Arguments arguments) {
        arguments.allow("integer", "fraction");
        long integer = arguments.integer("integer");
        long fraction = arguments.integer("fraction");
        return text -> {
            BigDecimal number = number(text);
            return number != null
                    && (long) number.precision() - number.scale() <= integer
                    && number.scale() <= fraction;
        };
    }

    private static @Nullable BigDecimal number(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
