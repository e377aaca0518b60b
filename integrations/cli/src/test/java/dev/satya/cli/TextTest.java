package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"0, '0 rows'", "1, '1 row'", "2, '2 rows'", "1234567, '1,234,567 rows'"})
    void count_ofAnything_hasSeparatorsAndNumber(long count, String text) {
        assertThat(Text.count(count, "row")).isEqualTo(text);
    }

    @Test
    void printable_controlAndDirectionCharacters_areEscaped() {
        assertThat(Text.printable("a\u0007\u009B\u202Eé😀\n"))
                .isEqualTo("a\\u0007\\u009B\\u202Eé😀\\u000A");
    }

    @Test
    void printable_bytesOfNames_areWritten() {
        assertThat(Text.printable("a\uDCFF\uD800\u2028é")).isEqualTo("a\\xFF\\uD800\\u2028é");
    }

    @Test
    void printable_long_isCutBetweenCharacters() {
        assertThat(Text.printable("abcd", 4)).isEqualTo("abcd");
        assertThat(Text.printable("abcde", 4)).isEqualTo("abc…");
        assertThat(Text.printable("abc😀e", 4)).isEqualTo("abc…");
    }
}
