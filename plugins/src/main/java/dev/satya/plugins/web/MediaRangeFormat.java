package dev.satya.plugins.web;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code media-range} of OpenAPI: one range, as in {@code Accept}. Stateless. */
public final class MediaRangeFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public MediaRangeFormat() {
        super(
                "media-range",
                "OpenAPI format registry, RFC 9110 §12.5.1",
                List.of("*/*", "text/*", "text/html;q=0.8", "application/json"),
                List.of("", "*", "*/html", "text/*, */*", "text/"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return MediaTypeGrammar.RANGE.matches(text);
    }
}
