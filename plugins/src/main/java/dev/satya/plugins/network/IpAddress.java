package dev.satya.plugins.network;

import dev.satya.plugins.checkdigit.CheckDigits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The 32 or 128 bits of an address, as bytes from the left; to compare addresses of blocks and ranges. */
record IpAddress(byte[] bytes) {

    /** The address between two positions, in the form of {@code ipv4} or {@code ipv6}; null: none. */
    static @Nullable IpAddress of(CharSequence text, int from, int to) {
        if (Ipv4Format.isIpv4(text, from, to)) {
            byte[] bytes = new byte[4];
            readIpv4(text, from, to, bytes, 0);
            return new IpAddress(bytes);
        }
        return Ipv6Format.isIpv6(text, from, to) ? ipv6(text, from, to) : null;
    }

    private static void readIpv4(CharSequence text, int from, int to, byte[] bytes, int place) {
        int octet = place;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                octet++;
            } else {
                bytes[octet] = (byte) (bytes[octet] * 10 + c - '0');
            }
        }
    }

    /** Of a valid address: groups are read to the left of the gap, then moved to the right end. */
    private static IpAddress ipv6(CharSequence text, int from, int to) {
        byte[] bytes = new byte[16];
        int place = 0;
        int gap = -1;
        int at = from;
        while (at < to) {
            if (text.charAt(at) == ':') {
                gap = at + 1 < to && text.charAt(at + 1) == ':' ? place : gap;
                at += gap == place && at + 1 < to && text.charAt(at + 1) == ':' ? 2 : 1;
                continue;
            }
            int end = at;
            int group = 0;
            while (end < to && text.charAt(end) != ':' && text.charAt(end) != '.') {
                group = group << 4 | CheckDigits.value(text.charAt(end));
                end++;
            }
            if (end < to && text.charAt(end) == '.') {
                readIpv4(text, at, to, bytes, place);
                place += 4;
                break;
            }
            bytes[place] = (byte) (group >> 8);
            bytes[place + 1] = (byte) group;
            place += 2;
            at = end;
        }
        if (gap >= 0) {
            int moved = place - gap;
            System.arraycopy(bytes, gap, bytes, bytes.length - moved, moved);
            Arrays.fill(bytes, gap, bytes.length - moved, (byte) 0);
        }
        return new IpAddress(bytes);
    }

    int bits() {
        return 8 * bytes.length;
    }

    /** Whether all bits from a place on are zero. */
    boolean isZeroFrom(int bit) {
        for (int i = bit; i < bits(); i++) {
            if ((bytes[i / 8] >> (7 - i % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is at most another one of as many bits. */
    boolean isAtMost(IpAddress other) {
        return bytes.length == other.bytes.length
                && Arrays.compareUnsigned(bytes, other.bytes) <= 0;
    }
}
