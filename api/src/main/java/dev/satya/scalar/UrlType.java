package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@link ScalarTypes#URL_TYPE}: URIs whose scheme the VM can open. The JDK compares URLs by looking their
 * hosts up; those that are read or accepted here are compared by their texts.
 */
final class UrlType extends ScalarType<URL> {
    UrlType() {
        super("url", URL.class, JsonType.STRING);
    }

    @Override
    public String format() {
        return "uri";
    }

    @Override
    public @Nullable URL read(Object json) {
        String text = (String) json;
        return RfcUri.isUri(text) ? of(text) : null;
    }

    private static @Nullable URL of(String text) {
        try {
            URL plain = new URL(text);
            URL url = new URL(null, text, new TextHandler());
            return url.toExternalForm().equals(plain.toExternalForm()) ? url : null;
        } catch (MalformedURLException e) {
            return null;
        }
    }

    @Override
    public Object write(URL value) {
        return value.toExternalForm();
    }

    /** An equal one, which can be compared without the network. */
    @Override
    public @Nullable URL accept(Object instance) {
        return instance instanceof URL url ? read(write(url)) : null;
    }

    @Override
    public List<URL> examples() {
        return List.of(
                Objects.requireNonNull(read("https://example.com/a?b=c#d")),
                Objects.requireNonNull(read("file:/folder/a")));
    }

    @Override
    public List<Object> mistakes() {
        return List.of("example.com", "nowhere://a", "http://a b", "http://a:b/", "");
    }

    /** Opens as the VM does, and compares without it. */
    private static final class TextHandler extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            return new URL(url.toExternalForm()).openConnection();
        }

        @Override
        protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            return new URL(url.toExternalForm()).openConnection(proxy);
        }

        @Override
        protected boolean equals(URL url, URL other) {
            return url.toExternalForm().equals(other.toExternalForm());
        }

        @Override
        protected int hashCode(URL url) {
            return url.toExternalForm().hashCode();
        }

        @Override
        protected boolean sameFile(URL url, URL other) {
            return equals(url, other);
        }

        @Override
        protected boolean hostsEqual(URL url, URL other) {
            return url.getHost().equals(other.getHost());
        }

        @Override
        protected @Nullable InetAddress getHostAddress(URL url) {
            return null;
        }
    }
}
