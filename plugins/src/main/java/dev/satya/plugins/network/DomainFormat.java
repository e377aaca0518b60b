package dev.satya.plugins.network;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code domain}: a name of the format {@code hostname} with two labels at least, the last of which has a letter. Whether it is registered, or below a public suffix, is not asked. Stateless. */
public final class DomainFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public DomainFormat() {
        super(
                "domain",
                "RFC 1034 §3.5, RFC 3696 §2",
                List.of("example.com", "a.b.example", "xn--bcher-kva.example", "1.co"),
                List.of("", "localhost", "example.com.", "1.2.3.4", "-a.com"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return HostnameFormat.isHostname(text) && hasDotBeforeLetter(text);
    }

    private static boolean hasDotBeforeLetter(CharSequence text) {
        int at = text.length() - 1;
        boolean hasLetter = false;
        while (at >= 0 && text.charAt(at) != '.') {
            hasLetter |= AsciiSet.LETTERS.has(text.charAt(at));
            at--;
        }
        return at > 0 && hasLetter;
    }
}
