package dev.satya.plugins.encoding;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code sf-binary} of OpenAPI: the value of a byte sequence of structured fields, base64 with
 * padding. Stateless.
 */
public final class StructuredBinaryFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public StructuredBinaryFormat() {
        super(
                "sf-binary",
                "OpenAPI format registry, RFC 9651 §3.3.5",
                List.of("", "AA==", "AAA=", "AAAA"),
                List.of("A", "AA", "AA=", ":AAAA:"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Base64Text.STANDARD.isPadded(text, 0, text.length());
    }
}
