package dev.satya.spi;

import java.util.Locale;

/**
 * The normal form of URIs (RFC 3986 §6.2.2), in which two that name the same are the same text: scheme
 * and host in lower case, characters that need no percent-encoding without it, the digits of other
 * percent-encodings in upper case, and no dot segments in a path from a root. What a scheme says for
 * itself, such as its usual port, is not known. Characters beyond ASCII stay as they are.
 */
public final class NormalUri {
    private static final String UNRESERVED = "-._~";
    private static final int HEXADECIMAL = 16;

    private NormalUri() {}

    /** The normal form of a URI or a relative reference; a text that is neither is changed likewise. */
    public static String of(String uri) {
        int end = end(uri, 0, "?#");
        String hierarchy = uri.substring(0, end);
        int colon = hierarchy.indexOf(':');
        boolean hasScheme = colon > 0 && hierarchy.lastIndexOf('/', colon) < 0;
        int afterScheme = hasScheme ? colon + 1 : 0;
        int path = afterScheme;
        if (hierarchy.startsWith("//", afterScheme)) {
            path = end(hierarchy, afterScheme + 2, "/");
        }
        String authority = hierarchy.substring(afterScheme, path);
        int host = authority.lastIndexOf('@') + 1;
        String rest = decoded(hierarchy.substring(path));
        boolean isRooted = rest.startsWith("/") || !hasScheme;
        return lower(hierarchy.substring(0, afterScheme))
                + decoded(authority.substring(0, host))
                + decoded(lower(authority.substring(host)))
                + (isRooted ? withoutDots(rest) : rest)
                + decoded(uri.substring(end));
    }

    private static int end(String text, int from, String marks) {
        int at = from;
        while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int octet = text.charAt(i) == '%' ? octet(text, i + 1) : -1;
            if (octet < 0) {
                out.append(text.charAt(i));
                continue;
            }
            if (isUnreserved((char) octet)) {
                out.append((char) octet);
            } else {
                out.append(text.substring(i, i + 3).toUpperCase(Locale.ROOT));
            }
            i += 2;
        }
        return out.toString();
    }

    private static int octet(String text, int at) {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), HEXADECIMAL) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), HEXADECIMAL);
        return low < 0 ? -1 : high * HEXADECIMAL + low;
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED.indexOf(c) >= 0;
    }

    /** A path without the segments {@code .} and {@code ..} (RFC 3986 §5.2.4), in one pass. */
    public static String withoutDots(String path) {
        int at = 0;
        while (path.startsWith("../", at) || path.startsWith("./", at)) {
            at = path.indexOf('/', at) + 1;
        }
        String first = path.length() - at <= 2 ? path.substring(at) : "";
        if (first.equals(".") || first.equals("..")) {
            return "";
        }
        StringBuilder out = new StringBuilder(path.length());
        while (at < path.length()) {
            int next = path.indexOf('/', at + 1);
            int end = next < 0 ? path.length() : next;
            boolean isUp = end - at == 3 && path.startsWith("/..", at);
            boolean isHere = end - at == 2 && path.startsWith("/.", at);
            if (isUp) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            }
            if (!isUp && !isHere) {
                out.append(path, at, end);
            } else if (next < 0) {
                out.append('/');
            }
            at = end;
        }
        return out.toString();
    }
}
