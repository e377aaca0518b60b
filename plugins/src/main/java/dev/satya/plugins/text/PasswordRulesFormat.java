package dev.satya.plugins.text;

import dev.satya.plugins.Argument;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code passwordRules}: what a new password must have. Without arguments at least 8 characters,
 * at most 256, none of them a control character. {@code minLength} and {@code maxLength} are counted in
 * code points; {@code lower}, {@code upper}, {@code digits} and {@code others} say how many letters, digits
 * and other characters there must be, {@code repeats} how often a character may stand in a row. Stateless.
 */
public final class PasswordRulesFormat extends TextFormat {
    private static final int MOST = 4096;

    private static final Argument<Integer> MIN_LENGTH =
            Argument.number("minLength", 0, MOST, 8, "in code points, 8 if it is absent");
    private static final Argument<Integer> MAX_LENGTH =
            Argument.number("maxLength", 1, MOST, 256, "in code points, 256 if it is absent");
    private static final Argument<Integer> LOWER = atLeast("lower", "small letters");
    private static final Argument<Integer> UPPER = atLeast("upper", "capital letters");
    private static final Argument<Integer> DIGITS = atLeast("digits", "digits");
    private static final Argument<Integer> OTHERS = atLeast("others", "other characters");
    private static final Argument<Integer> REPEATS =
            Argument.number("repeats", 1, MOST, MOST, "how often a character may stand in a row");

    private static Argument<Integer> atLeast(String name, String kind) {
        return Argument.number(name, 0, MOST, 0, "how many " + kind + " at least");
    }

    /** How many of each kind a password has. */
    private enum Kind {
        LOWER(PasswordRulesFormat.LOWER),
        UPPER(PasswordRulesFormat.UPPER),
        DIGITS(PasswordRulesFormat.DIGITS),
        OTHERS(PasswordRulesFormat.OTHERS);

        private final Argument<Integer> argument;

        Kind(Argument<Integer> argument) {
            this.argument = argument;
        }

        static Kind of(int c) {
            if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                return UPPER;
            }
            return Character.isDigit(c) ? DIGITS : Character.isLetter(c) ? LOWER : OTHERS;
        }
    }

    private record Rules(int minLength, int maxLength, int[] wanted, int repeats) {
        static final Rules USUAL = new Rules(8, 256, new int[Kind.values().length], MOST);

        boolean areKept(CharSequence text) {
            if (text.length() > 2 * maxLength) {
                return false;
            }
            int[] found = new int[wanted.length];
            int count = 0;
            int inRow = 0;
            int last = -1;
            int i = 0;
            while (i < text.length()) {
                int c = Character.codePointAt(text, i);
                inRow = c == last ? inRow + 1 : 1;
                if (Character.isISOControl(c) || isSurrogate(c) || inRow > repeats) {
                    return false;
                }
                found[Kind.of(c).ordinal()]++;
                count++;
                last = c;
                i += Character.charCount(c);
            }
            return count >= minLength && count <= maxLength && isEnough(found);
        }

        private static boolean isSurrogate(int c) {
            return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        }

        private boolean isEnough(int[] found) {
            for (int kind = 0; kind < wanted.length; kind++) {
                if (found[kind] < wanted[kind]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** For {@code ServiceLoader}. */
    public PasswordRulesFormat() {
        super(
                "passwordRules",
                "NIST SP 800-63B-4 §3.1.1.2",
                List.of("correct horse", "12345678", "größer als 8", "\uD83D\uDE00".repeat(8)),
                List.of("", "1234567", "1234567\n", "\uD83D\uDE00".repeat(7), "a".repeat(257)));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(MIN_LENGTH, MAX_LENGTH, LOWER, UPPER, DIGITS, OTHERS, REPEATS);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("minLength", 4L, "maxLength", 9L),
                        List.of("abcd", "123456789"),
                        List.of("abc", "1234567890", "")),
                new Examples(
                        Map.of("lower", 1L, "upper", 1L, "digits", 1L, "others", 1L, "repeats", 2L),
                        List.of("Secret-42", "aA1!aA1!"),
                        List.of("secret-42", "SECRET-42", "Secret--", "Secret42", "Secret-111")));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Rules.USUAL.areKept(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        int[] wanted = new int[Kind.values().length];
        for (Kind kind : Kind.values()) {
            wanted[kind.ordinal()] = kind.argument.of(arguments);
        }
        int minLength = MIN_LENGTH.of(arguments);
        int maxLength = MAX_LENGTH.of(arguments);
        if (maxLength < minLength) {
            throw new IllegalArgumentException(
                    "minLength " + minLength + " is above maxLength " + maxLength);
        }
        int repeats = REPEATS.of(arguments);
        Rules rules = new Rules(minLength, maxLength, wanted, repeats);
        return value -> rules.areKept((CharSequence) value);
    }
}
