package dev.satya.interpreter.scan;

import org.jspecify.annotations.Nullable;

/**
 * Tells UTF-16 and UTF-32 by the first bytes of a text: by a byte order mark, or by the zeros that
 * ASCII characters have there and that no JSON text in UTF-8 begins with.
 */
public final class TextEncoding {
    private static final int MARK_LITTLE = 0xFFFE;
    private static final int MARK_BIG = 0xFEFF;

    private TextEncoding() {}

    /**
     * The name of the encoding, or null if the text is not certainly in another one than UTF-8.
     *
     * @param length how many of the bytes there are
     */
    public static @Nullable String otherThanUtf8(byte[] bytes, int length) {
        if (length < 2) {
            return null;
        }
        int first = pair(bytes, 0);
        int second = length < 4 ? -1 : pair(bytes, 2);
        boolean isWide =
                (first == MARK_LITTLE && second == 0)
                        || (first == 0 && (second == MARK_BIG || isBigAscii(second)))
                        || (isLittleAscii(first) && second == 0);
        if (isWide) {
            return "UTF-32";
        }
        boolean isMarked = first == MARK_LITTLE || first == MARK_BIG;
        boolean isBig = isBigAscii(first) && (second < 0 || isBigAscii(second));
        boolean isLittle = isLittleAscii(first) && (second < 0 || isLittleAscii(second));
        return isMarked || isBig || isLittle ? "UTF-16" : null;
    }

    /** Whether two more bytes may decide otherwise. */
    public static boolean isUndecided(byte[] bytes, int length) {
        return length >= 2
                && length < 4
                && (bytes[0] == 0 || bytes[1] == 0 || otherThanUtf8(bytes, length) != null);
    }

    /** What a text in such an encoding is told. */
    public static String mistake(String encoding) {
        return "the text is " + encoding + ", and JSON is UTF-8";
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static boolean isBigAscii(int pair) {
        return pair > 0 && pair < 0x80;
    }

    private static boolean isLittleAscii(int pair) {
        return pair > 0 && (pair & 0xFF) == 0 && pair < 0x8000;
    }
}
