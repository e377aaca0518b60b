package dev.satya.plugins.uri;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code iri-reference}: an IRI with a scheme, or a relative reference. Stateless. */
public final class IriReferenceFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public IriReferenceFormat() {
        super(
                "iri-reference",
                "RFC 3987 §2.2",
                List.of("", "/größe", "//bücher.example/a", "#é", "https://example.com/"),
                List.of("é f", "é:a", "/%G0", "\\\\a\\b"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        return UriGrammar.IRI_REFERENCE.matches(text);
    }
}
