package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#BYTES} and its kind. A text that the same bytes are not written as is none. */
final class BytesType extends ScalarType<Bytes> {
    private static final List<Bytes> EXAMPLES =
            List.of(
                    Bytes.of(),
                    Bytes.of((byte) 0),
                    Bytes.of("satya>?".getBytes(StandardCharsets.US_ASCII)));

    private final Encoding encoding;

    /** How bytes are written as text. */
    enum Encoding {
        /** RFC 4648 §4, padded. */
        BASE64("base64", "byte", List.of("QQ", "QR==", "Q Q==", "Q_-A", "=", "A")),
        /** RFC 4648 §5, without padding, which is read too. */
        BASE64URL("base64url", "base64url", List.of("QR", "Q+/A", "QQ=", "A", "QQ===")),
        /** RFC 4648 §8, in lower case; upper case is read too. */
        HEX("hex", null, List.of("0", "0g", "0x00", "00 00"));

        private final String word;
        private final @Nullable String format;
        private final List<Object> mistakes;

        Encoding(String word, @Nullable String format, List<Object> mistakes) {
            this.word = word;
            this.format = format;
            this.mistakes = mistakes;
        }

        String write(byte[] content) {
            return switch (this) {
                case BASE64 -> Base64.getEncoder().encodeToString(content);
                case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(content);
                case HEX -> HexFormat.of().formatHex(content);
            };
        }

        byte[] read(String text) {
            return switch (this) {
                case BASE64 -> Base64.getDecoder().decode(text);
                case BASE64URL -> Base64.getUrlDecoder().decode(text);
                case HEX -> HexFormat.of().parseHex(text);
            };
        }

        /** The one form in which the text would be written. */
        String normal(String text) {
            return switch (this) {
                case BASE64 -> text;
                case BASE64URL -> withoutPadding(text);
                case HEX -> text.toLowerCase(Locale.ROOT);
            };
        }

        private static String withoutPadding(String text) {
            int end = text.length();
            while (text.length() % 4 == 0 && end > 0 && text.charAt(end - 1) == '=') {
                end--;
            }
            return text.substring(0, end);
        }
    }

    BytesType(Encoding encoding) {
        super(encoding.word, Bytes.class, JsonType.STRING);
        this.encoding = encoding;
    }

    @Override
    public @Nullable String format() {
        return encoding.format;
    }

    @Override
    public @Nullable Bytes read(Object json) {
        String text = (String) json;
        byte[] content = encoding.read(text);
        return encoding.write(content).equals(encoding.normal(text)) ? Bytes.of(content) : null;
    }

    @Override
    public Object write(Bytes value) {
        return encoding.write(value.toArray());
    }

    @Override
    public @Nullable Bytes accept(Object instance) {
        return instance instanceof byte[] content ? Bytes.of(content) : super.accept(instance);
    }

    @Override
    public List<Bytes> examples() {
        return EXAMPLES;
    }

    @Override
    public List<Object> mistakes() {
        return encoding.mistakes;
    }
}
