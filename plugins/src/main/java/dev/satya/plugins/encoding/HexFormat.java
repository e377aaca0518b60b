package dev.satya.plugins.encoding;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code hex}: bytes, each as two hexadecimal digits in any case. Stateless. */
public final class HexFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public HexFormat() {
        super(
                "hex",
                "RFC 4648 §8",
                List.of("", "00", "deadBEEF", "0a"),
                List.of("0", "0x00", "0g", "00 "));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        return length % 2 == 0 && AsciiSet.HEX_DIGITS.hasAll(text, 0, length);
    }
}
