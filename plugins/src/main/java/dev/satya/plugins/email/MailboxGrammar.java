package dev.satya.plugins.email;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.network.Ipv4Format;
import dev.satya.plugins.network.Ipv6Format;
import dev.satya.plugins.network.Label;

/**
 * {@code Mailbox} of RFC 5321 §4.1.2, of ASCII or with the characters that RFC 6531 §3.3 adds. The local
 * part is a dot-string or a quoted string, the domain a name of one label or more, or an address in
 * brackets.
 */
enum MailboxGrammar {
    /** RFC 5321. */
    ASCII,
    /** RFC 6531; lengths are counted in UTF-8. */
    INTERNATIONAL;

    /** RFC 5321 §4.5.3.1 and erratum 1690 of RFC 3696. */
    private static final int MAX_LENGTH = 254;

    private static final int MAX_LENGTH_OF_LOCAL_PART = 64;
    private static final String IPV6_TAG = "ipv6:";

    /** {@code atext} of RFC 5322 §3.2.3. */
    static final AsciiSet ATOM = AsciiSet.LETTERS_AND_DIGITS.and("!#$%&'*+-/=?^_`{|}~");

    boolean matches(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        int at = text.charAt(0) == '"' ? endOfQuotedString(text) : endOfDotString(text);
        if (at < 0 || at > MAX_LENGTH_OF_LOCAL_PART || at + 1 >= length) {
            return false;
        }
        if (this == INTERNATIONAL && !isWithinOctets(text, at)) {
            return false;
        }
        return text.charAt(at + 1) == '[' ? isAddressLiteral(text, at + 1) : isDomain(text, at + 1);
    }

    /** The position of the {@code @} after a dot-string; -1: the local part is none. */
    private int endOfDotString(CharSequence text) {
        int length = text.length();
        char last = '.';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!ATOM.has(c) && !isBeyondAscii(c)) {
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

    private boolean isBeyondAscii(char c) {
        return c >= 0x80 && this == INTERNATIONAL;
    }

    /** The position of the {@code @} after a quoted string; -1: the local part is none. */
    private int endOfQuotedString(CharSequence text) {
        int length = text.length();
        boolean isEscaped = false;
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && !isBeyondAscii(c)) {
                return -1;
            }
            if (isEscaped) {
                isEscaped = false;
            } else if (c == '"') {
                return i + 1 < length && text.charAt(i + 1) == '@' ? i + 1 : -1;
            } else {
                isEscaped = c == '\\';
            }
        }
        return -1;
    }

    /** Whether the text is UTF-16 and short enough in UTF-8. */
    private static boolean isWithinOctets(CharSequence text, int at) {
        int octets = 0;
        int i = 0;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return false;
            }
            if (i == at && octets > MAX_LENGTH_OF_LOCAL_PART) {
                return false;
            }
            octets += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            i += Character.charCount(c);
        }
        return octets <= MAX_LENGTH;
    }

    private boolean isDomain(CharSequence text, int from) {
        int length = text.length();
        int end = endOfLabel(text, from, length);
        while (end >= 0 && end < length) {
            end = endOfLabel(text, end + 1, length);
        }
        return end == length;
    }

    private int endOfLabel(CharSequence text, int from, int to) {
        return this == ASCII ? Label.end(text, from, to) : endOfInternationalLabel(text, from, to);
    }

    /** A label that may have characters beyond ASCII, which IDNA is not asked about. */
    private static int endOfInternationalLabel(CharSequence text, int from, int to) {
        int at = from;
        char last = '-';
        while (at < to && text.charAt(at) != '.') {
            char c = text.charAt(at);
            boolean isHyphen = c == '-' && at > from;
            if (!AsciiSet.LETTERS_AND_DIGITS.has(c) && c < 0x80 && !isHyphen) {
                return -1;
            }
            last = c;
            at++;
        }
        return last == '-' || at - from > Label.MAX_LENGTH ? -1 : at;
    }

    /** Whether an address in brackets starts at a bracket and ends with the text. */
    static boolean isAddressLiteral(CharSequence text, int bracket) {
        int last = text.length() - 1;
        if (text.charAt(last) != ']') {
            return false;
        }
        int from = bracket + 1;
        return startsWithIpv6Tag(text, from, last)
                ? Ipv6Format.isIpv6(text, from + IPV6_TAG.length(), last)
                : Ipv4Format.isIpv4(text, from, last);
    }

    private static boolean startsWithIpv6Tag(CharSequence text, int from, int to) {
        if (to - from < IPV6_TAG.length()) {
            return false;
        }
        for (int i = 0; i < IPV6_TAG.length(); i++) {
            char c = text.charAt(from + i);
            char lower = AsciiSet.LETTERS.has(c) ? (char) (c | ' ') : c;
            if (lower != IPV6_TAG.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
