package dev.satya.interpreter.jsonschema.uri;

import dev.satya.schema.SchemaException;
import dev.satya.spi.NormalUri;
import org.jspecify.annotations.Nullable;

/**
 * A URI reference in its five parts (RFC 3986 §3), and how it is resolved (§5.2). Characters beyond
 * ASCII are taken as they are (RFC 3987). Nothing is normalised but dot segments.
 *
 * <p>Two conventions are added, since the RFC does not know what is behind these schemes:
 *
 * <ul>
 *   <li>{@code jar:}<i>archive</i>{@code !/}<i>entry</i>: a reference is resolved against the entry,
 *       whose root is the last {@code !/}; dot segments do not lead out of the archive. A reference
 *       with an authority is resolved against the archive's own URI.
 *   <li>{@code classpath:}<i>path</i>, and a base without a scheme: a path without a leading slash
 *       stays without one, where the RFC would make {@code classpath:/x} of {@code ../../x}.
 * </ul>
 *
 * @param scheme null: it is a relative reference
 * @param authority null: there is none, which is something else than an empty one
 * @param path may be empty
 * @param query null: there is none
 * @param fragment null: there is none
 */
public record UriReference(
        @Nullable String scheme,
        @Nullable String authority,
        String path,
        @Nullable String query,
        @Nullable String fragment) {
    private static final String JAR = "jar";
    private static final String ENTRY = "!/";
    private static final String NEVER = "\"<>\\^`{|}";

    /**
     * The parts of a text (RFC 3986 appendix B).
     *
     * @throws SchemaException if it is no URI reference
     */
    public static UriReference parse(String text) {
        UriReference parsed = parts(text);
        if (parsed == null) {
            throw new SchemaException("\"" + text + "\" is no URI reference");
        }
        return parsed;
    }

    /** Whether a text is a URI reference. */
    public static boolean isReference(String text) {
        return parts(text) != null;
    }

    private static @Nullable UriReference parts(String text) {
        String rest = text;
        String fragment = null;
        int hash = rest.indexOf('#');
        if (hash >= 0) {
            fragment = rest.substring(hash + 1);
            rest = rest.substring(0, hash);
        }
        String query = null;
        int mark = rest.indexOf('?');
        if (mark >= 0) {
            query = rest.substring(mark + 1);
            rest = rest.substring(0, mark);
        }
        String scheme = null;
        int colon = rest.indexOf(':');
        if (colon >= 0 && rest.lastIndexOf('/', colon) < 0) {
            scheme = rest.substring(0, colon);
            rest = rest.substring(colon + 1);
        }
        String authority = null;
        if (rest.startsWith("//")) {
            int slash = rest.indexOf('/', 2);
            authority = rest.substring(2, slash < 0 ? rest.length() : slash);
            rest = slash < 0 ? "" : rest.substring(slash);
        }
        boolean isReference =
                (scheme == null || isScheme(scheme))
                        && (authority == null || isAuthority(authority))
                        && areAllowed(rest, "")
                        && (query == null || areAllowed(query, ""));
        return isReference ? new UriReference(scheme, authority, rest, query, fragment) : null;
    }

    private static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean isMore = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (!isLetter && (i == 0 || !isMore)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether brackets stand around a whole host, and nowhere else (RFC 3986 §3.2.2). */
    private static boolean isAuthority(String text) {
        String host = text.substring(text.lastIndexOf('@') + 1);
        boolean isLiteral = host.startsWith("[");
        String open = isLiteral ? host.substring(1) : host;
        int close = open.indexOf(']');
        if (isLiteral && close <= 0) {
            return false;
        }
        String behind = isLiteral ? open.substring(close + 1) : "";
        String others =
                text.substring(0, text.length() - host.length()) + (isLiteral ? behind : host);
        return areAllowed(text, "[]")
                && others.indexOf('[') < 0
                && others.indexOf(']') < 0
                && (!isLiteral || open.lastIndexOf('[', close) < 0)
                && (behind.isEmpty() || behind.startsWith(":"));
    }

    /** Whether no character stands there that has no place in a URI; brackets only where said. */
    private static boolean areAllowed(String part, String brackets) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean isBracket = c == '[' || c == ']';
            boolean isOctet =
                    c != '%'
                            || (i + 2 < part.length()
                                    && Character.digit(part.charAt(i + 1), 16) >= 0
                                    && Character.digit(part.charAt(i + 2), 16) >= 0);
            if (Character.isISOControl(c)
                    || Character.isSpaceChar(c)
                    || NEVER.indexOf(c) >= 0
                    || (isBracket && brackets.isEmpty())
                    || !isOctet) {
                return false;
            }
        }
        return true;
    }

    /** Whether it says all by itself: it has a scheme. */
    public boolean isAbsolute() {
        return scheme != null;
    }

    /** What a reference means where this is the base (RFC 3986 §5.2.2), with its fragment. */
    UriReference resolve(UriReference reference) {
        if (reference.scheme != null) {
            return reference.withPath(NormalUri.withoutDots(reference.path));
        }
        int entry = JAR.equalsIgnoreCase(scheme) ? path.lastIndexOf(ENTRY) : -1;
        if (entry >= 0) {
            return resolveInArchive(reference, entry + 1);
        }
        if (reference.authority != null) {
            return new UriReference(
                    scheme,
                    reference.authority,
                    NormalUri.withoutDots(reference.path),
                    reference.query,
                    reference.fragment);
        }
        if (reference.path.isEmpty()) {
            String same = reference.query == null ? query : reference.query;
            return new UriReference(scheme, authority, path, same, reference.fragment);
        }
        return new UriReference(
                scheme, authority, merged(reference.path), reference.query, reference.fragment);
    }

    private UriReference resolveInArchive(UriReference reference, int root) {
        if (reference.authority != null) {
            UriReference archive = parse(path.substring(0, root - 1));
            return archive.resolve(reference);
        }
        UriReference entry = new UriReference(null, null, path.substring(root), query, null);
        UriReference found = entry.resolve(reference);
        return new UriReference(
                scheme,
                authority,
                path.substring(0, root) + found.path,
                found.query,
                found.fragment);
    }

    /** The path of a reference that has one, from here (RFC 3986 §5.2.3). */
    private String merged(String other) {
        if (other.startsWith("/")) {
            return NormalUri.withoutDots(other);
        }
        if (authority != null && path.isEmpty()) {
            return NormalUri.withoutDots("/" + other);
        }
        String all = path.substring(0, path.lastIndexOf('/') + 1) + other;
        boolean staysRootless = scheme == null || scheme.equalsIgnoreCase("classpath");
        return staysRootless && authority == null && !all.startsWith("/")
                ? NormalUri.withoutDots("/" + all).substring(1)
                : NormalUri.withoutDots(all);
    }

    private UriReference withPath(String other) {
        return new UriReference(scheme, authority, other, query, fragment);
    }

    /** Without its fragment. */
    UriReference withoutFragment() {
        return new UriReference(scheme, authority, path, query, null);
    }

    /** RFC 3986 §5.3. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (scheme != null) {
            text.append(scheme).append(':');
        }
        if (authority != null) {
            text.append("//").append(authority);
        }
        text.append(path);
        if (query != null) {
            text.append('?').append(query);
        }
        if (fragment != null) {
            text.append('#').append(fragment);
        }
        return text.toString();
    }
}
