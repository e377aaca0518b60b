package dev.satya.benchmarks.hand;

/**
 * An e-mail address in one linear scan: the dot-string and the domain name of a mailbox (RFC 5321
 * §4.1.2), at most 254 characters, 64 of them before the "@". The peers that allow it get this scan
 * too. It is the one of Satya's plugin but for quoted local parts and addresses in brackets, which
 * are refused here and which no input has.
 */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;
    private static final boolean[] LETTER_OR_DIGIT = new boolean[128];
    private static final boolean[] ATOM = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            LETTER_OR_DIGIT[c] =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            ATOM[c] = LETTER_OR_DIGIT[c] || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0;
        }
    }

    private EmailAddress() {}

    /** Whether {@code text} is an e-mail address; null is none. */
    public static boolean matches(String text) {
        if (text == null || text.length() > LONGEST) {
            return false;
        }
        int at = endOfLocalPart(text);
        return at > 0 && at <= LONGEST_LOCAL_PART && isDomain(text, at + 1);
    }

    /** The position of the "@"; -1: there is no dot-string before it. */
    private static int endOfLocalPart(String text) {
        int length = text.length();
        char last = '.';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128 || !ATOM[c]) {
                if (last == '.') {
                    return -1;
                }
                if (c != '.') {
                    return c == '@' ? i : -1;
                }
            }
            last = c;
        }
        return -1;
    }

    private static boolean isDomain(String text, int from) {
        int length = text.length();
        int end = endOfLabel(text, from);
        while (end >= 0 && end < length) {
            end = endOfLabel(text, end + 1);
        }
        return end == length;
    }

    /** Where a label ends: a dot or the end of the text; -1: it is none. */
    private static int endOfLabel(String text, int from) {
        int length = text.length();
        char last = '-';
        int at = from;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= 128 || !LETTER_OR_DIGIT[c]) {
                if (c == '.') {
                    break;
                }
                if (c != '-' || at == from) {
                    return -1;
                }
            }
            last = c;
        }
        return last == '-' || at - from > LONGEST_LABEL ? -1 : at;
    }
}
