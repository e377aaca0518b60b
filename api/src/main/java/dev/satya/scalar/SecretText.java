package dev.satya.scalar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A text that does not show itself: {@code toString} is {@code ***}, so that it gets into no log by
 * accident. JSON and maps are the data and have it. It is compared in a time that does not tell where
 * two texts differ. Immutable.
 */
public final class SecretText {
    private final String text;

    private SecretText(String text) {
        this.text = Objects.requireNonNull(text, "text");
    }

    /** The text as a secret. */
    public static SecretText of(String text) {
        return new SecretText(text);
    }

    /** The text itself. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretText that
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_16),
                        that.text.getBytes(StandardCharsets.UTF_16));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@code ***}. */
    @Override
    public String toString() {
        return "***";
    }
}
