package dev.satya.plugins;

import java.util.Arrays;

/**
 * A set of ASCII characters. A record, because the compiler then takes a constant's table for
 * constant.
 *
 * @param members whether the character of this number is in it; 128 elements, never changed
 */
public record AsciiSet(boolean[] members) {
    public static final AsciiSet DIGITS = of("0123456789");
    public static final AsciiSet CAPITALS = of("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    public static final AsciiSet CAPITALS_AND_DIGITS = CAPITALS.and("0123456789");
    public static final AsciiSet LETTERS =
            of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    public static final AsciiSet HEX_DIGITS = DIGITS.and("abcdefABCDEF");
    public static final AsciiSet LETTERS_AND_DIGITS = LETTERS.and("0123456789");

    /** The set of these characters, which are ASCII. */
    public static AsciiSet of(String characters) {
        return new AsciiSet(new boolean[128]).and(characters);
    }

    /** This set and these characters, which are ASCII. */
    public AsciiSet and(String characters) {
        boolean[] more = Arrays.copyOf(members, members.length);
        for (int i = 0; i < characters.length(); i++) {
            more[characters.charAt(i)] = true;
        }
        return new AsciiSet(more);
    }

    /** Whether a character is in it. */
    public boolean has(char c) {
        return c < 128 && members[c];
    }

    /** Where the characters of this set end that start at {@code from}, at {@code to} at the latest. */
    public int end(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && has(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether all characters between two positions are in it. */
    public boolean hasAll(CharSequence text, int from, int to) {
        return end(text, from, to) == to;
    }
}
