package dev.satya.interpreter.jsonschema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The meta-schemas of the drafts, as published by the JSON Schema organisation. */
final class MetaSchemas {
    private static final String PLACE = "://json-schema.org/";

    private MetaSchemas() {}

    /**
     * The document at a URI; null: it is none of them.
     *
     * @param parse makes values of JSON
     */
    static @Nullable Object find(String uri, Function<byte[], Object> parse) {
        int start = uri.indexOf(PLACE);
        boolean isHere = start >= 0 && uri.substring(0, start).matches("https?");
        String path = isHere ? uri.substring(start + PLACE.length()) : "";
        if (!path.matches("draft-0[467]/schema|draft/20[0-9-]+/(schema|meta/[a-z-]+)")) {
            return null;
        }
        try (InputStream in = MetaSchemas.class.getResourceAsStream("meta/" + path)) {
            return in == null ? null : parse.apply(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
