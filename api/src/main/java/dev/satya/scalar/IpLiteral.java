package dev.satya.scalar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the Internet as text: four decimal numbers, or the forms of RFC 4291 §2.2. No name is
 * looked up.
 */
final class IpLiteral {
    private static final int GROUPS = 8;

    private IpLiteral() {}

    static boolean isVersion6(String text) {
        return version6(text) != null;
    }

    /** Four bytes; null: it is no such address. Zeros before a number would be octal to some. */
    static byte @Nullable [] version4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        byte[] address = new byte[4];
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            boolean isPlain =
                    !part.isEmpty()
                            && part.length() <= 3
                            && part.chars().allMatch(c -> c >= '0' && c <= '9')
                            && (part.length() == 1 || part.charAt(0) != '0');
            if (!isPlain || Integer.parseInt(part) > 255) {
                return null;
            }
            address[i] = (byte) Integer.parseInt(part);
        }
        return address;
    }

    /** Sixteen bytes; null: it is no such address. */
    static byte @Nullable [] version6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        List<Integer> before = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        List<Integer> after = groups(gap < 0 ? "" : text.substring(gap + 2), true);
        if (before == null || after == null) {
            return null;
        }
        int given = before.size() + after.size();
        if (gap < 0 ? given != GROUPS : given >= GROUPS) {
            return null;
        }
        byte[] address = new byte[2 * GROUPS];
        put(before, address, 0);
        put(after, address, GROUPS - after.size());
        return address;
    }

    private static void put(List<Integer> groups, byte[] address, int at) {
        for (int i = 0; i < groups.size(); i++) {
            address[2 * (at + i)] = (byte) (groups.get(i) >> 8);
            address[2 * (at + i) + 1] = (byte) (int) groups.get(i);
        }
    }

    /** The last two groups of the address may be an address of version 4. */
    private static @Nullable List<Integer> groups(String text, boolean isEnd) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            byte[] four = isEnd && i == parts.length - 1 ? version4(part) : null;
            if (four != null) {
                groups.add((four[0] & 0xff) << 8 | four[1] & 0xff);
                groups.add((four[2] & 0xff) << 8 | four[3] & 0xff);
                continue;
            }
            boolean isGroup =
                    !part.isEmpty()
                            && part.length() <= 4
                            && part.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
            if (!isGroup) {
                return null;
            }
            groups.add(Integer.parseInt(part, 16));
        }
        return groups;
    }

    /** The one form of RFC 5952 for sixteen bytes. */
    static String written(byte[] address) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
        }
        int start = 0;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        boolean hasGap = length > 1;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (hasGap && i == start) {
                text.append("::");
                i += length - 1;
            } else {
                boolean isFirst = text.isEmpty() || text.charAt(text.length() - 1) == ':';
                text.append(isFirst ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
