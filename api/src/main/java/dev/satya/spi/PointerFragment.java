package dev.satya.spi;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** JSON Pointers as they stand behind the {@code #} of a URI (RFC 6901 §6). */
public final class PointerFragment {
    /** What a fragment may have as it is (RFC 3986 §3.5). */
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PointerFragment() {}

    /**
     * A pointer, percent-encoded in UTF-8 but for what a fragment may have; a lone surrogate, which has
     * no form in UTF-8, as U+FFFD.
     */
    public static String of(String pointer) {
        StringBuilder text = new StringBuilder(pointer.length());
        for (byte octet : wellFormed(pointer).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (PLAIN.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return text.toString();
    }

    private static String wellFormed(String text) {
        int[] characters =
                text.codePoints()
                        .map(
                                c ->
                                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                                ? 0xFFFD
                                                : c)
                        .toArray();
        return new String(characters, 0, characters.length);
    }
}
