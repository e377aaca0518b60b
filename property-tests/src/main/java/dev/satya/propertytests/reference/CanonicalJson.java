package dev.satya.propertytests.reference;

import org.jspecify.annotations.Nullable;

/** JSON texts as instances in canonical form, read by the reference's own reader. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * The value of a JSON text in UTF-8; the first one where a name is repeated.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    public static @Nullable Object read(byte[] json) {
        JsonText.Read read = DeepStack.call(() -> JsonText.read(json));
        if (read.fault() != null) {
            throw new IllegalArgumentException(read.fault().toString());
        }
        return Canonical.of(read.value());
    }
}
