package dev.satya.plugins.network;

import dev.satya.plugins.TextFormat;
import dev.satya.plugins.network.idna.Punycode;
import dev.satya.plugins.network.idna.ULabel;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import java.util.List;

/**
 * The format {@code hostname}: a host name of RFC 1123 §2.1, labels of 1 to 63 letters, digits and
 * hyphens, at most 253 characters, without a dot at the end. A label that starts with {@code xn--}
 * must be an A-label of RFC 5890 §2.3.2.1: Punycode of a label that IDNA 2008 allows, with its
 * rules for code points in context (RFC 5892, appendix A) and for text from right to left (RFC 5893
 * §2). Stateless; allocates for A-labels alone.
 *
 * <p>Not covered: a name of digits and dots only, which looks like an address, conforms; so do
 * other labels with hyphens at their third and fourth position; the rule of RFC 5893 §1.4 for the
 * other labels of a name with one from right to left; policies of registries. Which code points are
 * assigned, and their properties, is as the Java runtime says: 17 knows Unicode 13, 25 knows 16.
 */
public final class HostnameFormat extends TextFormat {
    private static final int MAX_LENGTH = 253;
    private static final int PREFIX_LENGTH = "xn--".length();

    /** For {@code ServiceLoader}. */
    public HostnameFormat() {
        super(
                "hostname",
                "RFC 1123 §2.1, RFC 5890 to 5893",
                List.of(
                        "example.com",
                        "localhost",
                        "a--b.example",
                        "1host",
                        "xn--bcher-kva.example"),
                List.of("", ".", "example.com.", "-example.com", "host_name", "xn--X"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        return isHostname(text);
    }

    @Override
    protected Check check(Arguments arguments) {
        return value -> isHostname((String) value);
    }

    static boolean isHostname(CharSequence text) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            return false;
        }
        int from = 0;
        while (true) {
            int end = Label.end(text, from, length);
            if (end < 0 || (hasPrefix(text, from, end) && !isALabel(text, from, end))) {
                return false;
            }
            if (end == length) {
                return true;
            }
            from = end + 1;
        }
    }

    /** Whether what stands between two positions starts as an A-label. */
    static boolean hasPrefix(CharSequence text, int from, int to) {
        return to - from >= PREFIX_LENGTH
                && (text.charAt(from) | ' ') == 'x'
                && (text.charAt(from + 1) | ' ') == 'n'
                && text.charAt(from + 2) == '-'
                && text.charAt(from + 3) == '-';
    }

    private static boolean isALabel(CharSequence text, int from, int to) {
        int[] codePoints = new int[to - from];
        int count = Punycode.decode(text, from + PREFIX_LENGTH, to, codePoints);
        return count > 0 && ULabel.isValid(codePoints, count);
    }
}
