package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipInputTest {
    private static final String TEXT = "{\"id\": 1}\n".repeat(50_000);

    /** A header with an extra field, a name, a comment and its own check, then "hi". */
    private static final byte[] FULL_HEADER =
            HexFormat.of()
                    .parseHex(
                            "1f8b081e0000000000030200aabb6e616d6500636f6d6d656e7400"
                                    + "1234"
                                    + "cbc80400"
                                    + "ac2a93d8"
                                    + "02000000");

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** As a pipe gives it: a few bytes at a time, and never any that could be had without waiting. */
    private static InputStream pipe(byte[] bytes, int size) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, size));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }

    private static String unpacked(byte[] bytes, int size) throws IOException {
        try (InputStream in = GzipInput.unpacked(pipe(bytes, size))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 20})
    void text_packed_isUnpackedMemberByMember(int size) throws IOException {
        byte[] one = gzip(TEXT);
        assertThat(unpacked(one, size)).isEqualTo(TEXT);
        assertThat(unpacked(joined(one, gzip(""), one, new byte[512]), size))
                .isEqualTo(TEXT + TEXT);
        assertThat(unpacked(FULL_HEADER, size)).isEqualTo("hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "\u001f", "\u001f1", "{\"a\": 1}"})
    void text_notPacked_isLeftAsItIs(String text) throws IOException {
        assertThat(unpacked(text.getBytes(StandardCharsets.UTF_8), 1)).isEqualTo(text);
    }

    @Test
    void text_cutOffAnywhere_isTold() throws IOException {
        byte[] one = gzip("[1, 2, 3]");
        byte[] two = joined(one, one);
        for (int length = 2; length < two.length; length++) {
            byte[] cut = Arrays.copyOf(two, length);
            if (length != one.length) {
                assertThatThrownBy(() -> unpacked(cut, 5))
                        .as("%d bytes", length)
                        .hasMessage("the gzip data is cut off");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "garbage, something else follows it",
        "checksum, its checksum or its length differs",
        "length, its checksum or its length differs",
        "data, invalid code lengths set",
        "method, its header is unknown"
    })
    void text_damaged_isTold(String where, String reason) throws IOException {
        byte[] packed = gzip("[1, 2, 3]");
        byte[] damaged =
                switch (where) {
                    case "garbage" -> joined(packed, new byte[] {'x'});
                    case "checksum" -> flipped(packed, packed.length - 8);
                    case "length" -> flipped(packed, packed.length - 1);
                    case "data" -> flipped(packed, 10);
                    default -> flipped(packed, 2);
                };
        assertThatThrownBy(() -> unpacked(damaged, 64))
                .isInstanceOf(IOException.class)
                .hasMessage("the gzip data is damaged: " + reason);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) 0x06;
        return flipped;
    }
}
