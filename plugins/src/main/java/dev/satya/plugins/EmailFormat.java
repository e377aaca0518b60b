package dev.satya.plugins;

import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code email}: a {@code Mailbox} of RFC 5321 §4.1.2, of at most 254 characters
 * (§4.5.3.1 and erratum 1690 of RFC 3696), 64 of them before the {@code @}. Stateless.
 *
 * <p>The local part is a dot-string or a quoted string. The domain is a domain name, of one label
 * or more, or an address in brackets: one of the format {@code ipv4}, or {@code IPv6:} and one of
 * the format {@code ipv6}. All characters are ASCII; A-labels are not looked into.
 *
 * <p>As a constraint it takes two arguments. With {@code empty} that is true, empty text is valid.
 * With {@code international} that is true, characters beyond ASCII may stand in the local part (RFC
 * 6531 §3.3), and in a domain that has A-labels for them (RFC 3490).
 */
public final class EmailFormat extends TextFormat {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LENGTH_OF_LOCAL_PART = 64;
    private static final String EMPTY = "empty";
    private static final String INTERNATIONAL = "international";
    private static final String IPV6_TAG = "ipv6:";

    /** {@code atext} of RFC 5322 §3.2.3. */
    private static final AsciiSet ATOM = AsciiSet.LETTERS_AND_DIGITS.and("!#$%&'*+-/=?^_`{|}~");

    /** For {@code ServiceLoader}. */
    public EmailFormat() {
        super(
                "email",
                value -> isEmail((String) value),
                List.of(
                        "alice@example.com",
                        "first.last+tag@mail.example.com",
                        "\"a b\"@example.com",
                        "alice@localhost",
                        "alice@[127.0.0.1]",
                        "alice@[IPv6:2001:db8::1]"),
                List.of(
                        "",
                        "alice",
                        "@example.com",
                        "alice@",
                        ".alice@example.com",
                        "a..b@example.com",
                        "alice@-example.com",
                        "alice@[127.0.0.300]"));
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow(EMPTY, INTERNATIONAL);
        boolean takesEmpty = arguments.has(EMPTY) && arguments.bool(EMPTY);
        boolean isInternational = arguments.has(INTERNATIONAL) && arguments.bool(INTERNATIONAL);
        return value -> {
            String text = (String) value;
            return isEmail(text)
                    || text.isEmpty() && takesEmpty
                    || isInternational && isInternational(text);
        };
    }

    /** Whether a text that is no address of ASCII is one with other characters. */
    private static boolean isInternational(String text) {
        String ascii = InternationalEmail.toAscii(text);
        return !ascii.equals(text) && isEmail(ascii);
    }

    static boolean isEmail(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        int at = text.charAt(0) == '"' ? endOfQuotedString(text) : endOfDotString(text);
        if (at < 0 || at > MAX_LENGTH_OF_LOCAL_PART || at + 1 >= length) {
            return false;
        }
        return text.charAt(at + 1) == '[' ? isAddressLiteral(text, at + 1) : isDomain(text, at + 1);
    }

    /** The position of the {@code @} after a dot-string; -1: the local part is none. */
    private static int endOfDotString(CharSequence text) {
        int length = text.length();
        char last = '.';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!ATOM.has(c)) {
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

    /** The position of the {@code @} after a quoted string; -1: the local part is none. */
    private static int endOfQuotedString(CharSequence text) {
        int length = text.length();
        boolean isEscaped = false;
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
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

    private static boolean isDomain(CharSequence text, int from) {
        int length = text.length();
        int end = Label.end(text, from, length);
        while (end >= 0 && end < length) {
            end = Label.end(text, end + 1, length);
        }
        return end == length;
    }

    private static boolean isAddressLiteral(CharSequence text, int bracket) {
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
