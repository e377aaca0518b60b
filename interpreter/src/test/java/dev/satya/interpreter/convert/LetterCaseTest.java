package dev.satya.interpreter.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCaseTest {
    private static final String[] PIECES = {
        "a",
        "Z",
        " ",
        ".",
        "'",
        "\u00df",
        "\u0130",
        "\u0131",
        "I",
        "i",
        "\u03a3",
        "\u03c3",
        "\u03b1",
        "\u0149",
        "\ufb03",
        "\u1f52",
        "\u0307",
        "\u0345",
        "\ud801\udc00",
        "\ud801\udc28",
        "\u4e2d"
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 1_024, 1_025, 2_048, 5_000})
    void letterCase_ofAnyText_isThatOfTheJdk(int pieces) {
        Random random = new Random(pieces);
        for (int i = 0; i < 50; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }

            assertThat(LetterCase.upper(text.toString()))
                    .isEqualTo(text.toString().toUpperCase(Locale.ROOT));
            assertThat(LetterCase.lower(text.toString()))
                    .isEqualTo(text.toString().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void lower_ofEveryCodePoint_getsLongerForOneAlone() {
        assertThat(
                        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                                .filter(LetterCaseTest::getsLonger))
                .containsExactly(0x130);
    }

    private static boolean getsLonger(int point) {
        String text = Character.toString(point);
        return text.toLowerCase(Locale.ROOT).length() != text.length();
    }
}
