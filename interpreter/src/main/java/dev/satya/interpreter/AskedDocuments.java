package dev.satya.interpreter;

import dev.satya.schema.ImportOptions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives documents, and remembers whether one was not to be had. For one thread. */
final class AskedDocuments implements Function<String, @Nullable Object> {
    private final Function<String, @Nullable Object> documents;
    private boolean wasRefused;

    AskedDocuments(Function<String, @Nullable Object> documents) {
        this.documents = documents;
    }

    @Override
    public @Nullable Object apply(String uri) {
        Object document = null;
        try {
            document = documents.apply(uri);
            return document;
        } finally {
            wasRefused |= document == null;
        }
    }

    /** Whether one that others may have was not there. Nobody ever has one of those by default. */
    boolean wasRefused() {
        return wasRefused && documents != ImportOptions.DEFAULT.documents();
    }
}
