package dev.satya.plugins.uri;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code iri}: a URI of which names, path, query and fragment may have characters beyond ASCII. Stateless. */
public final class IriFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public IriFormat() {
        super(
                "iri",
                "RFC 3987 §2.2",
                List.of(
                        "https://example.com/a",
                        "http://bücher.example/größe?ä=ß#é",
                        "urn:a:é",
                        "http://[::1]/é"),
                List.of("", "/é", "http://a b/", "http://é/\\", "é:a"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return UriGrammar.IRI.matches(text);
    }
}
