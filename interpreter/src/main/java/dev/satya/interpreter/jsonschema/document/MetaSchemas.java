package dev.satya.interpreter.jsonschema.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The meta-schemas of the drafts, as published by the JSON Schema organisation. */
final class MetaSchemas {
    private static final String PLACE = "://json-schema.org/";

    private MetaSchemas() {}

    /** The text of the document at a URI; null: it is none of them. */
    static byte @Nullable [] find(String uri) {
        int start = uri.indexOf(PLACE);
        boolean isHere = start >= 0 && uri.substring(0, start).matches("https?");
        String path = isHere ? uri.substring(start + PLACE.length()) : "";
        if (!path.matches("draft-0[467]/schema|draft/20[0-9-]+/(schema|meta/[a-z-]+)")) {
            return null;
        }
        try (InputStream in = MetaSchemas.class.getResourceAsStream("meta/" + path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
