package dev.satya.plugins.web;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code sf-string} of OpenAPI: the value of a string of structured fields, visible characters of ASCII and spaces. Stateless. */
public final class StructuredStringFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public StructuredStringFormat() {
        super(
                "sf-string",
                "OpenAPI format registry, RFC 9651 §3.3.3",
                List.of("", "a b", "~", "\"q\""),
                List.of("é", "\n", "\u007F", "a\tb"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
