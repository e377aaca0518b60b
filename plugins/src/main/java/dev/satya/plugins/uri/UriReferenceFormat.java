package dev.satya.plugins.uri;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code uri-reference}: a URI with a scheme, or a relative reference. Stateless. */
public final class UriReferenceFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public UriReferenceFormat() {
        super(
                "uri-reference",
                "RFC 3986 §4.1",
                List.of(
                        "",
                        "https://example.com/a?b#c",
                        "//example.com/a",
                        "../a/b",
                        "#part",
                        "./a:b"),
                List.of("a b", "1:b", "/%G0", "/é", "//a:b:c"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return UriGrammar.URI_REFERENCE.matches(text);
    }
}
