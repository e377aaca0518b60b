package dev.satya.plugins.network;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code ip}: an address of the format {@code ipv4} or {@code ipv6}. Stateless. */
public final class IpFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public IpFormat() {
        super(
                "ip",
                "RFC 3986 §3.2.2, RFC 4291 §2.2",
                List.of("127.0.0.1", "::1", "2001:db8::1", "::ffff:10.0.0.1"),
                List.of("", "127.0.1", ":::", "localhost", "[::1]"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return Ipv4Format.isIpv4(text) || Ipv6Format.isIpv6(text);
    }
}
