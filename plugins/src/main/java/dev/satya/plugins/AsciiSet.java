package dev.satya.plugins;

import java.util.Arrays;

/**
 * A set of ASCII characters. A record, because the compiler then takes a constant's table for
 * constant.
 *
 * @param members whether the character of this number is in it; 128 elements, never changed
 */
record AsciiSet(boolean[] members) {
    static final AsciiSet DIGITS = of("0123456789");
    static final AsciiSet LETTERS = of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    static final AsciiSet HEX_DIGITS = DIGITS.and("abcdefABCDEF");
    static final AsciiSet LETTERS_AND_DIGITS = LETTERS.and("0123456789");

    static AsciiSet of(String characters) {
        return new AsciiSet(new boolean[128]).and(characters);
    }

    AsciiSet and(String characters) {
        boolean[] more = Arrays.copyOf(members, members.length);
        for (int i = 0; i < characters.length(); i++) {
            more[characters.charAt(i)] = true;
        }
        return new AsciiSet(more);
    }

    boolean has(char c) {
        return c < 128 && members[c];
    }
}
