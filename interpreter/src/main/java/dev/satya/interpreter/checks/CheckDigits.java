package dev.satya.interpreter.checks;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Numbers whose last digit is computed of the others. */
final class CheckDigits {
    private static final String IGNORED = "ignoreNonDigits";

    private static final String DIGITS = "digits";

    static final List<ConstraintPlugin> ALL =
            List.of(
                    new TextCheck(
                            "luhn",
                            "digits, the last of which is the check digit of ISO/IEC 7812-1",
                            Schema.object()
                                    .optional(
                                            IGNORED,
                                            Schema.bool()
                                                    .description(
                                                            "whether other characters may stand"
                                                                    + " between digits"))
                                    .build(),
                            CheckDigits::luhn,
                            List.of(
                                    new Examples(
                                            Map.of(),
                                            List.of("0", "18", "79927398713", "4111111111111111"),
                                            List.of("", "1", "x", "79927398714")),
                                    new Examples(
                                            Map.of(IGNORED, true),
                                            List.of("7992-739-8713", "18"),
                                            List.of("", "7992-739-8714", "18-")))),
                    new TextCheck(
                            "gtinText",
                            "the text of a GTIN with its check digit, as @EAN has it",
                            digits("how many, 13 if it is absent"),
                            CheckDigits::ean,
                            List.of(
                                    new Examples(
                                            Map.of(),
                                            List.of("4006381333931", "0000000000000"),
                                            List.of(
                                                    "",
                                                    "4006381333932",
                                                    "73513537",
                                                    "400638133393X")),
                                    new Examples(
                                            Map.of(DIGITS, 8L),
                                            List.of("73513537"),
                                            List.of("", "73513538", "4006381333931")))),
                    new TextCheck(
                            "isbnText",
                            "the text of an ISBN with its check digit, as @ISBN has it",
                            digits("how many, 10 or 13 if it is absent"),
                            CheckDigits::isbn,
                            List.of(
                                    new Examples(
                                            Map.of(),
                                            List.of(
                                                    "978-3-16-148410-0",
                                                    "9783161484100",
                                                    "0-8044-2957-X"),
                                            List.of("", "978-3-16-148410-1", "0-8044-2957-1", "X")),
                                    new Examples(
                                            Map.of(DIGITS, 10L),
                                            List.of("0-8044-2957-X"),
                                            List.of("", "9783161484100")))));

    private static ObjectSchema digits(String meaning) {
        return Schema.object()
                .optional(DIGITS, Schema.integer().ge(1).description(meaning))
                .build();
    }

    private CheckDigits() {}

    /** ISO/IEC 7812-1 annex B. */
    private static Predicate<String> luhn(Arguments arguments) {
        arguments.allow(IGNORED);
        boolean ignores = arguments.has(IGNORED) && arguments.bool(IGNORED);
        return text -> isLuhn(text, ignores);
    }

    private static boolean isLuhn(String text, boolean ignores) {
        int sum = 0;
        boolean isDoubled = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            int digit = digit(text.charAt(i));
            boolean isLast = i == text.length() - 1;
            if (digit < 0 && (!ignores || isLast)) {
                return false;
            }
            if (digit >= 0) {
                int twice = 2 * digit;
                sum += isDoubled ? (twice > 9 ? twice - 9 : twice) : digit;
                isDoubled = !isDoubled;
            }
        }
        return !text.isEmpty() && sum % 10 == 0;
    }

    /** GTIN of the GS1 General Specifications, of 13 digits or of {@code digits}. */
    private static Predicate<String> ean(Arguments arguments) {
        arguments.allow(DIGITS);
        long length = arguments.has(DIGITS) ? arguments.integer(DIGITS) : 13;
        return text -> text.length() == length && isEan(text);
    }

    private static boolean isEan(String text) {
        int sum = 0;
        for (int i = text.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += weight * digit;
        }
        return sum % 10 == 0;
    }

    /** ISO 2108, of 10 or 13 digits or of {@code digits}, whatever else stands between them. */
    private static Predicate<String> isbn(Arguments arguments) {
        arguments.allow(DIGITS);
        long wanted = arguments.has(DIGITS) ? arguments.integer(DIGITS) : 0;
        return text -> {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                if (digit(text.charAt(i)) >= 0 || text.charAt(i) == 'X') {
                    digits.append(text.charAt(i));
                }
            }
            boolean isWanted = wanted == 0 || digits.length() == wanted;
            return isWanted
                    && (digits.length() == 10 ? isIsbn10(digits) : isIsbn13(digits.toString()));
        };
    }

    private static boolean isIsbn13(String digits) {
        return digits.length() == 13 && isEan(digits);
    }

    private static boolean isIsbn10(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = digits.charAt(i) == 'X' ? (i == 9 ? 10 : -1) : digit(digits.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += (10 - i) * digit;
        }
        return sum % 11 == 0;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : -1;
    }
}
