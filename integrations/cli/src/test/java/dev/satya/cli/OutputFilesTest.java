package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --valid} and {@code --violations} write, and where. */
@Timeout(60)
class OutputFilesTest {
    private @TempDir Path folder;
    private Path schema;
    private Path rows;

    @BeforeEach
    void writeFiles() {
        schema = Samples.schema(folder);
        rows = Samples.write(folder, "rows.ndjson", "{\"id\": 1}\n{}\n{\"id\": 2}\n");
    }

    private Run validate(Object... args) {
        return Run.satya(
                Stream.concat(Stream.of("validate", "--schema", schema), Stream.of(args))
                        .toArray());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void file_whole_isAloneUnderItsName() throws IOException {
        validate("--valid", folder.resolve("good"), "--violations", folder.resolve("bad"), rows);
        assertThat(names()).containsExactly("bad", "good", "row.schema.json", "rows.ndjson");
        assertThat(folder.resolve("good")).content().startsWith("{\"id\":1,").hasLineCount(2);
    }

    @Test
    void file_ofAnInputThatBreaksOff_doesNotAppear() throws IOException {
        Path cut = Samples.write(folder, "cut.json", "[{\"id\": 1}, {}");
        Path kept = Samples.write(folder, "kept", "as it was");
        Run run = validate("--valid", kept, "--violations", folder.resolve("bad"), cut);
        assertThat(run.err())
                .contains("satya: " + kept + ": is not written, since not all could be read\n")
                .contains("satya: " + folder.resolve("bad") + ": is not written, since");
        assertThat(run.code()).isEqualTo(2);
        assertThat(kept).hasContent("as it was");
        assertThat(names()).containsExactly("cut.json", "kept", "row.schema.json", "rows.ndjson");
    }

    @Test
    void file_thatCannotBeWrittenToItsEnd_exits2() throws IOException {
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            Run run = validate("--valid", full, "--violations", folder.resolve("bad"), rows);
            assertThat(run.err()).startsWith("satya: cannot write /dev/full: ");
            assertThat(run.code()).isEqualTo(2);
        }
        assertThat(names()).doesNotContain("good").noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void file_thatAReferenceLedTo_isNotWritten() throws IOException {
        Path first = Samples.write(folder, "a.json", "{\"$ref\": \"b.json\"}");
        Path second = Samples.write(folder, "b.json", "{\"type\": \"object\"}");
        for (String option : List.of("--valid", "--violations")) {
            Run run =
                    Run.satya(
                            "validate",
                            "--schema",
                            first,
                            "--resolve-dir",
                            folder,
                            option,
                            second,
                            rows);
            assertThat(run.err())
                    .isEqualTo(
                            "satya: cannot write "
                                    + second
                                    + ": it is the same file as "
                                    + second
                                    + "\n");
            assertThat(run.code()).isEqualTo(2);
            assertThat(second).hasContent("{\"type\": \"object\"}");
        }
    }

    @Test
    void file_thatIsALink_isWrittenWhereItLeads() throws IOException {
        Path target = Samples.write(folder, "target", "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("new"));
        validate("--valid", link, "--violations", dangling, rows);
        assertThat(link).isSymbolicLink();
        assertThat(dangling).isSymbolicLink();
        assertThat(target).content().hasLineCount(2);
        assertThat(folder.resolve("new")).content().contains("required");
    }

    @Test
    void file_thatIsThere_keepsItsPermissions() throws IOException {
        Path kept = Samples.write(folder, "kept", "");
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-rw-r-x"));
        validate("--valid", kept, rows);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-rw-r-x");
    }

    @Test
    void violations_dash_areAloneOnStandardOutput() {
        Run run = validate("--violations", "-", rows);
        assertThat(run.lines())
                .containsExactly(
                        "{\"row\":1,\"line\":2,\"path\":\"/id\",\"code\":\"required\",\"message\":"
                                + "\"must be given\"}");
        assertThat(run.err())
                .startsWith("violations  path")
                .endsWith("\n3 rows: 2 valid, 1 invalid; 3 rows per second, 1.0 s\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void valid_dash_areAloneOnStandardOutput() {
        Run run = validate("--valid", "-", "--violations", folder.resolve("bad"), rows);
        assertThat(run.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(run.err()).contains(":2: /id required: must be given\n");
        assertThat(folder.resolve("bad")).content().hasLineCount(1);
    }

    @Test
    void schema_dash_isReadFromStandardInput() {
        Run run = Run.satyaReading(Samples.SCHEMA, "validate", "--schema", "-", rows);
        assertThat(run.out()).contains("3 rows: 2 valid, 1 invalid; ");
        assertThat(Run.satyaReading(Samples.SCHEMA, "explain", "--schema", "-").out())
                .isEqualTo(Run.satya("explain", "--schema", schema).out());
    }

    /** 500 kB of names, and 900 violations below them. */
    @Test
    void violations_ofLongPaths_areABoundedMultipleOfTheInput() throws IOException {
        Path nested = Samples.write(folder, "nested.json", nested(10, 49_000, 900));
        Path any =
                Samples.write(
                        folder,
                        "any.json",
                        "{\"type\": [\"object\", \"array\", \"integer\"], \"maximum\": 1,"
                                + " \"additionalProperties\": {\"$ref\": \"#\"},"
                                + " \"items\": {\"$ref\": \"#\"}}");
        Path bad = folder.resolve("bad");
        Run run = Run.satya("validate", "--schema", any, "--violations", bad, nested);
        assertThat(run.code()).isEqualTo(1);
        assertThat(Samples.lines(bad))
                .hasSize(900)
                .allMatch(line -> line.contains("…\",\"code\":\"maximum\""))
                .allMatch(line -> line.endsWith(",\"cut\":[\"path\"]}"));
        assertThat(Files.size(bad)).isLessThan(2 * Files.size(nested));
        assertThat(run.out().length()).isLessThan(20_000);
    }

    private static String nested(int depth, int length, int items) {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            json.append("{\"").append("n".repeat(length)).append("\":");
        }
        json.append("[2").append(",2".repeat(items - 1)).append(']');
        return json.append("}".repeat(depth)).toString();
    }

    @Test
    void steps_fewerThanARowTakes_areAViolation() {
        Path deep =
                Samples.write(folder, "deep.ndjson", "{\"id\": 1, \"items\": [{\"sku\": \"a\"}]}");
        Run run = validate("--steps", "2", "--violations", "-", deep);
        assertThat(run.out()).contains("\"code\":\"limit\"");
        assertThat(run.code()).isEqualTo(1);
        assertThat(validate("--steps", "100", deep).code()).isZero();
        assertThat(validate("--steps", "2", "--output", "flag", deep).out())
                .isEqualTo("{\"valid\":false}\n");
    }

    @Test
    void input_calledAsAnArgumentFile_isAnInput() {
        Path at = Samples.write(folder, "@rows.ndjson", "{\"id\": 1}\n");
        assertThat(validate(at).code()).isZero();
        Run run = Run.satya("@" + Samples.write(folder, "args", "--version"));
        assertThat(run.err()).startsWith("satya: Unmatched argument");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void input_packed_isRead() throws IOException {
        Path packed = folder.resolve("rows.ndjson.gz");
        Files.write(packed, GzipInputTest.gzip(Files.readString(rows)));
        assertThat(validate(packed).out()).contains("3 rows: 2 valid, 1 invalid; ");
        byte[] cut = GzipInputTest.gzip("{\"id\": 1}\n".repeat(9));
        Files.write(packed, Arrays.copyOf(cut, cut.length - 4));
        Run run = validate(packed);
        assertThat(run.out()).contains("9 rows: 9 valid, 0 invalid; ");
        assertThat(run.err()).isEqualTo("satya: " + packed + ": the gzip data is cut off\n");
        assertThat(run.code()).isEqualTo(2);
    }
}
