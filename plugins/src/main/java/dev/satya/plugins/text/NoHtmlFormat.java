package dev.satya.plugins.text;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code noHtml}: text in which an HTML parser finds no tag and no comment: no {@code <} before a
 * letter, {@code /}, {@code !} or {@code ?}. Character references, which show a character, conform. It is no
 * substitute for escaping where text becomes HTML. Stateless.
 */
public final class NoHtmlFormat extends TextFormat {
    private static final AsciiSet OPENING = AsciiSet.LETTERS.and("/!?");

    /** For {@code ServiceLoader}. */
    public NoHtmlFormat() {
        super(
                "noHtml",
                "HTML Standard §13.2.5.6 (tag open state)",
                List.of("", "1 < 2", "a <3 b", "Tom & Jerry", "x > y, é"),
                List.of("<b>", "</p", "<!-- -->", "a<script", "<?php"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (last == '<' && OPENING.has(c)) {
                return false;
            }
            last = c;
        }
        return true;
    }
}
