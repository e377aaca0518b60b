package dev.satya.plugins.network;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code ipv4}: four decimal numbers from 0 to 255 without leading zeros, as in RFC 3986
 * §3.2.2 ({@code IPv4address}) and RFC 2673 §3.2. Stateless.
 */
public final class Ipv4Format extends TextFormat {
    private static final int MAX_LENGTH = "255.255.255.255".length();

    /** For {@code ServiceLoader}. */
    public Ipv4Format() {
        super(
                "ipv4",
                "RFC 3986 §3.2.2, RFC 2673 §3.2",
                List.of("0.0.0.0", "127.0.0.1", "192.168.0.1", "255.255.255.255"),
                List.of("", "127.0.1", "256.0.0.1", "192.168.01.1", "192.168.0.1/24"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isIpv4(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> isIpv4((String) value);
    }

    /** Whether the whole text is an IPv4 address. */
    public static boolean isIpv4(CharSequence text) {
        return isIpv4(text, 0, text.length());
    }

    /** Whether the text between two positions is an IPv4 address. */
    public static boolean isIpv4(CharSequence text, int from, int to) {
        if (to - from > MAX_LENGTH) {
            return false;
        }
        int at = from;
        for (int octet = 0; octet < 4; octet++) {
            if (octet > 0) {
                if (at == to || text.charAt(at) != '.') {
                    return false;
                }
                at++;
            }
            at = endOfOctet(text, at, to);
            if (at < 0) {
                return false;
            }
        }
        return at == to;
    }

    private static int endOfOctet(CharSequence text, int from, int to) {
        int value = 0;
        int at = from;
        while (at < to && AsciiSet.DIGITS.has(text.charAt(at))) {
            value = value * 10 + text.charAt(at) - '0';
            at++;
            if (value > 255) {
                return -1;
            }
        }
        boolean hasLeadingZero = at - from > 1 && text.charAt(from) == '0';
        return at == from || hasLeadingZero ? -1 : at;
    }
}
