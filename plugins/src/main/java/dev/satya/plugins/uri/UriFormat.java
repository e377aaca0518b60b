package dev.satya.plugins.uri;

import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code uri}: {@code URI} of RFC 3986 §3, which has a scheme. All of the generic
 * grammar is checked: scheme, userinfo, host (name, IPv4, {@code [IPv6]}, {@code [vN.future]}),
 * port, path, query, fragment and percent-encoding; no rules of single schemes. An IPv6 zone (RFC
 * 6874) and characters beyond ASCII (RFC 3987) do not conform. Stateless.
 */
public final class UriFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public UriFormat() {
        super(
                "uri",
                "RFC 3986 §3",
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

    @Override
    public boolean conforms(CharSequence text) {
        return isUri(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> isUri((String) value);
    }

    static boolean isUri(CharSequence text) {
        return UriGrammar.URI.matches(text);
    }
}
