package dev.satya.plugins.network;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code ipv6}: an address in one of the three text forms of RFC 4291 §2.2, the last two
 * groups as an IPv4 address if wanted. No zone, no prefix length, no brackets. Stateless.
 */
public final class Ipv6Format extends TextFormat {
    private static final int MAX_LENGTH = "0000:0000:0000:0000:0000:0000:255.255.255.255".length();
    private static final int GROUPS = 8;

    /** For {@code ServiceLoader}. */
    public Ipv6Format() {
        super(
                "ipv6",
                "RFC 4291 §2.2",
                List.of(
                        "::",
                        "::1",
                        "2001:db8::ff00:42:8329",
                        "1:2:3:4:5:6:7:8",
                        "::ffff:10.0.0.1"),
                List.of("", ":::", "1::2::3", "1:2:3:4:5:6:7", "12345::", "fe80::1%eth0"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isIpv6(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> isIpv6((String) value);
    }

    /** Whether the whole text is an IPv6 address. */
    public static boolean isIpv6(CharSequence text) {
        return isIpv6(text, 0, text.length());
    }

    /** Whether the text between two positions is an IPv6 address. */
    public static boolean isIpv6(CharSequence text, int from, int to) {
        if (to - from < 2 || to - from > MAX_LENGTH) {
            return false;
        }
        int at = from;
        int groups = 0;
        boolean isCompressed = text.charAt(from) == ':';
        if (isCompressed) {
            if (text.charAt(from + 1) != ':') {
                return false;
            }
            at = from + 2;
        }
        while (at < to) {
            int end = endOfHexDigits(text, at, to);
            if (end < to && text.charAt(end) == '.') {
                return Ipv4Format.isIpv4(text, at, to) && isComplete(groups + 2, isCompressed);
            }
            if (end == at || end - at > 4) {
                return false;
            }
            groups++;
            if (end == to) {
                break;
            }
            if (text.charAt(end) != ':' || end + 1 == to) {
                return false;
            }
            at = end + 1;
            if (text.charAt(at) == ':') {
                if (isCompressed) {
                    return false;
                }
                isCompressed = true;
                at++;
            }
        }
        return isComplete(groups, isCompressed);
    }

    private static boolean isComplete(int groups, boolean isCompressed) {
        return isCompressed ? groups < GROUPS : groups == GROUPS;
    }

    private static int endOfHexDigits(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && AsciiSet.HEX_DIGITS.has(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
