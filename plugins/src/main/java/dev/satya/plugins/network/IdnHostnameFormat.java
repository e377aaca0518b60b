package dev.satya.plugins.network;

import dev.satya.plugins.TextFormat;
import dev.satya.plugins.network.idna.BidiRule;
import dev.satya.plugins.network.idna.Punycode;
import dev.satya.plugins.network.idna.ULabel;
import java.util.List;

/**
 * The format {@code idn-hostname}: a host name of which labels may be U-labels of RFC 5890 §2.3.2.1, at
 * most 253 characters where each has its A-label (RFC 5891 §4.2.4), and the rule of RFC 5893 §1.4 for
 * names with a label from right to left. The dots of RFC 3490 §3.1 stand between labels. Stateless.
 */
public final class IdnHostnameFormat extends TextFormat {
    private static final int MAX_LENGTH = 253;
    private static final int MAX_LENGTH_OF_LABEL = 63;
    private static final int PREFIX_LENGTH = "xn--".length();

    /** For {@code ServiceLoader}. */
    public IdnHostnameFormat() {
        super(
                "idn-hostname",
                "RFC 5890 §2.3.2.3, RFC 5891 to 5893",
                List.of("example.com", "bücher.example", "例え.テスト", "xn--bcher-kva.example"),
                List.of("", ".", "-bücher.example", "bücher..example", "a\u302eb"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            return false;
        }
        int[] codePoints = new int[MAX_LENGTH_OF_LABEL];
        int from = 0;
        int encoded = 0;
        boolean isRightToLeft = false;
        while (true) {
            int end = end(text, from);
            int count = decode(text, from, end, codePoints);
            int size = sizeOfLabel(text, from, end, codePoints, count);
            if (size < 0) {
                return false;
            }
            encoded += size + 1;
            isRightToLeft |= BidiRule.hasRightToLeft(codePoints, count);
            if (end == length) {
                break;
            }
            from = end + 1;
        }
        return encoded - 1 <= MAX_LENGTH && (!isRightToLeft || fitsRightToLeft(text, codePoints));
    }

    private static boolean fitsRightToLeft(CharSequence text, int[] codePoints) {
        int from = 0;
        while (from <= text.length()) {
            int end = end(text, from);
            int count = decode(text, from, end, codePoints);
            if (!BidiRule.fitsRightToLeft(codePoints, count)) {
                return false;
            }
            from = end + 1;
        }
        return true;
    }

    private static int end(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && !isDot(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '\u3002' || c == '\uff0e' || c == '\uff61';
    }

    /** The code points of a label, those of its U-label if it is an A-label; -1: too many, or none. */
    private static int decode(CharSequence text, int from, int to, int[] codePoints) {
        if (to == from) {
            return -1;
        }
        if (HostnameFormat.hasPrefix(text, from, to)) {
            return to - from > MAX_LENGTH_OF_LABEL || Label.end(text, from, to) != to
                    ? -1
                    : Punycode.decode(text, from + PREFIX_LENGTH, to, codePoints);
        }
        int count = 0;
        int at = from;
        while (at < to) {
            int c = Character.codePointAt(text, at);
            if (count == codePoints.length || (c >= 0xD800 && c <= 0xDFFF)) {
                return -1;
            }
            codePoints[count++] = c;
            at += Character.charCount(c);
        }
        return count;
    }

    /** How many characters the label has in ASCII; -1: it is none. */
    private static int sizeOfLabel(
            CharSequence text, int from, int to, int[] codePoints, int count) {
        if (count <= 0) {
            return -1;
        }
        if (Label.end(text, from, to) == to) {
            boolean isFit =
                    !HostnameFormat.hasPrefix(text, from, to) || ULabel.isValid(codePoints, count);
            return isFit ? to - from : -1;
        }
        boolean isAscii = true;
        for (int i = 0; i < count; i++) {
            isAscii &= codePoints[i] < 0x80;
        }
        if (isAscii || !ULabel.isValid(codePoints, count)) {
            return -1;
        }
        int size = PREFIX_LENGTH + Punycode.encodedLength(codePoints, count);
        return size > MAX_LENGTH_OF_LABEL ? -1 : size;
    }
}
