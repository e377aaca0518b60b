package dev.satya.plugins.encoding;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code base64url}: bytes in base64url, with or without padding. Stateless. */
public final class Base64UrlFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public Base64UrlFormat() {
        super(
                "base64url",
                "RFC 4648 §5",
                List.of("", "AA", "AA==", "AAA", "-_-_"),
                List.of("A", "AA=", "A===", "+/+/", "AA "));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        return Base64Text.URL.isUnpadded(text, 0, length)
                || Base64Text.URL.isPadded(text, 0, length);
    }
}
