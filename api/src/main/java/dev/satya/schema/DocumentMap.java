package dev.satya.schema;

import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Documents by their URIs, as {@link ImportOptions#withDocuments(Map)} takes them; one that is asked for
 * by another URI is null. Immutable.
 *
 * @param documents as values or texts; their URIs may be relative
 */
public record DocumentMap(Map<String, ?> documents) implements Function<String, @Nullable Object> {

    /** Takes a map that nobody changes any more. */
    public DocumentMap {
        documents = Collections.unmodifiableMap(documents);
    }

    @Override
    public @Nullable Object apply(String uri) {
        return documents.get(uri);
    }
}
