package dev.satya.plugins.encoding;

import dev.satya.plugins.AsciiSet;

/** Text that is bytes in base64 (RFC 4648 §4) or base64url (§5). Line ends do not conform (§3.3). */
enum Base64Text {
    STANDARD("+/"),
    URL("-_");

    private final AsciiSet alphabet;

    Base64Text(String others) {
        this.alphabet = AsciiSet.LETTERS_AND_DIGITS.and(others);
    }

    /** Whether what stands between two positions has a padding that fills it to fours. */
    boolean isPadded(CharSequence text, int from, int to) {
        int end = alphabet.end(text, from, to);
        int padding = to - end;
        return (to - from) % 4 == 0
                && padding <= 2
                && (padding < 1 || text.charAt(to - 1) == '=')
                && (padding < 2 || text.charAt(to - 2) == '=');
    }

    /** Whether what stands between two positions has no padding. */
    boolean isUnpadded(CharSequence text, int from, int to) {
        return (to - from) % 4 != 1 && alphabet.hasAll(text, from, to);
    }

    /** The first byte, of two characters at least of the alphabet. */
    int firstByte(CharSequence text, int from) {
        return sextet(text.charAt(from)) << 2 | sextet(text.charAt(from + 1)) >> 4;
    }

    private static int sextet(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        return c >= '0' && c <= '9' ? c - '0' + 52 : c == '+' || c == '-' ? 62 : 63;
    }
}
