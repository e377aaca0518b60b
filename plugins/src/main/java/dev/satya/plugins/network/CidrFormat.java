package dev.satya.plugins.network;

import dev.satya.plugins.Argument;
import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import dev.satya.plugins.checkdigit.CheckDigits;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;
import java.util.Map;

/**
 * The format {@code cidr}: an address of IPv4 or IPv6, a slash, and how many of its bits are the
 * network's, without leading zeros. The argument {@code version} asks for 4 or 6; with {@code network} that
 * is true, the bits behind those of the network are zero. Stateless.
 */
public final class CidrFormat extends TextFormat {
    /** What the bits behind those of the network may be. */
    private enum HostBits {
        ANY,
        ZERO
    }

    private static final Argument<Integer> VERSION =
            Argument.oneOf("version", List.of(4, 6), 0, "that of the Internet Protocol");
    private static final Argument<Boolean> NETWORK =
            Argument.flag("network", "if true, the bits behind those of the network are zero");
    private static final int ANY = 0;
    private static final int MAX_LENGTH = 49;

    /** For {@code ServiceLoader}. */
    public CidrFormat() {
        super(
                "cidr",
                "RFC 4632 §3.1, RFC 4291 §2.3",
                List.of("10.0.0.0/8", "192.168.1.7/32", "::/0", "2001:db8::/32"),
                List.of("", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "::/129", "10.0.0/8"));
    }

    @Override
    public List<Argument<?>> takes() {
        return List.of(VERSION, NETWORK);
    }

    @Override
    protected List<Examples> examplesOfArguments() {
        return List.of(
                new Examples(
                        Map.of("version", 4L, "network", true),
                        List.of("10.0.0.0/8", "192.168.1.7/32"),
                        List.of("192.168.1.7/24", "::/0", "")),
                new Examples(
                        Map.of("version", 6L),
                        List.of("::/0", "2001:db8::1/32"),
                        List.of("10.0.0.0/8")));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isBlock(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        int version = VERSION.of(arguments);
        HostBits hostBits = NETWORK.of(arguments) ? HostBits.ZERO : HostBits.ANY;
        return value -> isBlock((CharSequence) value, version, hostBits);
    }

    /** Whether a text is a block, as without arguments. */
    static boolean isBlock(CharSequence text) {
        return isBlock(text, ANY, HostBits.ANY);
    }

    private static boolean isBlock(CharSequence text, int version, HostBits hostBits) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            return false;
        }
        int slash = 0;
        while (slash < length && text.charAt(slash) != '/') {
            slash++;
        }
        int digits = length - slash - 1;
        if (digits < 1
                || digits > 3
                || !AsciiSet.DIGITS.hasAll(text, slash + 1, length)
                || (digits > 1 && text.charAt(slash + 1) == '0')) {
            return false;
        }
        IpAddress address = IpAddress.of(text, 0, slash);
        int bits = CheckDigits.remainder(text, slash + 1, length, 1000);
        return address != null
                && bits <= address.bits()
                && (version == ANY || address.bits() == (version == 4 ? 32 : 128))
                && (hostBits == HostBits.ANY || address.isZeroFrom(bits));
    }
}
