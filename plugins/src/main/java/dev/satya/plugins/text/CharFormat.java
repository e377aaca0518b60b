package dev.satya.plugins.text;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code char} of OpenAPI: one character of Unicode, no lone surrogate. Stateless. */
public final class CharFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public CharFormat() {
        super(
                "char",
                "OpenAPI format registry",
                List.of("a", " ", "é", "\uD83D\uDE00"),
                List.of("", "ab", "e\u0301", "\uD83D\uDE00a"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        return length == 1 && !Character.isSurrogate(text.charAt(0))
                || length == 2 && Character.isSurrogatePair(text.charAt(0), text.charAt(1));
    }
}
