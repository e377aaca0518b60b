package dev.satya.plugins;

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
                value -> isIpv4((String) value),
                List.of("0.0.0.0", "127.0.0.1", "192.168.0.1", "255.255.255.255"),
                List.of("", "127.0.1", "256.0.0.1", "192.168.01.1", "192.168.0.1/24"));
    }

    static boolean isIpv4(CharSequence text) {
        return isIpv4(text, 0, text.length());
    }

    /** Whether the text between two positions is an IPv4 address. */
    static boolean isIpv4(CharSequence text, int from, int to) {
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
