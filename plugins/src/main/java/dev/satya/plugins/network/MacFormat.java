package dev.satya.plugins.network;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code mac}: the address of a device, EUI-48 or EUI-64: groups of two hexadecimal digits with colons or hyphens, the same ones, between them, or groups of four with dots. Stateless. */
public final class MacFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public MacFormat() {
        super(
                "mac",
                "IEEE 802-2014 §8.1",
                List.of(
                        "00:1a:2B:3c:4d:5e",
                        "00-1A-2B-3C-4D-5E",
                        "001a.2b3c.4d5e",
                        "00:1a:2b:3c:4d:5e:6f:70"),
                List.of(
                        "",
                        "00:1a:2b:3c:4d",
                        "00:1a-2b:3c:4d:5e",
                        "001a2b3c4d5e",
                        "00:1a:2b:3c:4d:5g"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return switch (text.length()) {
            case 14, 19 -> areGroups(text, 4, '.');
            case 17, 23 -> areGroups(text, 2, ':') || areGroups(text, 2, '-');
            default -> false;
        };
    }

    /** Whether there are groups of so many digits. */
    private static boolean areGroups(CharSequence text, int digits, char separator) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSeparator = i % (digits + 1) == digits;
            if (isSeparator ? c != separator : !AsciiSet.HEX_DIGITS.has(c)) {
                return false;
            }
        }
        return true;
    }
}
