package dev.satya.plugins.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.plugins.Formats;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuVatFormatTest {

    @Test
    void states_areThe27OfTheUnion() {
        assertThat(Arrays.stream(VatState.values()).map(VatState::name))
                .hasSize(27)
                .contains("EL")
                .doesNotContain("GR", "GB", "XI");
    }

    /** What a check digit is for: most numbers do not conform, and no slip in the last place does. */
    @ParameterizedTest
    @CsvSource({
        "ATU13585627", "BE0403019261", "BG175074752", "CY10259033P", "CZ25123891", "DE136695976",
        "DK13585628", "EE100931558", "EL094259216", "ES54362315K", "FI20774740", "FR40303265045",
        "HR33392005961", "HU12892312", "IE6433435F", "IT00743110157", "LT119511515", "LU15027442",
        "LV40003521600", "MT11679112", "PL8567346215", "PT501964843", "RO18547290", "SI50223054",
        "SK2022749619"
    })
    void euVat_withAnotherLastCharacter_doesNotConform(String number) {
        assertThat(Formats.test("euVat", number)).isTrue();
        String start = number.substring(0, number.length() - 1);
        String characters =
                Character.isDigit(number.charAt(number.length() - 1))
                        ? "0123456789"
                        : "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        assertThat(characters.chars().filter(c -> Formats.test("euVat", start + (char) c)))
                .hasSize(1);
    }

    @Test
    void euVat_ofRandomDigits_conformsSeldom() {
        Random random = new Random(27);
        for (VatState state : VatState.values()) {
            long conforming =
                    Stream.generate(() -> digits(random))
                            .limit(2_000)
                            .filter(digits -> Formats.test("euVat", state.name() + digits))
                            .count();
            assertThat(conforming).as(state.name()).isLessThan(150);
        }
    }

    /** Eight to twelve of them. */
    private static String digits(Random random) {
        StringBuilder digits = new StringBuilder();
        int length = 8 + random.nextInt(5);
        for (int i = 0; i < length; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
