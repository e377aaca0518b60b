package dev.satya.plugins;

import java.util.List;

/**
 * The format {@code uri}: {@code URI} of RFC 3986 §3, which has a scheme. All of the generic
 * grammar is checked: scheme, userinfo, host (name, IPv4, {@code [IPv6]}, {@code [vN.future]}),
 * port, path, query, fragment and percent-encoding; no rules of single schemes. An IPv6 zone (RFC
 * 6874) and characters beyond ASCII (RFC 3987) do not conform. Stateless.
 */
public final class UriFormat extends TextFormat {
    private static final AsciiSet SCHEME = AsciiSet.LETTERS_AND_DIGITS.and("+-.");
    private static final AsciiSet NAME = AsciiSet.LETTERS_AND_DIGITS.and("-._~!$&'()*+,;=");
    private static final AsciiSet USER = NAME.and(":");
    private static final AsciiSet PATH = NAME.and(":@/");
    private static final AsciiSet QUERY = NAME.and(":@/?");

    /** For {@code ServiceLoader}. */
    public UriFormat() {
        super(
                "uri",
                value -> isUri((String) value),
                List.of(
                        "https://example.com/a/b?c=d#e",
                        "http://user@[2001:db8::7]:8080/",
                        "urn:isbn:9780131103627",
                        "mailto:alice@example.com",
                        "file:///etc/hosts"),
                List.of(
                        "",
                        "example.com",
                        "//example.com/a",
                        "https://example.com/a b",
                        "https://example.com/%G0",
                        "https://example.com:port/"));
    }

    static boolean isUri(CharSequence text) {
        int length = text.length();
        int at = endOfScheme(text);
        if (at < 0) {
            return false;
        }
        at++;
        if (at + 1 < length && text.charAt(at) == '/' && text.charAt(at + 1) == '/') {
            at = endOfAuthority(text, at + 2);
            if (at < 0) {
                return false;
            }
        }
        at = end(text, at, PATH);
        if (at < length && text.charAt(at) == '?') {
            at = end(text, at + 1, QUERY);
        }
        if (at < length && text.charAt(at) == '#') {
            at = end(text, at + 1, QUERY);
        }
        return at == length;
    }

    /** The position of the colon; -1: the text does not start with a scheme and a colon. */
    private static int endOfScheme(CharSequence text) {
        int length = text.length();
        if (length == 0 || !AsciiSet.LETTERS.has(text.charAt(0))) {
            return -1;
        }
        int at = 1;
        while (at < length && SCHEME.has(text.charAt(at))) {
            at++;
        }
        return at < length && text.charAt(at) == ':' ? at : -1;
    }

    /** Where the authority that starts at {@code from} ends; -1: it is none. */
    private static int endOfAuthority(CharSequence text, int from) {
        int length = text.length();
        int at = end(text, from, USER);
        if (at < length && text.charAt(at) == '@') {
            return endOfHostAndPort(text, at + 1);
        }
        return endOfHostAndPort(text, from);
    }

    private static int endOfHostAndPort(CharSequence text, int from) {
        int length = text.length();
        boolean isLiteral = from < length && text.charAt(from) == '[';
        int at = isLiteral ? endOfLiteral(text, from) : end(text, from, NAME);
        if (at >= 0 && at < length && text.charAt(at) == ':') {
            at++;
            while (at < length && AsciiSet.DIGITS.has(text.charAt(at))) {
                at++;
            }
        }
        return at < 0 || at == length || isEndOfAuthority(text.charAt(at)) ? at : -1;
    }

    private static boolean isEndOfAuthority(char c) {
        return c == '/' || c == '?' || c == '#';
    }

    /** Where the host in brackets ends that starts at {@code from}; -1: it is none. */
    private static int endOfLiteral(CharSequence text, int from) {
        int length = text.length();
        int close = from + 1;
        while (close < length && text.charAt(close) != ']') {
            close++;
        }
        boolean isHost =
                close < length
                        && (Ipv6Format.isIpv6(text, from + 1, close)
                                || isFutureAddress(text, from + 1, close));
        return isHost ? close + 1 : -1;
    }

    /** {@code IPvFuture}: v, hexadecimal digits, a dot, characters. */
    private static boolean isFutureAddress(CharSequence text, int from, int to) {
        if (from == to || (text.charAt(from) | ' ') != 'v') {
            return false;
        }
        int at = from + 1;
        while (at < to && AsciiSet.HEX_DIGITS.has(text.charAt(at))) {
            at++;
        }
        if (at == from + 1 || at == to || text.charAt(at) != '.' || at + 1 == to) {
            return false;
        }
        at++;
        while (at < to && USER.has(text.charAt(at))) {
            at++;
        }
        return at == to;
    }

    /**
     * Where characters of {@code set} and percent-encoded octets end that start at {@code from}.
     */
    private static int end(CharSequence text, int from, AsciiSet set) {
        int length = text.length();
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            if (set.has(c)) {
                at++;
            } else if (c == '%' && isOctet(text, at)) {
                at += 3;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isOctet(CharSequence text, int percent) {
        return percent + 2 < text.length()
                && AsciiSet.HEX_DIGITS.has(text.charAt(percent + 1))
                && AsciiSet.HEX_DIGITS.has(text.charAt(percent + 2));
    }
}
