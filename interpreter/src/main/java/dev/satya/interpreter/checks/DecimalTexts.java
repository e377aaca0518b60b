package dev.satya.interpreter.checks;

import dev.satya.Schema;
import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
                    bound("decimalMinimum", "at least", order -> order >= 0, "5", "4.9"),
                    bound("decimalExclusiveMinimum", "above", order -> order > 0, "5.1", "5"),
                    bound("decimalMaximum", "at most", order -> order <= 0, "5", "5.1"),
                    bound("decimalExclusiveMaximum", "below", order -> order < 0, "4.9", "5"),
                    new TextCheck(
                            "decimalRange",
                            "the text of a decimal number between two",
                            Schema.object()
                                    .field("min", Schema.decimal().description("the least"))
                                    .field("max", Schema.decimal().description("the largest"))
                                    .build(),
                            DecimalTexts::range,
                            List.of(
                                    new Examples(
                                            Map.of("min", 1L, "max", 5L),
                                            List.of("1", "5", "2.50"),
                                            List.of("", "0.9", "5.01", "five")))),
                    new TextCheck(
                            "decimalDigits",
                            "the text of a decimal number of so many digits at most",
                            Schema.object()
                                    .field("integer", count("how many before the point"))
                                    .field("fraction", count("how many behind it"))
                                    .build(),
                            DecimalTexts::digits,
                            List.of(
                                    new Examples(
                                            Map.of("integer", 2L, "fraction", 1L),
                                            List.of("1", "12.3", "-99.9"),
                                            List.of("", "123", "1.23", "one")))));

    private DecimalTexts() {}

    private static Schema count(String meaning) {
        return Schema.integer().description(meaning);
    }

    private static TextCheck bound(
            String name, String words, IntPredicate allows, String valid, String invalid) {
        return new TextCheck(
                name,
                "the text of a decimal number " + words + " a bound",
                Schema.object().field("value", Schema.decimal().description("the bound")).build(),
                arguments -> {
                    BigDecimal bound = arguments.allow("value").number("value");
                    return text -> {
                        BigDecimal number = number(text);
                        return number != null && allows.test(number.compareTo(bound));
                    };
                },
                List.of(
                        new Examples(
                                Map.of("value", 5L),
                                List.of(valid),
                                List.of(invalid, "", "five"))));
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
