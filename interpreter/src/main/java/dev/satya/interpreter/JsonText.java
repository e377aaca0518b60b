package dev.satya.interpreter;

import dev.satya.JsonInput;
import dev.satya.interpreter.convert.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** JSON texts as UTF-8 bytes, wherever they come from; of what is too long, only its beginning. */
final class JsonText {
    private JsonText() {}

    /**
     * A text, or so much of one that is too long as was read first.
     *
     * @param bytes of the text
     * @param maximum the bytes that a text of the source may have
     * @param isWhole whether it has no more
     */
    record Read(byte[] bytes, int maximum, boolean isWhole) {}

    /** A text that is opened and closed here, unless it is longer than {@code limit}. */
    static Read of(JsonInput json, int limit) throws IOException {
        Objects.requireNonNull(json, "json");
        ByteChunks chunks = new ByteChunks(limit);
        try (InputStream in = json.open()) {
            while (chunks.hasRoom() && chunks.readFrom(in)) {
                continue;
            }
        }
        return chunks.read();
    }

    /** A text; a lone surrogate, which UTF-8 has no form for, becomes the JSON escape for it. */
    static byte[] of(String json) {
        Objects.requireNonNull(json, "json");
        return Text.isWellFormed(json) ? json.getBytes(StandardCharsets.UTF_8) : escaped(json);
    }

    private static byte[] escaped(String json) {
        try (InputStream in = JsonInput.of(new StringReader(json)).open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never of a text in memory
        }
    }
}
