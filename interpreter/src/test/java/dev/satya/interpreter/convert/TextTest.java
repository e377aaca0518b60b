package dev.satya.interpreter.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final String PAIR = "\ud83d\ude00";

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\ud7ff", "\ue000", PAIR, "a" + PAIR, PAIR + PAIR + "\uffff"})
    void text_withoutLoneSurrogates_isWellFormed(String text) {
        assertThat(Text.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud800",
                "\udbff",
                "\udc00",
                "\udfff",
                "\ude00\ud83d",
                PAIR + "\ud83d",
                "\ud83da"
            })
    void text_withALoneSurrogate_isNotWellFormed(String text) {
        assertThat(Text.isWellFormed(text)).isFalse();
    }

    /** An a is one unit of UTF-16, a p a pair of them. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, 0, true",
        "'', 1, 9, false",
        "a, 1, 1, true",
        "a, 2, 9, false",
        "aa, 0, 1, false",
        "p, 1, 1, true",
        "p, 2, 2, false",
        "pp, 2, 2, true",
        "pp, 3, 9, false",
        "pp, 0, 1, false",
        "ap, 2, 2, true",
        "ap, 3, 3, false",
        "aaaa, 2, 4, true",
        "aaaa, 2, 3, false"
    })
    void length_isCountedInCodePoints(String pattern, int minimum, int maximum, boolean isWithin) {
        String text = pattern.replace("p", PAIR);

        assertThat(Text.hasLength(text, minimum, maximum)).isEqualTo(isWithin);
    }
}
