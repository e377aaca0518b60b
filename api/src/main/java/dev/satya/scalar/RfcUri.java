package dev.satya.scalar;

import java.util.Locale;

/** The grammar of URIs and relative references (RFC 3986, appendix A). */
final class RfcUri {
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";
    private static final String UNRESERVED_MARKS = "-._~";

    private RfcUri() {}

    /** Whether a text is a URI, which has a scheme. */
    static boolean isUri(String text) {
        return schemeEnd(text) > 0 && isReference(text);
    }

    /** Whether a text is a URI or a relative reference. */
    static boolean isReference(String text) {
        int fragment = end(text, 0, "#");
        int query = end(text.substring(0, fragment), 0, "?");
        boolean isFragment = fragment == text.length() || is(text.substring(fragment + 1), "/?:@");
        boolean isQuery = query == fragment || is(text.substring(query + 1, fragment), "/?:@");
        return isFragment && isQuery && isHierarchy(text.substring(0, query));
    }

    private static boolean isHierarchy(String text) {
        int scheme = schemeEnd(text);
        String rest = text.substring(scheme == 0 ? 0 : scheme + 1);
        if (!rest.startsWith("//")) {
            boolean isColonFirst = scheme == 0 && end(rest, 0, ":") < end(rest, 0, "/");
            return !isColonFirst && is(rest, "/:@");
        }
        int path = end(rest, 2, "/");
        return isAuthority(rest.substring(2, path)) && is(rest.substring(path), "/:@");
    }

    /** The position of the colon behind the scheme; 0: there is no scheme. */
    private static int schemeEnd(String text) {
        int end = end(text, 0, ":/?#");
        if (end == text.length() || text.charAt(end) != ':' || end == 0) {
            return 0;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean isLater = i > 0 && (isDigit(c) || "+-.".indexOf(c) >= 0);
            if (!isLetter(c) && !isLater) {
                return 0;
            }
        }
        return end;
    }

    private static boolean isAuthority(String text) {
        int at = text.lastIndexOf('@');
        String host = text.substring(at + 1);
        if (at >= 0 && !is(text.substring(0, at), ":")) {
            return false;
        }
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : end(host, 0, ":");
        if (host.startsWith("[") && !isLiteral(host.substring(0, end))) {
            return false;
        }
        boolean isName = host.startsWith("[") || is(host.substring(0, end), "");
        String port = host.substring(end);
        return isName && (port.isEmpty() || port.charAt(0) == ':' && areDigits(port.substring(1)));
    }

    /** An address of IPv6, or of a later version, in brackets. */
    private static boolean isLiteral(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String address = text.substring(1, text.length() - 1);
        if (!address.toLowerCase(Locale.ROOT).startsWith("v")) {
            return IpLiteral.isVersion6(address);
        }
        int point = address.indexOf('.');
        return point > 1
                && point + 1 < address.length()
                && areHexadecimal(address.substring(1, point))
                && is(address.substring(point + 1), ":")
                && address.indexOf('%') < 0;
    }

    /** Whether all are unreserved, sub-delimiters, percent-encoded, or one of {@code others}. */
    private static boolean is(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length() || !areHexadecimal(text.substring(i + 1, i + 3))) {
                    return false;
                }
                i += 2;
            } else if (!isLetter(c)
                    && !isDigit(c)
                    && UNRESERVED_MARKS.indexOf(c) < 0
                    && SUB_DELIMITERS.indexOf(c) < 0
                    && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean areHexadecimal(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> isDigit((char) c));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int end(String text, int from, String marks) {
        int at = from;
        while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
