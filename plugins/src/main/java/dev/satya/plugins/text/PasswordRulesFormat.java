package dev.satya.plugins.text;

import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code passwordRules}: what a new password must have. Without arguments at least 8 characters,
 * at most 256, none of them a control character. {@code minLength} and {@code maxLength} are counted in
 * code points; {@code lower}, {@code upper}, {@code digits} and {@code others} say how many letters, digits
 * and other characters there must be, {@code repeats} how often a character may stand in a row. Stateless.
 */
public final class PasswordRulesFormat extends TextFormat {
    private static final int MOST = 4096;

    /** How many of each kind a password has. */
    private enum Kind {
        LOWER("lower"),
        UPPER("upper"),
        DIGITS("digits"),
        OTHERS("others");

        private final String argument;

        Kind(String argument) {
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
    public List<String> argumentNames() {
        return List.of("minLength", "maxLength", "lower", "upper", "digits", "others", "repeats");
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Rules.USUAL.areKept(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        int[] wanted = new int[Kind.values().length];
        for (Kind kind : Kind.values()) {
            wanted[kind.ordinal()] = number(arguments, kind.argument, 0, MOST, 0);
        }
        int minLength = number(arguments, "minLength", 0, MOST, Rules.USUAL.minLength());
        int maxLength = number(arguments, "maxLength", 1, MOST, Rules.USUAL.maxLength());
        if (maxLength < minLength) {
            throw new IllegalArgumentException(
                    "minLength " + minLength + " is above maxLength " + maxLength);
        }
        int repeats = number(arguments, "repeats", 1, MOST, MOST);
        Rules rules = new Rules(minLength, maxLength, wanted, repeats);
        return value -> rules.areKept((CharSequence) value);
    }
}
