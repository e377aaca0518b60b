package dev.satya.plugins.identifier;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code slug}: words of small letters and digits with single hyphens between them, as a part
 * of a path. Stateless.
 */
public final class SlugFormat extends TextFormat {
    private static final AsciiSet CHARACTERS = AsciiSet.of("abcdefghijklmnopqrstuvwxyz0123456789");

    /** For {@code ServiceLoader}. */
    public SlugFormat() {
        super(
                "slug",
                "convention",
                List.of("a", "hello-world", "2024-in-review", "x1-y2-z3"),
                List.of("", "-a", "a-", "a--b", "Hello", "a_b", "é"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        char last = '-';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!CHARACTERS.has(c) && (c != '-' || last == '-')) {
                return false;
            }
            last = c;
        }
        return last != '-';
    }
}
