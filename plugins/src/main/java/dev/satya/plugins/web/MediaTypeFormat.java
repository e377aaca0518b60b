package dev.satya.plugins.web;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code mediaType}: a type and a subtype, and parameters, as in {@code Content-Type}. Whether
 * the type is registered is not asked. Stateless.
 */
public final class MediaTypeFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public MediaTypeFormat() {
        super(
                "mediaType",
                "RFC 9110 §8.3.1",
                List.of(
                        "text/html",
                        "text/html; charset=utf-8",
                        "application/vnd.api+json",
                        "multipart/form-data;boundary=\"a \\\" b\""),
                List.of(
                        "",
                        "text",
                        "text/",
                        "/html",
                        "text/html; charset",
                        "text/*",
                        "te xt/html"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return MediaTypeGrammar.TYPE.matches(text);
    }
}
