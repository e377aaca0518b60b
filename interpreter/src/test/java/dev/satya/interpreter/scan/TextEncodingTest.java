package dev.satya.interpreter.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "FFFE, UTF-16",
        "FFFE7B00, UTF-16",
        "FFFE3B26, UTF-16",
        "FEFF, UTF-16",
        "FEFF007B, UTF-16",
        "7B00, UTF-16",
        "7B002200, UTF-16",
        "007B, UTF-16",
        "007B0022, UTF-16",
        "FFFE0000, UTF-32",
        "0000FEFF, UTF-32",
        "0000007B, UTF-32",
        "7B000000, UTF-32"
    })
    void bytes_ofAnotherEncoding_areToldByName(String bytes, String encoding) {
        byte[] text = HexFormat.of().parseHex(bytes);
        assertThat(TextEncoding.otherThanUtf8(text, text.length)).isEqualTo(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7B", "00", "0000", "EFBBBF7B", "7B7D", "C3A9", "FF7B", "007B7B7B"})
    void bytes_ofUtf8OrNoText_areNotGuessedAt(String bytes) {
        byte[] text = HexFormat.of().parseHex(bytes);
        assertThat(TextEncoding.otherThanUtf8(text, text.length)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"7B, false", "7B7D, false", "0000, true", "7B0022, true", "7B002200, false"})
    void bytes_fewerThanDecide_areUndecided(String bytes, boolean isUndecided) {
        byte[] text = HexFormat.of().parseHex(bytes);
        assertThat(TextEncoding.isUndecided(text, text.length)).isEqualTo(isUndecided);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "\"é\"", "12", " 1"})
    void texts_ofUtf8_areUtf8(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        assertThat(TextEncoding.otherThanUtf8(text, text.length)).isNull();
    }
}
