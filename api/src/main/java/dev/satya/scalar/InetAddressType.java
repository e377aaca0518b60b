package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#INET_ADDRESS}: no name of a host is read, looked up or written. */
final class InetAddressType extends ScalarType<InetAddress> {
    InetAddressType() {
        super("ip-address", InetAddress.class, JsonType.STRING);
    }

    /** The standard has one for each version. */
    @Override
    public @Nullable String format() {
        return null;
    }

    @Override
    public @Nullable InetAddress read(Object json) {
        String text = (String) json;
        byte[] four = IpLiteral.version4(text);
        byte[] address = four == null ? IpLiteral.version6(text) : four;
        return address == null ? null : of(address);
    }

    private static InetAddress of(byte[] address) {
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e); // of another length than 4 and 16
        }
    }

    /** Without the zone of an interface, which means something on one machine alone. */
    @Override
    public Object write(InetAddress value) {
        return value instanceof Inet6Address
                ? IpLiteral.written(value.getAddress())
                : value.getHostAddress();
    }

    @Override
    public List<InetAddress> examples() {
        return List.of(
                of(new byte[] {127, 0, 0, 1}),
                of(new byte[] {32, 1, 13, -72, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}),
                of(new byte[16]));
    }

    @Override
    public List<Object> mistakes() {
        return List.of(
                "localhost",
                "1.2.3",
                "1.2.3.04",
                "256.1.1.1",
                "::1%eth0",
                ":::",
                "1::2::3",
                "",
                "[::1]",
                "127.1");
    }
}
