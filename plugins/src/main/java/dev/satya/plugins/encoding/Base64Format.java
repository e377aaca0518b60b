package dev.satya.plugins.encoding;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code base64}: bytes in base64, with padding and without line ends. Stateless. */
public final class Base64Format extends TextFormat {

    /** For {@code ServiceLoader}. */
    public Base64Format() {
        super(
                "base64",
                "RFC 4648 §4",
                List.of("", "AA==", "AAA=", "AAAA", "+/+/"),
                List.of("A", "AA", "AA=", "A===", "AA==\n", "-_-_"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Base64Text.STANDARD.isPadded(text, 0, text.length());
    }
}
