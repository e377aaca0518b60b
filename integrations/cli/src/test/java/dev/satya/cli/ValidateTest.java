package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ValidateTest {
    private @TempDir Path folder;
    private Path schema;

    @BeforeEach
    void writeSchema() {
        schema = Samples.schema(folder);
    }

    private Path file(String name, String content) {
        return Samples.write(folder, name, content);
    }

    private Run validate(Object... args) {
        return Run.satya(withSchema(args));
    }

    private Object[] withSchema(Object... args) {
        return Stream.concat(Stream.of("validate", "--schema", schema), Stream.of(args)).toArray();
    }

    @Test
    void validate_allValid_exits0() {
        Path rows = file("rows.ndjson", "{\"id\": 1}\n\n{\"id\": 2}\n");
        Run run = validate(rows);
        assertThat(run.out()).isEqualTo("2 rows: 2 valid, 0 invalid; 2 rows per second, 1.0 s\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void validate_someInvalid_exits1AndSaysWhichAndHowMany() {
        Path rows =
                file(
                        "rows.ndjson",
                        """
                        {"id": 1}
                        {"id": 0, "items": [{"sku": "a"}, {}, {"sku": 5}]}
                        {}

                        [1]
                        {"id": 0,, }
                        """);
        Run run = validate(rows);
        assertThat(run.linesWithoutMessages())
                .containsExactly(
                        rows + ":2: /id minimum: …",
                        rows + ":2: /items/1/sku required: …",
                        rows + ":2: /items/2/sku type: …",
                        rows + ":3: /id required: …",
                        rows + ":5: (root) type: …",
                        rows + ":6: (root) json: …",
                        "",
                        "violations  path          code",
                        "         1  (root)        json",
                        "         1  (root)        type",
                        "         1  /id           minimum",
                        "         1  /id           required",
                        "         1  /items/*/sku  required",
                        "         1  /items/*/sku  type",
                        "",
                        "5 rows: 1 valid, 4 invalid; 5 rows per second, 1.0 s");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void validate_jsonArray_numbersLinesOfTheFile() {
        Path rows = file("rows.json", "[\n {\"id\": 1},\n {\"id\":\n  \"2\"}, {}\n]\n");
        Run run = validate(rows);
        assertThat(run.linesWithoutMessages())
                .startsWith(rows + ":3: /id type: …", rows + ":4: /id required: …");
        assertThat(run.lines().get(run.lines().size() - 1))
                .startsWith("3 rows: 1 valid, 2 invalid; ");
    }

    @Test
    void validate_jsonObject_isOneRow() {
        Run run = validate(file("row.json", "{\n\"id\": 1\n}"));
        assertThat(run.out()).startsWith("1 row: 1 valid, 0 invalid; ");
    }

    @Test
    void validate_manyViolations_shows20AndHowManyMore() {
        Run run = validate(file("rows.ndjson", "{}\n".repeat(1_234)));
        assertThat(run.lines()).hasSize(26);
        assertThat(run.lines().subList(20, 26))
                .containsExactly(
                        "and 1,214 more",
                        "",
                        "violations  path  code",
                        "     1,234  /id   required",
                        "",
                        "1,234 rows: 0 valid, 1,234 invalid; 1,234 rows per second, 1.0 s");
    }

    @Test
    void validate_noRows_exits0() {
        Run run = validate(file("rows.ndjson", "\n"));
        assertThat(run.out()).isEqualTo("0 rows: 0 valid, 0 invalid; 1.0 s\n");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    auto   | rows.ndjson | {"id":1}LF{"id":2}   | 2
                    auto   | rows.JSONL  | {"id":1}LF{"id":2}   | 2
                    auto   | rows.json   | [{"id":1},{"id":2}]  | 2
                    auto   | rows.txt    | {"id":1}LF{"id":2}   | 2
                    auto   | rows        | LF[{"id":1},{"id":2}] | 2
                    auto   | rows        | {LF"id":1}           | 1
                    json   | rows.ndjson | [{"id":1},{"id":2}]  | 2
                    ndjson | rows.json   | {"id":1}LF{"id":2}   | 2
                    NDJSON | rows.json   | {"id":1}LF{"id":2}   | 2
                    """)
    void format_asGivenOrByNameOrByFirstLine(String format, String name, String rows, int count) {
        Path file = file(name, rows.replace("LF", "\n"));
        Run run = validate("--format", format, file);
        assertThat(run.out()).startsWith(Text.count(count, "row") + ": " + count + " valid");
        assertThat(run.code()).isZero();
    }

    @Test
    void input_dash_isStandardInput() {
        Run run = Run.satyaReading("{\"id\": 1}\n{\"id\": 0}\n", withSchema("-"));
        assertThat(run.linesWithoutMessages()).startsWith("-:2: /id minimum: …");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void input_severalFiles_numberRowsAndLinesEach() {
        Path first = file("first.ndjson", "{\"id\": 1}\n{}\n");
        Path second = file("second.json", "[{}]");
        Path violations = folder.resolve("violations.ndjson");
        Run run = validate("--violations", violations, first, second);
        assertThat(run.linesWithoutMessages())
                .startsWith(first + ":2: /id required: …", second + ":1: /id required: …");
        assertThat(run.out()).contains("\n3 rows: 1 valid, 2 invalid; ");
        assertThat(Samples.lines(violations))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "{\"file\":\""
                                                        + first
                                                        + "\",\"row\":1,\"line\":2,"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "{\"file\":\""
                                                        + second
                                                        + "\",\"row\":0,\"line\":1,"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void threads_anyNumber_sameReport(int threads) {
        Path violations = folder.resolve("violations.ndjson");
        Path valid = folder.resolve("valid.ndjson");
        Path rows = file("rows.ndjson", "{\"id\": 1}\n{}\n{\"id\": -1}\n".repeat(2_000));
        Run run =
                validate("--threads", threads, "--violations", violations, "--valid", valid, rows);
        assertThat(run.out()).contains("\n6,000 rows: 2,000 valid, 4,000 invalid; 6,000 rows");
        List<String> lines = Samples.lines(violations);
        assertThat(lines).hasSize(4_000);
        assertThat(lines.get(3_999)).startsWith("{\"row\":5999,\"line\":6000,\"path\":\"/id\",");
        assertThat(Samples.lines(valid)).hasSize(2_000);
    }

    @Test
    void violations_file_holdsEachOnALine() {
        Path violations = folder.resolve("violations.ndjson");
        Path rows = file("rows.ndjson", "\n{\"id\": \"1\", \"x\\\"y\": 1}\n7\n");
        assertThat(validate("--violations", violations, rows).code()).isEqualTo(1);
        String path = "\"path\":\"";
        assertThat(Samples.lines(violations))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .matches(
                                                "\\{\"row\":0,\"line\":2,\"path\":\"/id\","
                                                        + "\"code\":\"type\",\"message\":\".+\"}"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "{\"row\":0,\"line\":2,"
                                                        + path
                                                        + "/x\\\"y\",\"code\":"
                                                        + "\"additionalProperties\","),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "{\"row\":1,\"line\":3,"
                                                        + path
                                                        + "\",\"code\":\"type\","));
    }

    @Test
    void valid_file_holdsRowsAfterConversion() {
        Path valid = folder.resolve("valid.ndjson");
        Path rows = file("rows.json", "[{\"name\": \"é\", \"id\": \"7\"}, {}, {\"id\": 8.0}]");
        assertThat(validate("--lax", "--valid", valid, rows).code()).isEqualTo(1);
        assertThat(Samples.lines(valid))
                .containsExactly("{\"id\":7,\"name\":\"é\"}", "{\"id\":8,\"name\":\"nobody\"}");
    }

    @ParameterizedTest
    @CsvSource({"--strict, 1", "--lax, 0"})
    void strictness_asGiven_decidesOnConversion(String option, int code) {
        assertThat(validate(option, file("rows.ndjson", "{\"id\": \"7\"}")).code()).isEqualTo(code);
    }

    @Test
    void strictness_notGiven_isStrict() {
        assertThat(validate(file("rows.ndjson", "{\"id\": \"7\"}")).code()).isEqualTo(1);
    }

    @Test
    void failFast_rowsWithManyViolations_reportsOneOfEach() {
        Path rows = file("rows.ndjson", "{\"a\": 1, \"b\": 2}\n".repeat(2));
        assertThat(validate("--fail-fast", rows).out())
                .contains("         2  /a    additionalProperties\n\n2 rows");
        assertThat(validate(rows).out()).contains("2  /id   required");
    }

    @Test
    void input_cutOff_exits2AfterItsRowsAndTheNextInput() {
        Path cut = file("cut.json", "[{\"id\": 1},\n{}, {\"id\"");
        Path whole = file("whole.json", "[{\"id\": 1}]");
        Run run = validate(cut, whole);
        assertThat(run.linesWithoutMessages()).startsWith(cut + ":2: /id required: …");
        assertThat(run.out()).contains("\n3 rows: 2 valid, 1 invalid; ");
        assertThat(run.err())
                .isEqualTo(
                        note(cut)
                                + "satya: "
                                + cut
                                + ":2:10: the document ends within the row that begins at line 2\n"
                                + note(whole));
        assertThat(run.code()).isEqualTo(2);
    }

    private static String note(Path file) {
        return "satya: "
                + file
                + ": the items of its array are read as rows, since the schema takes no array\n";
    }

    @Test
    void input_thatFailsWhileRead_exits2() {
        InputStream in =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                };
        Run run = Run.satyaReading(in, withSchema("-"));
        assertThat(run.err()).isEqualTo("satya: -: the disk is gone\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void names_thatSteerATerminal_arePrintedEscaped() {
        Run run = Run.satyaReading("{\"id\": 1, \"\\u001b[2J\\n\": 1}", withSchema("-"));
        assertThat(run.out()).doesNotContain("\u001b").contains("-:1: /\\u001B[2J\\u000A ");
    }

    @Test
    void output_nobodyReads_stopsAndExits2() {
        InputStream endless =
                new InputStream() {
                    private final byte[] row = "{}\n".getBytes(StandardCharsets.UTF_8);
                    private int at;

                    @Override
                    public int read() {
                        return row[at++ % row.length];
                    }
                };
        OutputStream closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = {"validate", "--schema", schema.toString(), "-"};
        int code = Main.run(args, endless, Run.printTo(closed), Run.printTo(err));
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("satya: cannot write standard output\n");
        assertThat(code).isEqualTo(2);
    }

    @Test
    void display_terminal_showsProgressAndLeavesNone() {
        InputStream in = Samples.stream("{\"id\": 1}\n{}\n");
        Run run = Run.satyaOn(Console.Display.TERMINAL, in, withSchema("--threads", 1, "-"));
        assertThat(run.err())
                .contains("\r- 0 MiB 1 row, 1 per second")
                .endsWith("\r" + " ".repeat("- 0 MiB 2 rows, 1 per second".length()) + "\r");
    }
}
