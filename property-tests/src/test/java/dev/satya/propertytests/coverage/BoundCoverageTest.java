package dev.satya.propertytests.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundCoverageTest {

    private static List<String> exercised(Schema schema, Object... examples) {
        return report(schema, examples).exercised().stream().map(Situation::toString).toList();
    }

    private static CoverageReport report(Schema schema, Object... examples) {
        return RuleCoverage.of(schema).with(Arrays.asList(examples)).report();
    }

    @ParameterizedTest
    @CsvSource({
        "0, /minimum 0: just kept",
        "1, /minimum 0: just kept",
        "2, ",
        "-1, /minimum: violated;/minimum 0: just missed",
        "-2, /minimum: violated",
        "x, /type: violated"
    })
    void bound_ofInteger_isApproachedAStepAway(String example, String exercised) {
        Object instance = example.matches("-?\\d+") ? (Object) Long.valueOf(example) : example;

        assertThat(exercised(Schema.integer().ge(0), instance))
                .containsExactlyElementsOf(lines(exercised));
    }

    @Test
    void bound_ofConvertedText_isThatOfTheNumber() {
        assertThat(exercised(Schema.integer().ge(0), "1")).containsExactly("/minimum 0: just kept");
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : List.of(text.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.99, /exclusiveMaximum 1.00: just kept",
        "0.98, ",
        "1.0, /exclusiveMaximum: violated;/exclusiveMaximum 1.00: just missed",
        "1.01, /exclusiveMaximum: violated;/exclusiveMaximum 1.00: just missed",
        "1.02, /exclusiveMaximum: violated",
        "NaN, /exclusiveMaximum: violated"
    })
    void bound_withFraction_isApproachedByAUnitOfItsLastDigit(double example, String exercised) {
        Schema share = Schema.number().lt(new BigDecimal("1.00"));

        assertThat(exercised(share, example)).containsExactlyElementsOf(lines(exercised));
    }

    @Test
    void bound_ofMultiples_isApproachedByTheDivisor() {
        Schema amount = Schema.integer().multipleOf(5).le(1_000);

        assertThat(exercised(amount, 995, 1_005))
                .contains("/maximum 1000: just kept", "/maximum 1000: just missed");
        assertThat(exercised(amount, 990)).isEmpty();
    }

    @Test
    void size_ofTextsAndContainers_isApproached() {
        Schema list = Schema.array(Schema.string().strip().minLength(2).maxLength(3)).maxItems(2);

        assertThat(exercised(list, List.of(" a ", "abc"), List.of("ab", "abcd", "ab")))
                .contains(
                        "/maxItems 2: just kept",
                        "/maxItems 2: just missed",
                        "/items/minLength 2: just kept",
                        "/items/minLength 2: just missed",
                        "/items/maxLength 3: just kept",
                        "/items/maxLength 3: just missed");
    }

    @Test
    void size_ofLeastNothing_isNeverViolated() {
        assertThat(
                        report(
                                        Schema.map(Schema.any()).minProperties(0),
                                        Map.of(),
                                        1,
                                        Map.of("a", 1))
                                .missing())
                .isEmpty();
    }
}
