package dev.satya.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @ParameterizedTest
    @CsvSource({
        "a b, a b",
        "äß漢😀, äß漢😀",
        "'a\nb', a\\u000Ab",
        "'\u001B[31m', \\u001B[31m",
        "'\u007F\u009B', \\u007F\\u009B",
        "'\u202Egnp', \\u202Egnp",
        "'\u2028\u2029', \\u2028\\u2029",
        "'\u200B\uFEFF', \\u200B\\uFEFF",
        "'\uDB40\uDC01', \\uDB40\\uDC01",
        "'a\uD800', a\\uD800",
        "a\\b, a\\b"
    })
    void text_ofOthers_isPrintable(String text, String printable) {
        assertThat(Printable.of(text)).isEqualTo(printable);
        assertThat(Printable.of(printable)).as("twice").isEqualTo(printable);
        assertThat(Printable.of(text, 100)).isEqualTo(printable);
        assertThat(Printable.isPlain(text)).isEqualTo(text.equals(printable));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abcd, 3, ab…",
        "😀😀, 3, 😀…",
        "'a\n\n', 10, a\\u000A…",
        "ab, 1, …"
    })
    void text_thatIsTooLong_isCutBetweenCharacters(String text, int maximum, String printable) {
        assertThat(Printable.of(text, maximum)).isEqualTo(printable);
    }

    @Test
    void text_empty_isEmpty() {
        assertThat(Printable.of("", 1)).isEmpty();
    }
}
