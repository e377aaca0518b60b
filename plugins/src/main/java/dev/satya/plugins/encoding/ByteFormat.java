package dev.satya.plugins.encoding;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code byte} of OpenAPI: the same texts as {@code base64}. Stateless. */
public final class ByteFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public ByteFormat() {
        super(
                "byte",
                "OpenAPI format registry, RFC 4648 §4",
                List.of("", "AA==", "AAA=", "AAAA"),
                List.of("A", "AA", "AA=", "-_-_"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Base64Text.STANDARD.isPadded(text, 0, text.length());
    }
}
