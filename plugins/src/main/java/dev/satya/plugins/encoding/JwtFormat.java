package dev.satya.plugins.encoding;

import dev.satya.plugins.TextFormat;
import java.util.List;

/** The format {@code jwt}: the shape of a signed or unsecured token, three parts in base64url without padding, the first two of which are objects of JSON by their first byte; the signature may be empty. Nothing is verified. Stateless. */
public final class JwtFormat extends TextFormat {

    /** For {@code ServiceLoader}. */
    public JwtFormat() {
        super(
                "jwt",
                "RFC 7519 §3, RFC 7515 §7.1",
                List.of(
                        "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
                        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                        "eyJ9.eyJ9.AA",
                        "e30.e30.AAAA"),
                List.of(
                        "",
                        "..",
                        "e30.e30",
                        "e30.e30.A",
                        "e30.e30.AA==",
                        "AAA.e30.AA",
                        "e30.e30.AA.AA"));
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        int first = end(text, 0);
        int second = first == length ? length : end(text, first + 1);
        return second < length
                && isObject(text, 0, first)
                && isObject(text, first + 1, second)
                && Base64Text.URL.isUnpadded(text, second + 1, length);
    }

    private static boolean isObject(CharSequence text, int from, int to) {
        return to - from >= 2
                && Base64Text.URL.isUnpadded(text, from, to)
                && Base64Text.URL.firstByte(text, from) == '{';
    }

    private static int end(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '.') {
            at++;
        }
        return at;
    }
}
