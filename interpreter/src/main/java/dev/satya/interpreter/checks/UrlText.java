package dev.satya.interpreter.checks;

import dev.satya.Schema;
import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.ConstraintPlugin.Examples;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Text that is a URL whose scheme the JDK has a handler for; empty text is accepted. Nothing is
 * connected to.
 */
final class UrlText {
    static final ConstraintPlugin CHECK =
            new TextCheck(
                    "urlText",
                    "a URL that the JDK can make, as @URL has it",
                    Schema.object()
                            .optional("protocol", Schema.string().description("the only scheme"))
                            .optional("host", Schema.string().description("the only host"))
                            .optional("port", Schema.integer().description("the only port"))
                            .build(),
                    UrlText::bind,
                    List.of(
                            new Examples(
                                    Map.of(),
                                    List.of("", "https://example.com/a?b#c", "file:/a/x"),
                                    List.of("example.com", "https://a b/", "nope://example.com")),
                            new Examples(
                                    Map.of(
                                            "protocol", "https",
                                            "host", "example.com",
                                            "port", 8443L),
                                    List.of("", "https://example.com:8443/a"),
                                    List.of(
                                            "http://example.com:8443/a",
                                            "https://example.org:8443/a",
                                            "https://example.com/a"))));

    private UrlText() {}

    private static Predicate<String> bind(Arguments arguments) {
        arguments.allow("protocol", "host", "port");
        String protocol = arguments.has("protocol") ? arguments.string("protocol") : null;
        String host = arguments.has("host") ? arguments.string("host") : null;
        long port = arguments.has("port") ? arguments.integer("port") : -1;
        return text -> {
            if (text.isEmpty()) {
                return true;
            }
            try {
                URL url = new URI(text).toURL();
                return (protocol == null || url.getProtocol().equals(protocol))
                        && (host == null || url.getHost().equals(host))
                        && (port == -1 || url.getPort() == port);
            } catch (MalformedURLException | URISyntaxException | IllegalArgumentException e) {
                return false;
            }
        };
    }
}
