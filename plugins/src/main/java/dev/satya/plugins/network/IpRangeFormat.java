package dev.satya.plugins.network;

import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code ipRange}: two addresses of one version with a hyphen between them, the first of which is
 * at most the second, or a block of the format {@code cidr}. Stateless.
 */
public final class IpRangeFormat extends TextFormat {
    private static final int MAX_LENGTH = 91;

    /** For {@code ServiceLoader}. */
    public IpRangeFormat() {
        super(
                "ipRange",
                "convention, RFC 4632 §3.1",
                List.of("10.0.0.1-10.0.0.9", "::1-::ff", "10.0.0.0/8", "1.2.3.4-1.2.3.4"),
                List.of(
                        "",
                        "10.0.0.9-10.0.0.1",
                        "10.0.0.1",
                        "10.0.0.1-::1",
                        "10.0.0.1 - 10.0.0.9"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            return false;
        }
        int hyphen = 0;
        while (hyphen < length && text.charAt(hyphen) != '-') {
            hyphen++;
        }
        if (hyphen == length) {
            return CidrFormat.isBlock(text);
        }
        IpAddress first = IpAddress.of(text, 0, hyphen);
        IpAddress last = IpAddress.of(text, hyphen + 1, length);
        return first != null && last != null && first.isAtMost(last);
    }
}
