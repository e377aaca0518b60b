package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#URI_TYPE} and {@link ScalarTypes#URI_REFERENCE}. */
final class UriType extends ScalarType<URI> {
    private final Form form;

    /** Which texts are values. */
    enum Form {
        /** With a scheme. */
        URI("uri"),
        /** With a scheme or relative. */
        REFERENCE("uri-reference");

        private final String word;

        Form(String word) {
            this.word = word;
        }
    }

    UriType(Form form) {
        super(form.word, URI.class, JsonType.STRING);
        this.form = form;
    }

    /** {@link URI} takes more than RFC 3986, and not all of it. */
    @Override
    public @Nullable URI read(Object json) {
        String text = (String) json;
        return isValue(text) ? URI.create(text) : null;
    }

    private boolean isValue(String text) {
        return form == Form.URI ? RfcUri.isUri(text) : RfcUri.isReference(text);
    }

    @Override
    public Object write(URI value) {
        return value.toString();
    }

    @Override
    public @Nullable URI accept(Object instance) {
        return instance instanceof URI uri && isValue(uri.toString()) ? uri : null;
    }

    /** That of the JDK is nobody's. */
    @Override
    public @Nullable Comparator<? super URI> order() {
        return null;
    }

    @Override
    public List<URI> examples() {
        List<URI> uris =
                List.of(
                        URI.create("https://example.com/a?b=c#d"),
                        URI.create("urn:isbn:9780306406157"),
                        URI.create("http://[::1]:8080/"));
        return form == Form.URI ? uris : List.of(uris.get(0), URI.create("../a"), URI.create(""));
    }

    @Override
    public List<Object> mistakes() {
        List<Object> both =
                List.of(
                        "http://a b",
                        "http://a:b/",
                        "%zz",
                        "http://[::1",
                        "http://\u00fc/",
                        "a\\b");
        return form == Form.REFERENCE
                ? both
                : List.of("//a/b", "../a", "1a:b", "", both.get(0), both.get(1), both.get(3));
    }
}
