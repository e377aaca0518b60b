package dev.satya.propertytests.reference;

import dev.satya.Path;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON as RFC 8259 has it and nothing more: TEXT-3 and TEXT-4. Objects keep their repeated names
 * ({@link JsonObject}), numbers their text ({@link Literal}).
 */
final class JsonText {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int position;

    private JsonText(String text) {
        this.text = text;
    }

    /** The text is not JSON: TEXT-3. */
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        private NotJson(String before, String reason) {
            super(reason);
            long line = 1 + before.chars().filter(c -> c == '\n').count();
            long column = before.length() - before.lastIndexOf('\n');
            long offset = before.getBytes(StandardCharsets.UTF_8).length;
            this.fault =
                    new Fault(
                            "json",
                            Path.ROOT,
                            Map.of(
                                    "line", line, "column", column, "offset", offset, "reason",
                                    reason),
                            null);
        }

        Fault fault() {
            return fault;
        }
    }

    /**
     * What a text says.
     *
     * @param value meaningless if there is a fault
     * @param fault null: the text is JSON
     */
    record Read(@Nullable Object value, @Nullable Fault fault) {}

    static Read read(byte[] json) {
        try {
            return new Read(value(json), null);
        } catch (NotJson e) {
            return new Read(null, e.fault());
        }
    }

    /**
     * RFC 8259 §2: one value with white space around it, in UTF-8, maybe after a mark (§8.1,
     * TEXT-4).
     */
    private static @Nullable Object value(byte[] json) throws NotJson {
        JsonText reader = new JsonText(decode(json));
        reader.skipByteOrderMark();
        reader.skipSpace();
        Object value = reader.value();
        reader.skipSpace();
        if (reader.position < reader.text.length()) {
            throw reader.error("more than one value");
        }
        return value;
    }

    private static String decode(byte[] json) throws NotJson {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(json.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(json), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            throw new NotJson(text, "not UTF-8");
        }
        return text;
    }

    /** §3. */
    private @Nullable Object value() throws NotJson {
        char first = peek();
        if (first == '{') {
            return object();
        }
        if (first == '[') {
            return array();
        }
        if (first == '"') {
            return string();
        }
        if (takes("true")) {
            return true;
        }
        if (takes("false")) {
            return false;
        }
        if (takes("null")) {
            return null;
        }
        return number();
    }

    /** §4. */
    private JsonObject object() throws NotJson {
        JsonObject object = new JsonObject();
        expect('{');
        skipSpace();
        if (peek() == '}') {
            position++;
            return object;
        }
        while (true) {
            String name = string();
            skipSpace();
            expect(':');
            skipSpace();
            object.add(name, value());
            skipSpace();
            if (peek() == '}') {
                position++;
                return object;
            }
            expect(',');
            skipSpace();
        }
    }

    /** §5. */
    private List<@Nullable Object> array() throws NotJson {
        List<@Nullable Object> items = new ArrayList<>();
        expect('[');
        skipSpace();
        if (peek() == ']') {
            position++;
            return items;
        }
        while (true) {
            items.add(value());
            skipSpace();
            if (peek() == ']') {
                position++;
                return items;
            }
            expect(',');
            skipSpace();
        }
    }

    /** §6. */
    private Literal number() throws NotJson {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw error("no value");
        }
        position = matcher.end();
        return new Literal(matcher.group());
    }

    /** §7. */
    private String string() throws NotJson {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(position);
            if (c < ' ') {
                throw error("a control character in a string");
            }
            position++;
            value.append(c == '\\' ? escape() : c);
        }
        position++;
        return value.toString();
    }

    private char escape() throws NotJson {
        char kind = peek();
        position++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw error("no such escape");
        };
    }

    private char codeUnit() throws NotJson {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = "0123456789abcdef".indexOf(Ascii.lower(String.valueOf(peek())));
            if (digit < 0) {
                throw error("no hexadecimal digit");
            }
            unit = unit * 16 + digit;
            position++;
        }
        return (char) unit;
    }

    private char peek() throws NotJson {
        if (position >= text.length()) {
            throw error("the text ends too early");
        }
        return text.charAt(position);
    }

    private boolean takes(String word) {
        boolean isThere = text.startsWith(word, position);
        position += isThere ? word.length() : 0;
        return isThere;
    }

    private void expect(char wanted) throws NotJson {
        if (peek() != wanted) {
            throw error("expected " + wanted);
        }
        position++;
    }

    private void skipByteOrderMark() {
        position += text.startsWith("\uFEFF") ? 1 : 0;
    }

    private void skipSpace() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private NotJson error(String reason) {
        return new NotJson(text.substring(0, position), reason);
    }
}
