package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shortest decimals, as JDK 19 and later print them. */
class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "2e23, 2E23",
        "5.684341886080801486968994140625E-14, 5.684341886080802E-14",
        "-45036030633443328, -45036030633443330",
        "4.9E-324, 4.9E-324",
        "9007199254740993, 9007199254740992",
        "1.7976931348623157E308, 1.7976931348623157E308"
    })
    void shortest_ofADouble_isTheSameOnEveryJdk(double value, BigDecimal shortest) {
        assertThat(Decimals.shortest(value)).isEqualByComparingTo(shortest);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "123456792, 123456790", "16777216, 16777216"})
    void shortest_ofAFloat_isTheSameOnEveryJdk(float value, BigDecimal shortest) {
        assertThat(Decimals.shortest(value)).isEqualByComparingTo(shortest);
    }
}
