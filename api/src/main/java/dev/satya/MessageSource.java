package dev.satya;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for violations. Thread-safe. */
@FunctionalInterface
public interface MessageSource {

    /**
     * The message of {@code violation} in {@code locale}, or in English if it has none in that language;
     * null: it has none, and the words are those of the catalogue.
     */
    @Nullable String message(Violation violation, Locale locale);
}
