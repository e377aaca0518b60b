package dev.satya.plugins.identifier;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code ulid}: 26 characters of Crockford's Base32, in any case, the first of which is at most
 * {@code 7}, since there are 128 bits. Stateless.
 */
public final class UlidFormat extends TextFormat {
    private static final AsciiSet CHARACTERS =
            AsciiSet.DIGITS.and("ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz");

    /** For {@code ServiceLoader}. */
    public UlidFormat() {
        super(
                "ulid",
                "ULID specification",
                List.of(
                        "01ARZ3NDEKTSV4RRFFQ69G5FAV",
                        "01arz3ndektsv4rrffq69g5fav",
                        "00000000000000000000000000",
                        "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
                List.of(
                        "",
                        "8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
                        "01ARZ3NDEKTSV4RRFFQ69G5FA",
                        "01ARZ3NDEKTSV4RRFFQ69G5FAU"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return text.length() == 26 && text.charAt(0) <= '7' && CHARACTERS.hasAll(text, 0, 26);
    }
}
