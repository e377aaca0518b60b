package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
    private static final String TEXT = "[\"é\", \"\uD83D\uDE00\", 1]";

    @TempDir private java.nio.file.Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonInput input) throws IOException {
        try (InputStream in = input.open()) {
            return in.readAllBytes();
        }
    }

    /** One byte at a time. */
    private static byte[] single(JsonInput input) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(100_000);
        try (InputStream in = input.open()) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                all.put((byte) next);
            }
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[4], 1, 2)).isEqualTo(-1);
            assertThat(in.read(new byte[4], 1, 0)).isZero();
        }
        return java.util.Arrays.copyOf(all.array(), all.position());
    }

    @Test
    void of_anySource_isItsTextInUtf8() throws IOException {
        java.nio.file.Path file = Files.write(folder.resolve("text.json"), utf8(TEXT));
        ByteBuffer buffer = ByteBuffer.wrap(utf8("x" + TEXT + "y")).position(1);
        buffer.limit(buffer.limit() - 1);
        for (int i = 0; i < 2; i++) { // a file and a buffer can be read again
            List<JsonInput> inputs =
                    List.of(
                            JsonInput.of(file),
                            JsonInput.of(buffer),
                            JsonInput.of(buffer.asReadOnlyBuffer()),
                            JsonInput.of(new ByteArrayInputStream(utf8(TEXT))),
                            JsonInput.of(new StringReader(TEXT)),
                            () -> Files.newInputStream(file));
            for (JsonInput input : inputs) {
                assertThat(bytes(input)).asString(StandardCharsets.UTF_8).isEqualTo(TEXT);
            }
        }
        assertThat(buffer.position()).isEqualTo(1);
        assertThat(buffer.limit()).isEqualTo(1 + utf8(TEXT).length);
    }

    @Test
    void open_readByteByByte_givesTheSameAndThenTheEnd() throws IOException {
        assertThat(single(JsonInput.of(ByteBuffer.wrap(utf8(TEXT))))).isEqualTo(utf8(TEXT));
        assertThat(single(JsonInput.of(new StringReader(TEXT)))).isEqualTo(utf8(TEXT));
        assertThat(single(JsonInput.of(new StringReader("")))).isEmpty();
    }

    @Test
    void close_leavesTheSourceOpen() throws IOException {
        ByteArrayInputStream stream =
                new ByteArrayInputStream(new byte[3]) {
                    @Override
                    public void close() {
                        throw new AssertionError("closed");
                    }
                };
        JsonInput.of(stream).open().close();
        assertThat(stream.available()).isEqualTo(3);
        StringReader reader = new StringReader("1");
        JsonInput.of(reader).open().close();
        assertThat(reader.read()).isEqualTo('1');
    }

    @Test
    void open_fileThatIsNotThere_fails() {
        JsonInput input = JsonInput.of(folder.resolve("missing"));
        assertThatThrownBy(input::open).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void of_null_isRefusedAtOnce() {
        assertThatThrownBy(() -> JsonInput.of((InputStream) nothing()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> JsonInput.of((Reader) nothing()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> JsonInput.of((ByteBuffer) nothing()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> JsonInput.of((java.nio.file.Path) nothing()))
                .isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings("NullAway") // what a caller without null checks may pass
    private static <T> T nothing() {
        return null;
    }

    @ParameterizedTest
    @CsvSource({
        "d83d, \\ud83d",
        "de00, \\ude00",
        "d83d d83d de00, \\ud83d\uD83D\uDE00",
        "5c d83d, \\?",
        "5c de00, \\?",
        "5c d83d de00, \\\uD83D\uDE00",
        "5c 5c d83d, \\\\\\ud83d",
        "5c 5c 5c d83d, \\\\\\?",
        "5c 78 d83d, \\x\\ud83d",
        "e9, é"
    })
    void loneSurrogate_becomesAnEscape_whereverChunksEnd(String units, String expected)
            throws IOException {
        StringBuilder part = new StringBuilder();
        for (String unit : units.split(" ", -1)) {
            part.append((char) Integer.parseInt(unit, 16));
        }
        for (int before = 8_185; before < 8_196; before++) {
            String around = "a".repeat(before);
            String json = around + part + "b";
            byte[] wanted = utf8(around + expected + "b");
            assertThat(bytes(JsonInput.of(new StringReader(json)))).isEqualTo(wanted);
            assertThat(bytes(JsonInput.of(slow(json, 1)))).isEqualTo(wanted);
            assertThat(single(JsonInput.of(slow(json, 3)))).isEqualTo(wanted);
            assertThat(bytes(JsonInput.of(new StringReader(around + part))))
                    .isEqualTo(utf8(around + expected));
        }
    }

    /** No more than a few characters at a time, and none at all every other time. */
    private static Reader slow(String text, int most) {
        return new StringReader(text) {
            private boolean gives;

            @Override
            public int read(char[] chars, int from, int length) throws IOException {
                gives = !gives;
                return gives ? super.read(chars, from, Math.min(length, most)) : 0;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void source_thatClaimsTooMuch_isAnIoExceptionThatNamesIt(int more) throws IOException {
        Reader reader =
                new StringReader("") {
                    @Override
                    public int read(char[] chars, int from, int length) {
                        return length + more;
                    }
                };
        assertThatThrownBy(() -> bytes(JsonInput.of(reader)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reader.getClass().getTypeName());
        InputStream stream =
                new ByteArrayInputStream(new byte[0]) {
                    @Override
                    public int read(byte[] target, int from, int length) {
                        return length + more;
                    }
                };
        InputStream open = JsonInput.of(stream).open();
        assertThatThrownBy(() -> open.read(new byte[8], 0, 8))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(stream.getClass().getTypeName());
    }
}
