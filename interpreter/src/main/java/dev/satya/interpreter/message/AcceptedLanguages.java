package dev.satya.interpreter.message;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chooses a language by what an {@code Accept-Language} of HTTP (RFC 9110 §12.5.4) asks for. */
public final class AcceptedLanguages {
    /** In characters; a longer one is cut. */
    private static final int LONGEST = 1_000;

    private AcceptedLanguages() {}

    /**
     * The first of the languages asked for that the catalogue has, with its country or script, by their
     * weights; English where it has none, or where the text is malformed or null.
     */
    public static Locale choose(@Nullable String header) {
        for (LanguageRange range : ranges(header)) {
            Locale asked = Locale.forLanguageTag(range.getRange());
            Locale language = Locale.forLanguageTag(asked.getLanguage());
            if (range.getWeight() > 0 && Catalogue.LANGUAGES.contains(language)) {
                return asked;
            }
        }
        return Locale.ENGLISH;
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        String text = header;
        if (text.length() > LONGEST) {
            int end = text.lastIndexOf(',', LONGEST);
            text = end < 0 ? "" : text.substring(0, end);
        }
        try {
            return text.isEmpty() ? List.of() : LanguageRange.parse(text);
        } catch (RuntimeException e) { // malformed, which is no reason to say nothing
            return List.of();
        }
    }
}
