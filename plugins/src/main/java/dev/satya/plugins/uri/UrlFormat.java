package dev.satya.plugins.uri;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Locale;

/**
 * The format {@code url}: a URI of RFC 3986 with an authority: scheme, {@code //}, a host that is not empty,
 * and a port that is none or from 1 to 65535. The scheme is {@code http} or {@code https}, or one of the
 * argument {@code schemes}; {@code ports} lists the ports that may stand there, which is asked of URLs that
 * have one; with {@code noCredentials} that is true, nothing stands in front of the host. Stateless.
 */
public final class UrlFormat extends TextFormat {
    private static final String SCHEMES = "schemes";
    private static final String PORTS = "ports";
    private static final String NO_CREDENTIALS = "noCredentials";
    private static final int MAX_PORT = 65_535;

    /** For {@code ServiceLoader}. */
    public UrlFormat() {
        super(
                "url",
                "RFC 3986 §3, RFC 9110 §4.2",
                List.of(
                        "https://example.com",
                        "HTTP://example.com:8080/a?b#c",
                        "http://user:secret@[::1]/",
                        "http://127.0.0.1"),
                List.of(
                        "",
                        "example.com",
                        "ftp://example.com",
                        "http://",
                        "http:example.com",
                        "http://example.com:70000",
                        "https:///a",
                        "http://é.example"));
    }

    @Override
    public List<String> argumentNames() {
        return List.of(SCHEMES, PORTS, NO_CREDENTIALS);
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Wanted.OF_WEB.has(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        List<String> schemes =
                arguments.has(SCHEMES)
                        ? texts(arguments, SCHEMES).stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .toList()
                        : Wanted.OF_WEB.schemes();
        List<Integer> ports = arguments.has(PORTS) ? ports(arguments) : List.of();
        Credentials credentials =
                isSet(arguments, NO_CREDENTIALS) ? Credentials.REFUSED : Credentials.TAKEN;
        Wanted wanted = new Wanted(schemes, ports, credentials);
        return value -> wanted.has((CharSequence) value);
    }

    private static List<Integer> ports(Arguments arguments) {
        Object given = arguments.byName().get(PORTS);
        List<?> all = given instanceof List<?> list ? list : List.of(given);
        return all.stream()
                .map(
                        port -> {
                            if (port instanceof Long number && number >= 1 && number <= MAX_PORT) {
                                return number.intValue();
                            }
                            throw new IllegalArgumentException(
                                    "argument \"ports\" must be a list of numbers from 1 to 65535");
                        })
                .toList();
    }

    private enum Credentials {
        TAKEN,
        REFUSED
    }

    /**
     * Which URLs conform.
     *
     * @param schemes in small letters
     * @param ports none: any port
     */
    private record Wanted(List<String> schemes, List<Integer> ports, Credentials credentials) {
        static final Wanted OF_WEB =
                new Wanted(List.of("http", "https"), List.of(), Credentials.TAKEN);

        boolean has(CharSequence text) {
            int colon = UriGrammar.endOfScheme(text);
            int from = colon + 3;
            if (colon < 0
                    || from >= text.length()
                    || text.charAt(colon + 1) != '/'
                    || text.charAt(colon + 2) != '/'
                    || !hasScheme(text, colon)
                    || !UriGrammar.URI.matches(text)) {
                return false;
            }
            int end = from;
            int host = from;
            while (end < text.length() && !UriGrammar.isEndOfAuthority(text.charAt(end))) {
                host = text.charAt(end) == '@' ? end + 1 : host;
                end++;
            }
            boolean isFit = host == from || credentials == Credentials.TAKEN;
            return isFit && hasHostAndPort(text, host, end);
        }

        private boolean hasScheme(CharSequence text, int colon) {
            for (int each = 0; each < schemes.size(); each++) { // an iterator would be an object
                String scheme = schemes.get(each);
                boolean isSame = scheme.length() == colon;
                for (int i = 0; isSame && i < colon; i++) {
                    char c = text.charAt(i);
                    isSame = (AsciiSet.LETTERS.has(c) ? c | ' ' : c) == scheme.charAt(i);
                }
                if (isSame) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a host that is not empty stands there, and behind a colon a port or nothing. */
        private boolean hasHostAndPort(CharSequence text, int from, int to) {
            int digits = to;
            while (digits > from && AsciiSet.DIGITS.has(text.charAt(digits - 1))) {
                digits--;
            }
            boolean hasColon = digits > from && text.charAt(digits - 1) == ':';
            int end = hasColon ? digits - 1 : to;
            if (end == from) {
                return false;
            }
            if (!hasColon || digits == to) {
                return true;
            }
            int port = 0;
            for (int i = digits; i < to && port <= MAX_PORT; i++) {
                port = port * 10 + text.charAt(i) - '0';
            }
            return port >= 1 && port <= MAX_PORT && (ports.isEmpty() || ports.contains(port));
        }
    }
}
