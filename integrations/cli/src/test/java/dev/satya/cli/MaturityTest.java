package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.interpreter.ConstraintInfo;
import dev.satya.interpreter.Satya;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The report on each constraint that is shipped: nothing is missing. Its laws, which take long, are
 * asked of all of them and of each set of arguments by the tests of the laws.
 */
class MaturityTest {
    private static final List<String> LANGUAGES =
            List.of("de", "en", "es", "fr", "hi", "it", "ja", "nl", "pl", "pt", "zh");

    /** What a report may say that is not as mature as it could be, by constraint, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    static Stream<ConstraintInfo> shipped() {
        return Satya.standard().constraints().stream()
                .filter(
                        each ->
                                each.provider().startsWith("dev.satya.plugins.")
                                        || each.provider().startsWith("dev.satya.interpreter."));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void report_onAShippedConstraint_lacksNothing(ConstraintInfo info) {
        List<String> lines = MaturityReport.of(info, List.of()).lines();

        assertThat(EXCEPTIONS).doesNotContainKey(info.name());
        assertThat(List.of(value(lines, "languages").split(", ")))
                .containsExactlyInAnyOrderElementsOf(LANGUAGES);
        assertThat(value(lines, "examples")).matches("[1-9]\\d* valid, [1-9]\\d* invalid.*");
        assertThat(value(lines, "documentation"))
                .isEqualTo(info.description())
                .isNotEqualTo("none");
        assertThat(value(lines, "JSON Schema form")).contains("\"x-" + info.name() + "\"");
        assertThat(value(lines, "generator")).isEqualTo("from its examples");
        assertThat(value(lines, "cost of a call")).matches("about \\d+ ns");
        assertThat(lines).noneMatch(line -> line.contains("has a gap"));
        assertThat(lines.stream().filter(line -> line.startsWith("  argument ")).count())
                .isEqualTo(info.plugin().arguments().fields().size());
    }

    private static String value(List<String> lines, String what) {
        return lines.stream()
                .filter(line -> line.startsWith("  " + what + " "))
                .map(line -> line.substring(2 + what.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not in " + lines));
    }
}
