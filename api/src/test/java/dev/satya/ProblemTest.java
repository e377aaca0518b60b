package dev.satya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal is in the terms of RFC 9457. */
class ProblemTest {

    private static Violation violation(String code, Object... path) {
        return Violation.builder(code, Path.of(path), (it, locale) -> code + " in " + locale)
                .arguments(Map.of("most", 3))
                .instance("a value")
                .build();
    }

    private static Problem problem(Violation... violations) {
        return Problem.of(List.of(violations), Locale.GERMAN);
    }

    @Test
    void problem_ofViolations_hasThemAsErrors() {
        Problem problem = problem(violation("maxItems", "a b", 1), violation("x"));

        assertThat(problem.toMap())
                .hasToString(
                        "{type=about:blank, title=Unprocessable Content, status=422, errors=["
                                + "{pointer=#/a%20b/1, code=maxItems, detail=maxItems in de,"
                                + " arguments={most=3}}, {pointer=#, code=x, detail=x in de,"
                                + " arguments={most=3}}]}");
    }

    @Test
    void problem_ofTextThatIsNoJson_isABadRequest() {
        assertThat(problem(violation("json")).status()).isEqualTo(400);
        assertThat(problem(violation("json")).toMap()).containsEntry("title", "Bad Request");
    }

    @Test
    void problem_ofNoViolations_hasNoErrors() {
        assertThat(problem().toMap()).containsEntry("errors", List.of());
    }

    @Test
    void problem_hasNoValueOfTheRequest() {
        assertThat(problem(violation("x", "a")).toString()).doesNotContain("a value");
    }

    @Test
    void argument_thatJsonHasNoTypeFor_isItsText() {
        Violation late =
                Violation.builder("after", Path.ROOT, (it, locale) -> "late")
                        .arguments(Map.of("after", LocalDate.of(2026, 1, 1)))
                        .build();

        assertThat(problem(late).toMap().get("errors").toString()).contains("{after=2026-01-01}");
    }

    @Test
    void arguments_areSortedByName() {
        Violation many =
                Violation.builder("x", Path.ROOT, (it, locale) -> "x")
                        .arguments(Map.of("c", 1, "e", 2, "a", 3, "d", 4, "b", 5))
                        .build();

        assertThat(problem(many).toMap().get("errors").toString())
                .contains("arguments={a=3, b=5, c=1, d=4, e=2}");
    }

    @Test
    void problem_withMore_hasItInTheOrderOfTheStandard() {
        Problem problem =
                problem()
                        .with("trace", 7)
                        .withInstance(URI.create("/orders/1"))
                        .withDetail("2 of 3 lines are not valid")
                        .withType(URI.create("https://example.com/invalid"), "Not valid");

        assertThat(problem.toMap())
                .hasToString(
                        "{type=https://example.com/invalid, title=Not valid, status=422,"
                                + " detail=2 of 3 lines are not valid, instance=/orders/1, trace=7,"
                                + " errors=[]}");
        assertThat(problem().toMap()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request",
        "413, Content Too Large",
        "415, Unsupported Media Type",
        "422, Unprocessable Content",
        "409,",
        "599,"
    })
    void status_thatIsChanged_hasTheTitleOfHttpOrNone(int status, String title) {
        assertThat(problem().withStatus(status).toMap())
                .containsEntry("status", status)
                .extractingByKey("title")
                .isEqualTo(title);
    }

    @Test
    void titleOfOnesOwn_withAnotherStatus_stays() {
        URI type = URI.create("https://example.com/invalid");

        assertThat(problem().withType(type, "Not valid").withStatus(409).toMap())
                .containsEntry("title", "Not valid");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 399, 600, -1})
    void status_ofNoError_isRefused(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().withStatus(status))
                .withMessage("the status of a problem is from 400 to 599, not " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance", "errors"})
    void memberOfTheStandard_asOnesOwn_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem().with(name, 1))
                .withMessageContaining("\"" + name + "\" is a member of every problem");
    }

    @Test
    void map_thatIsChanged_leavesTheProblem() {
        Problem problem = problem();
        problem.toMap().clear();
        Problem other = problem(violation("x", "a"));
        String before = other.toString();
        ((List<?>) other.withDetail("d").toMap().get("errors")).clear();
        Map<?, ?> error = (Map<?, ?>) ((List<?>) other.toMap().get("errors")).get(0);
        ((Map<?, ?>) error.get("arguments")).clear();
        error.clear();

        assertThat(problem.toMap()).hasSize(4);
        assertThat(other).hasToString(before);
        assertThat(problem).isEqualTo(problem()).hasSameHashCodeAs(problem());
    }

    @Test
    void null_isRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Problem.of(null, Locale.ROOT))
                .withMessage("violations");
        assertThatNullPointerException()
                .isThrownBy(() -> Problem.of(List.of(), null))
                .withMessage("locale");
    }
}
