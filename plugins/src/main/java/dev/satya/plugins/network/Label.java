package dev.satya.plugins.network;

import dev.satya.plugins.AsciiSet;

/**
 * One part of a domain name between dots: 1 to 63 letters, digits and hyphens, no hyphen at either
 * end (RFC 952, RFC 1123 §2.1; {@code sub-domain} of RFC 5321 §4.1.2).
 */
public final class Label {
    /** Of one label, RFC 1035 §2.3.4. */
    public static final int MAX_LENGTH = 63;

    private Label() {}

    /** Where the label that starts at {@code from} ends: a dot or {@code to}; -1: it is none. */
    public static int end(CharSequence text, int from, int to) {
        int at = from;
        char last = '-';
        while (at < to) {
            char c = text.charAt(at);
            if (!AsciiSet.LETTERS_AND_DIGITS.has(c)) {
                if (c == '.') {
                    break;
                }
                if (c != '-' || at == from) {
                    return -1;
                }
            }
            last = c;
            at++;
        }
        return last == '-' || at - from > MAX_LENGTH ? -1 : at;
    }
}
