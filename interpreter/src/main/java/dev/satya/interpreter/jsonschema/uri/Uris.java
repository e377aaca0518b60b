package dev.satya.interpreter.jsonschema.uri;

import dev.satya.spi.NormalUri;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** References between schemas (RFC 3986 §5, RFC 6901 §6). */
public final class Uris {

    private Uris() {}

    /**
     * A reference without its fragment, made absolute if there is a base, in normal form.
     *
     * @throws dev.satya.schema.SchemaException if it is no URI reference
     */
    public static String resolve(String base, String reference) {
        return NormalUri.of(asWritten(base, reference));
    }

    /**
     * The same with the characters of the reference as they are.
     *
     * @throws dev.satya.schema.SchemaException if it is no URI reference
     */
    public static String asWritten(String base, String reference) {
        String plain = withoutFragment(reference);
        if (plain.isEmpty()) {
            return base;
        }
        UriReference uri = UriReference.parse(plain);
        return UriReference.parse(withoutFragment(base)).resolve(uri).toString();
    }

    public static String withoutFragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? reference : reference.substring(0, hash);
    }

    /** The fragment, decoded; empty if there is none. */
    public static String fragment(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0 ? "" : decoded(reference.substring(hash + 1));
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            int value = encoded[i] == '%' && i + 2 < encoded.length ? octet(encoded, i + 1) : -1;
            bytes.write(value < 0 ? encoded[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int octet(byte[] text, int at) {
        int high = Character.digit(text[at], 16);
        int low = Character.digit(text[at + 1], 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** A segment of a JSON pointer, unescaped. */
    public static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** A pointer with one more segment. */
    public static String append(String pointer, String segment) {
        return pointer + "/" + segment.replace("~", "~0").replace("/", "~1");
    }
}
