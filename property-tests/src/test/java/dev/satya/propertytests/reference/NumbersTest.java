package dev.satya.propertytests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    /** As JDK 19 and later write them; JDK 17 writes some of them longer. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "2e23, 2e23",
        "1e23, 1e23",
        "5.684341886080802E-14, 5.684341886080802E-14",
        "-4.5036030633443328E16, -4.503603063344333E16",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "9007199254740993, 9007199254740992",
        "100, 100",
        "0, 0"
    })
    void shortest_double_isTheFewestDigitsThatReadBack(String written, BigDecimal shortest) {
        assertThat(Numbers.shortest(Double.parseDouble(written))).isEqualByComparingTo(shortest);
    }

    @ParameterizedTest
    @CsvSource({
        "1, Long, 1",
        "-0, Long, 0",
        "1.0, Double, 1",
        "1e2, Double, 100",
        "9223372036854775808, BigInteger, 9223372036854775808",
        "0.1000000000000000055, BigDecimal, 0.1000000000000000055",
        "1e400, BigDecimal, 1e400",
        "1e-400, BigDecimal, 1e-400",
        "2e23, Double, 2e23"
    })
    void canonical_literal_hasTheClassThatHoldsIt(String text, String type, BigDecimal value) {
        Number canonical = Numbers.canonical(new Literal(text));

        assertThat(canonical.getClass().getSimpleName()).isEqualTo(type);
        assertThat(Numbers.exact(canonical)).isEqualByComparingTo(value);
    }

    @Test
    void canonical_float_isTheDoubleOfItsShortestDecimal() {
        assertThat(Numbers.canonical(0.1f)).isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "0, 1, 0",
        "1000, 4, 3",
        "0.00120, 3, -3",
        "123e5, 3, 7",
        "1e99999999999, 1, 99999999999",
        "0e99999999999, 1, 99999999999",
        "0.00e5, 1, 3",
        "0.0, 1, -1"
    })
    void literal_hasDigitsAndExponentOfItsScientificForm(
            String text, int digits, BigInteger exponent) {
        Literal literal = new Literal(text);

        assertThat(literal.significantDigits()).isEqualTo(digits);
        assertThat(literal.exponent()).isEqualTo(exponent);
    }
}
