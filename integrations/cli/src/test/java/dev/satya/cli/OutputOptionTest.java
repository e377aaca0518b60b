package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code satya validate --output}. */
@Timeout(60)
class OutputOptionTest {
    private @TempDir Path folder;
    private Path schema;

    @BeforeEach
    void writeSchema() {
        schema =
                Samples.write(
                        folder,
                        "schema.json",
                        "{\"$id\": \"https://example.com/s\", \"items\": {\"$ref\": \"#\"},"
                                + " \"type\": [\"integer\", \"array\"], \"minimum\": 1}");
    }

    private Run validate(String format, String rows) {
        return Run.satyaReading(rows, "validate", "--schema", schema, "--output", format, "-");
    }

    @Test
    void flag_ofEachRow_isALine() {
        Run run = validate("flag", "1\n0\n\n{\n[2, [3]]\n");
        assertThat(run.lines())
                .containsExactly(
                        "{\"valid\":true}",
                        "{\"valid\":false}",
                        "{\"valid\":false}",
                        "{\"valid\":true}");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void flag_allValid_exits0() {
        assertThat(validate("FLAG", "[1, 2]").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    basic        | {"valid":false,"keywordLocation":"","absoluteKeywordLocation":"https://example.com/s#","instanceLocation":"","errors":[{"valid":false,"keywordLocation":"/items/$ref/minimum","absoluteKeywordLocation":"https://example.com/s#/minimum","instanceLocation":"/1","error":"must be at least 1"}]}
                    list         | {"valid":false,"details":[{"valid":false,"evaluationPath":"/items/$ref","schemaLocation":"https://example.com/s#","instanceLocation":"/1","errors":{"minimum":"must be at least 1"}}]}
                    hierarchical | {"valid":false,"evaluationPath":"","schemaLocation":"https://example.com/s#","instanceLocation":"","details":[{
                    """)
    void format_asGiven_isThatOfTheLine(String format, String line) {
        Run run = validate(format, "[1, 0]");
        assertThat(run.lines()).hasSize(1);
        assertThat(run.lines().get(0)).startsWith(line);
    }

    @Test
    void row_thatIsNoJson_hasItsPlaceInTheInput() {
        Run run = validate("list", "1\n[1,\n");
        assertThat(run.lines().get(1)).contains("{\"json\":\"is not JSON: ").contains("at line 2");
    }

    @Test
    void row_deep_isWritten() {
        Run run = validate("hierarchical", "[".repeat(400) + "]".repeat(400));
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.code()).isZero();
    }

    @Test
    void row_deeperThanTreesAreTold_isToldByItsViolations() {
        Path endless =
                Samples.write(
                        folder,
                        "deep.json",
                        "{\"$defs\": {\"0\": {\"items\": {\"$ref\": \"#\"}}"
                                + IntStream.range(1, 60)
                                        .mapToObj(
                                                i ->
                                                        ", \"%d\": {\"$ref\": \"#/$defs/%d\"}"
                                                                .formatted(i, i - 1))
                                        .collect(Collectors.joining())
                                + "}, \"$ref\": \"#/$defs/59\"}");
        String row = "[".repeat(400) + "]".repeat(400);
        Run run =
                Run.satyaReading(
                        row, "validate", "--schema", endless, "--output", "hierarchical", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.lines().get(0)).startsWith("{\"valid\":true,").endsWith("}");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "list", "hierarchical"})
    void units_many_areWrittenOneByOne(String format) {
        String row = "[" + "0,".repeat(2_000) + "0]";
        Run whole = validate(format, row);
        assertThat(whole.lines()).hasSize(1);
        assertThat(whole.lines().get(0).split("must be at least 1", -1)).hasSize(2_002);
        assertThat(whole.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void rows_many_comeInOrder(int threads) {
        String rows = "1\n0\n".repeat(3_000);
        Run run =
                Run.satyaReading(
                        rows,
                        "validate",
                        "--schema",
                        schema,
                        "--threads",
                        threads,
                        "--output",
                        "flag",
                        "-");
        assertThat(run.out()).isEqualTo("{\"valid\":true}\n{\"valid\":false}\n".repeat(3_000));
    }

    @Test
    void input_cutOff_exits2() {
        Path cut = Samples.write(folder, "cut.json", "[1, ");
        Run run = Run.satya("validate", "--schema", schema, "--output", "flag", cut);
        assertThat(run.err()).startsWith("satya: " + cut + ":1:");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--strict", "--lax", "--fail-fast", "--valid x", "--violations x"})
    void output_besideTheReport_isMisused(String option) {
        String words = "validate --schema x --output flag " + option + " -";
        Run run = Run.satya((Object[]) words.split(" "));
        assertThat(run.err()).startsWith("satya: --output goes with neither --strict, ");
        assertThat(run.code()).isEqualTo(2);
    }
}
