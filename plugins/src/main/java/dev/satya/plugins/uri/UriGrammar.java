package dev.satya.plugins.uri;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.network.Ipv6Format;

/**
 * The generic grammar of RFC 3986 §3 and §4.1, and of RFC 3987 §2.2: scheme, userinfo, host (name, IPv4,
 * {@code [IPv6]}, {@code [vN.future]}), port, path, query, fragment and percent-encoding; no rules of
 * single schemes.
 */
enum UriGrammar {
    /** With a scheme, of ASCII alone. */
    URI,
    /** The same, or a relative reference. */
    URI_REFERENCE,
    /** With a scheme. */
    IRI,
    /** The same, or a relative reference. */
    IRI_REFERENCE;

    static final AsciiSet NAME = AsciiSet.LETTERS_AND_DIGITS.and("-._~!$&'()*+,;=");
    static final AsciiSet USER = NAME.and(":");
    private static final AsciiSet SCHEME = AsciiSet.LETTERS_AND_DIGITS.and("+-.");
    private static final AsciiSet PATH = NAME.and(":@/");
    private static final AsciiSet QUERY = NAME.and(":@/?");

    /** Whether the whole text is one. */
    boolean matches(CharSequence text) {
        int length = text.length();
        int at = endOfScheme(text);
        if (at < 0) {
            if (this == URI || this == IRI || hasColonInFirstSegment(text)) {
                return false;
            }
            at = 0;
        } else {
            at++;
        }
        if (at + 1 < length && text.charAt(at) == '/' && text.charAt(at + 1) == '/') {
            at = endOfAuthority(text, at + 2);
            if (at < 0) {
                return false;
            }
        }
        at = end(text, at, PATH, Others.UNRESERVED);
        if (at < length && text.charAt(at) == '?') {
            at = end(text, at + 1, QUERY, Others.UNRESERVED_AND_PRIVATE);
        }
        if (at < length && text.charAt(at) == '#') {
            at = end(text, at + 1, QUERY, Others.UNRESERVED);
        }
        return at == length;
    }

    /** The position of the colon; -1: the text does not start with a scheme and a colon. */
    static int endOfScheme(CharSequence text) {
        int length = text.length();
        if (length == 0 || !AsciiSet.LETTERS.has(text.charAt(0))) {
            return -1;
        }
        int at = SCHEME.end(text, 1, length);
        return at < length && text.charAt(at) == ':' ? at : -1;
    }

    private static boolean hasColonInFirstSegment(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || isEndOfAuthority(c)) {
                return c == ':';
            }
        }
        return false;
    }

    /** Where the authority that starts at {@code from} ends; -1: it is none. */
    private int endOfAuthority(CharSequence text, int from) {
        int length = text.length();
        int at = end(text, from, USER, Others.UNRESERVED);
        if (at < length && text.charAt(at) == '@') {
            return endOfHostAndPort(text, at + 1);
        }
        return endOfHostAndPort(text, from);
    }

    private int endOfHostAndPort(CharSequence text, int from) {
        int length = text.length();
        boolean isLiteral = from < length && text.charAt(from) == '[';
        int at = isLiteral ? endOfLiteral(text, from) : end(text, from, NAME, Others.UNRESERVED);
        if (at >= 0 && at < length && text.charAt(at) == ':') {
            at = AsciiSet.DIGITS.end(text, at + 1, length);
        }
        return at < 0 || at == length || isEndOfAuthority(text.charAt(at)) ? at : -1;
    }

    static boolean isEndOfAuthority(char c) {
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
        int at = AsciiSet.HEX_DIGITS.end(text, from + 1, to);
        if (at == from + 1 || at == to || text.charAt(at) != '.' || at + 1 == to) {
            return false;
        }
        return USER.hasAll(text, at + 1, to);
    }

    /**
     * Where characters of {@code set}, percent-encoded octets and, of an IRI, others beyond ASCII end
     * that start at {@code from}.
     */
    private int end(CharSequence text, int from, AsciiSet set, Others others) {
        boolean isIri = this == IRI || this == IRI_REFERENCE;
        int length = text.length();
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            if (set.has(c)) {
                at++;
            } else if (c == '%' && isOctet(text, at)) {
                at += 3;
            } else if (isIri && c >= 0x80) {
                int codePoint = Character.codePointAt(text, at);
                if (!others.have(codePoint)) {
                    break;
                }
                at += Character.charCount(codePoint);
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether a percent-encoded octet starts at a position that has a percent sign. */
    static boolean isOctet(CharSequence text, int percent) {
        return percent + 2 < text.length()
                && AsciiSet.HEX_DIGITS.has(text.charAt(percent + 1))
                && AsciiSet.HEX_DIGITS.has(text.charAt(percent + 2));
    }

    /** Characters beyond ASCII. */
    enum Others {
        /** {@code ucschar} of RFC 3987 §2.2. */
        UNRESERVED,
        /** Those and {@code iprivate}. */
        UNRESERVED_AND_PRIVATE;

        boolean have(int c) {
            return isUnreserved(c) || (this == UNRESERVED_AND_PRIVATE && isPrivate(c));
        }

        private static boolean isUnreserved(int c) {
            if (c < 0x10000) {
                return c >= 0xA0 && c <= 0xD7FF
                        || c >= 0xF900 && c <= 0xFDCF
                        || c >= 0xFDF0 && c <= 0xFFEF;
            }
            return c < 0xF0000 && (c & 0xFFFF) <= 0xFFFD && (c < 0xE0000 || c >= 0xE1000);
        }

        private static boolean isPrivate(int c) {
            return c >= 0xE000 && c <= 0xF8FF || c >= 0xF0000 && (c & 0xFFFF) <= 0xFFFD;
        }
    }
}
