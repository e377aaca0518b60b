package dev.satya.interpreter.checks;

import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.function.Predicate;

/**
 * Text that is a URL whose scheme the JDK has a handler for; empty text is accepted. Nothing is
 * connected to.
 */
final class UrlText {
    static final ConstraintPlugin CHECK =
            new TextCheck(
                    "urlText",
                    UrlText::bind,
                    List.of("", "https://example.com/a?b#c", "file:/a/x"),
                    List.of("example.com", "https://a b/", "nope://example.com"));

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
