package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.satya.JsonInput;
import dev.satya.Limits;
import dev.satya.Position;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of streams and readers: whole, or no more of them than the limit. */
class JsonTextTest {
    private static final int LIMIT = 3_000_000;
    private static final Validator<Object> VALIDATOR =
            Satya.builder()
                    .withoutDiscovery()
                    .limits(Limits.DEFAULT.withDocumentLength(LIMIT))
                    .build()
                    .compile(Schema.any(), Object.class);

    /** Gives blanks without end, and counts them. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return ' ';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            given += length;
            return length;
        }
    }

    @Test
    void stream_withoutEnd_isReadUpToTheLimit() throws IOException {
        Endless bytes = new Endless();
        assertThat(VALIDATOR.validateJson(JsonInput.of(bytes)).getError())
                .extracting(Violation::code, v -> v.arguments().get("maximum"))
                .containsExactly(tuple("limit", (long) LIMIT));
        assertThat(bytes.given).isBetween(LIMIT + 1L, LIMIT + (1L << 21));
        Endless more = new Endless();
        Reader characters = new InputStreamReader(more, StandardCharsets.UTF_8);
        assertThat(VALIDATOR.validateJson(JsonInput.of(characters)).getError().map(Violation::code))
                .containsExactly("limit");
        assertThat(more.given).isBetween(LIMIT + 1L, LIMIT + (1L << 21));
        assertThatThrownBy(() -> VALIDATOR.parseJson(JsonInput.of(new Endless())))
                .isInstanceOf(ValidationException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LIMIT - 8_193, LIMIT - 8_192, LIMIT - 2, LIMIT - 1, LIMIT})
    void text_aroundTheLimit_isAsItsBytesAre(int blanks) throws IOException {
        String json = " ".repeat(blanks) + "1";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        var expected = VALIDATOR.validateJson(bytes);
        assertThat(VALIDATOR.validateJson(JsonInput.of(new ByteArrayInputStream(bytes))))
                .isEqualTo(expected);
        assertThat(VALIDATOR.validateJson(JsonInput.of(new StringReader(json))))
                .isEqualTo(expected);
        assertThat(expected.isValid()).isEqualTo(blanks < LIMIT);
    }

    @Test
    void violation_ofAStream_hasItsPosition() throws IOException {
        String json = "\n [tru]";
        Position position =
                VALIDATOR
                        .validateJson(json.getBytes(StandardCharsets.UTF_8))
                        .getError()
                        .get(0)
                        .position();
        assertThat(
                        VALIDATOR
                                .validateJson(JsonInput.of(new StringReader(json)))
                                .getError()
                                .get(0)
                                .position())
                .isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "\\\uD83D\uDE00",
                "\\\uD83D",
                "\\\uDE00",
                "\\\\",
                "é"
            })
    void surrogates_betweenChunks_areAsInAWholeText(String part) throws IOException {
        for (int before = 8_185; before < 8_195; before++) {
            String json = "\"" + "a".repeat(before) + part + "b\"";
            assertThat(JsonText.of(JsonInput.of(new StringReader(json)), LIMIT).bytes())
                    .as("after %s", before)
                    .isEqualTo(JsonText.of(json));
            assertThat(JsonText.of(JsonInput.of(slow(json)), LIMIT).bytes())
                    .isEqualTo(JsonText.of(json));
        }
    }

    /** One character at a time. */
    private static Reader slow(String text) {
        return new StringReader(text) {
            @Override
            public int read(char[] chars, int from, int length) throws IOException {
                return super.read(chars, from, Math.min(length, 1));
            }
        };
    }
}
