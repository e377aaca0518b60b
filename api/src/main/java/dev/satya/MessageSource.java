package dev.satya;

import java.util.Locale;

/** Words for violations. Thread-safe. */
@FunctionalInterface
public interface MessageSource {

    /** The message of {@code violation} in {@code locale}, or in English if it has none. */
    String message(Violation violation, Locale locale);
}
