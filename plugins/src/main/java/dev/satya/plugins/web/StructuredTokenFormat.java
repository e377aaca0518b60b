package dev.satya.plugins.web;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code sf-token} of OpenAPI: a token of structured fields. Stateless. */
public final class StructuredTokenFormat extends TextFormat {
    private static final AsciiSet CHARACTERS = AsciiSet.LETTERS_AND_DIGITS.and(":/!#$%&'*+-.^_`|~");

    /** For {@code ServiceLoader}. */
    public StructuredTokenFormat() {
        super(
                "sf-token",
                "OpenAPI format registry, RFC 9651 §3.3.4",
                List.of("a", "*", "foo123/456", "a:b!"),
                List.of("", "1a", "a b", "é", "a\"b"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        return length > 0
                && (AsciiSet.LETTERS.has(text.charAt(0)) || text.charAt(0) == '*')
                && CHARACTERS.hasAll(text, 1, length);
    }
}
