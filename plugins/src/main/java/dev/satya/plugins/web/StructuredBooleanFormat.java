package dev.satya.plugins.web;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code sf-boolean} of OpenAPI: a boolean as text of structured fields, {@code ?0} or {@code ?1}. Stateless. */
public final class StructuredBooleanFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public StructuredBooleanFormat() {
        super(
                "sf-boolean",
                "OpenAPI format registry, RFC 9651 §3.3.6",
                List.of("?0", "?1"),
                List.of("", "true", "?2", "0", "?1 "));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return text.length() == 2
                && text.charAt(0) == '?'
                && (text.charAt(1) == '0' || text.charAt(1) == '1');
    }
}
