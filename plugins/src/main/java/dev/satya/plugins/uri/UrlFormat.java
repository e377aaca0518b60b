package dev.satya.plugins.uri;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.ListArgument;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The format {@code url}: a URI of RFC 3986 with an authority: scheme, {@code //}, a host that is not empty,
 * and a port that is none or from 1 to 65535. The scheme is {@code http} or {@code https}, or one of the
 * argument {@code schemes}; {@code ports} lists the ports that may stand there, which is asked of URLs that
 * have one; with {@code noCredentials} that is true, nothing stands in front of the host. Stateless.
 */
public final class UrlFormat extends TextFormat {
    private static final int MAX_PORT = 65_535;
    private static final Argument<List<String>> SCHEMES =
            ListArgument.words(
                    "schemes",
                    "[A-Za-z][A-Za-z0-9+.-]*",
                    "schemes of RFC 3986",
                    "the schemes, http and https if it is absent");
    private static final Argument<List<Integer>> PORTS =
            ListArgument.numbers("ports", 1, MAX_PORT, "of which the port is one if there is one");
    private static final Argument<Boolean> NO_CREDENTIALS =
            Argument.flag(
                    "noCredentials", "if true, no name and password stand in front of the host");

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
    public List<Argument<?>> takes() {
        return List.of(SCHEMES, PORTS, NO_CREDENTIALS);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("schemes", List.of("https", "ftp")),
                        List.of("https://example.com", "ftp://example.com/a"),
                        List.of("http://example.com", "gopher://example.com")),
                new Examples(
                        Map.of("ports", List.of(443L, 8443L), "noCredentials", true),
                        List.of("https://example.com", "https://example.com:8443/"),
                        List.of("https://example.com:80", "https://user:secret@example.com/")),
                new Examples(
                        Map.of("ports", "443, 8443"),
                        List.of("https://example.com", "https://example.com:8443/"),
                        List.of("https://example.com:80", "")),
                new Examples(
                        Map.of("schemes", "https"),
                        List.of("https://example.com"),
                        List.of("http://example.com", "")));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Wanted.OF_WEB.has(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        List<String> schemes =
                SCHEMES.isIn(arguments)
                        ? SCHEMES.of(arguments).stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .toList()
                        : Wanted.OF_WEB.schemes();
        List<Integer> ports = PORTS.of(arguments);
        Credentials credentials =
                NO_CREDENTIALS.of(arguments) ? Credentials.REFUSED : Credentials.TAKEN;
        Wanted wanted = new Wanted(schemes, ports, credentials);
        return value -> wanted.has((CharSequence) value);
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
