package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What exits with 2, and help. */
class UsageTest {
    private @TempDir Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Samples.schema(folder);
        Samples.write(folder, "rows.ndjson", "{\"id\": 1}\n");
        Samples.write(folder, "typo.json", "{\"properties\": {\"a\": {\"minLenght\": 1}}}");
        Samples.write(folder, "dangling.json", "{\"$ref\": \"#/$defs/Nothing\"}");
        Samples.write(folder, "noJson.json", "{\"type\": \n");
        Files.createDirectory(folder.resolve("folder.json"));
        Samples.write(folder, "plugin.jar", "");
        Files.createSymbolicLink(folder.resolve("link.ndjson"), folder.resolve("rows.ndjson"));
        Files.createLink(folder.resolve("hard.ndjson"), folder.resolve("rows.ndjson"));
        Files.createSymbolicLink(folder.resolve("also"), folder);
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("fresh"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    }

    /** In the arguments and complaints, {@code @} stands for the folder of the files. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    validate --schema @none.json @rows.ndjson       | @none.json: no such file or directory
                    validate --schema @folder.json @rows.ndjson     | @folder.json: is a directory
                    validate --schema @typo.json @rows.ndjson       | @typo.json: unknown keyword "minLenght"
                    validate --schema @dangling.json @rows.ndjson   | @dangling.json:
                    validate --schema @noJson.json @rows.ndjson     | @noJson.json:
                    validate --schema @row.schema.json @none.json   | @none.json: no such file or directory
                    validate --schema @row.schema.json @folder.json | @folder.json: is a directory
                    validate --schema @row.schema.json - -          | standard input can be read once only
                    validate --schema - -                           | standard input can be read once only
                    validate --schema - --document - @rows.ndjson   | standard input can be read once only
                    explain --schema - --document -                 | standard input can be read once only
                    validate --schema @row.schema.json @rows.yaml   | @rows.yaml: is YAML by its name, and this program reads JSON alone; in Java, satya-jackson reads YAML
                    validate --schema @row.schema.json @rows.YML.gz | @rows.YML.gz: is YAML by its name
                    validate --schema @row.schema.json @rows.csv    | @rows.csv: is CSV by its name
                    validate --schema @row.schema.json @rows.tsv    | @rows.tsv: is CSV by its name
                    validate --schema @s.yaml @rows.ndjson          | @s.yaml: is YAML by its name
                    validate --schema @row.schema.json --document @s.yml @rows.ndjson | @s.yml: is YAML by its name
                    explain --schema @s.yaml                        | @s.yaml: is YAML by its name
                    validate --schema @row.schema.json --violations @rows.ndjson @rows.ndjson     | cannot write @rows.ndjson: it is the same file as @rows.ndjson
                    validate --schema @row.schema.json --valid @link.ndjson @rows.ndjson          | cannot write @link.ndjson: it is the same file as @rows.ndjson
                    validate --schema @row.schema.json --valid @./row.schema.json @rows.ndjson    | cannot write @./row.schema.json: it is the same file as @row.schema.json
                    validate --schema @row.schema.json --valid @new --violations @new @rows.ndjson | cannot write @new: it is the same file as @new
                    validate --schema @row.schema.json --valid @none/new @rows.ndjson             | cannot write @none/new: no such file or directory
                    validate --schema @row.schema.json --valid @folder.json @rows.ndjson          | cannot write @folder.json: is a directory
                    validate --schema @row.schema.json --valid @hard.ndjson @rows.ndjson          | cannot write @hard.ndjson: it is the same file as @rows.ndjson
                    validate --schema @row.schema.json --violations @rows.ndjson @hard.ndjson     | cannot write @rows.ndjson: it is the same file as @hard.ndjson
                    validate --schema @row.schema.json --valid @also/rows.ndjson @rows.ndjson     | cannot write @also/rows.ndjson: it is the same file as @rows.ndjson
                    validate --schema @row.schema.json --valid @also/new --violations @new @rows.ndjson | cannot write @also/new: it is the same file as @new
                    validate --schema @row.schema.json --valid @dangling --violations @fresh @rows.ndjson | cannot write @dangling: it is the same file as @fresh
                    validate --schema @row.schema.json --valid @none.json --document @none.json @rows.ndjson | cannot write @none.json: it is the same file as @none.json
                    validate --schema @row.schema.json --plugins @plugin.jar --valid @plugin.jar @rows.ndjson | cannot write @plugin.jar: it is the same file as @plugin.jar
                    validate --schema @row.schema.json --valid - --violations - @rows.ndjson      | cannot write -: it is the same file as -
                    validate --schema @row.schema.json --valid @loop @rows.ndjson                 | cannot write @loop:
                    explain --schema @none.json                     | @none.json: no such file or directory
                    explain --schema @typo.json                     | @typo.json: unknown keyword "minLenght"
                    """)
    void file_unusable_exits2AndSaysWhy(String args, String complaint) {
        Run run = Run.satya((Object[]) inFolder(args).split(" +"));
        assertThat(run.err()).startsWith("satya: " + inFolder(complaint)).doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                                   | satya: a command is missing
                    verify                                               | satya: Unmatched argument
                    check                                                | satya: Missing required option
                    check --schema @row.schema.json --compatibility all  | satya: Invalid value for option '--compatibility': expected backward, forward or full, not all
                    validate @rows.ndjson                                | satya: Missing required option
                    validate --schema @row.schema.json                   | satya: Missing required parameter
                    validate --schema @row.schema.json --nope -          | satya: Unknown option: '--nope'
                    validate --schema @row.schema.json --strict --lax -  | satya: --strict, --lax are mutually exclusive
                    validate --schema @row.schema.json --format xml -    | satya: Invalid value for option '--format': expected auto, json or ndjson, not xml
                    validate --schema @row.schema.json --output full -   | satya: Invalid value for option '--output': expected flag, basic, list or hierarchical, not full
                    validate --schema @row.schema.json --dialect draft3 - | satya: Invalid value for option '--dialect': expected draft4, draft6, draft7, draft2019-09 or draft2020-12, not draft3
                    validate --schema @row.schema.json --formats yes -   | satya: Invalid value for option '--formats': expected by-dialect, assert, annotate or convert, not yes
                    explain --schema @row.schema.json --unknown-keywords ignore | satya: Invalid value for option '--unknown-keywords': expected note, refuse or keep, not ignore
                    validate --schema @row.schema.json --threads x -     | satya: Invalid value for option '--threads'
                    validate --schema @row.schema.json --threads 0 -     | satya: --threads is from 1 to 256, not 0
                    validate --schema @row.schema.json --steps 0 -       | satya: --steps is at least 1, not 0
                    validate --schema @row.schema.json --steps x -       | satya: Invalid value for option '--steps'
                    validate --schema @row.schema.json --threads 257 -   | satya: --threads is from 1 to 256, not 257
                    explain                                              | satya: Missing required option
                    bowtie more                                          | satya: Unmatched argument
                    """)
    void command_misused_exits2AndPointsToHelp(String args, String complaint) {
        String[] words = args.isEmpty() ? new String[0] : inFolder(args).split(" +");
        Run run = Run.satya((Object[]) words);
        assertThat(run.err()).startsWith(complaint);
        String command =
                words.length > 1 || args.equals("explain") || args.equals("check")
                        ? " " + words[0]
                        : "";
        assertThat(run.err()).endsWith("\nTry: satya" + command + " --help\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    validat                           | Did you mean: satya validate?
                    validate --schema x --fail-fas -  | Possible solutions: --fail-fast
                    """)
    void command_almostRight_exits2AndSuggests(String args, String suggestion) {
        Run run = Run.satya((Object[]) args.split(" +"));
        assertThat(run.err()).startsWith("satya: Un").endsWith("\n" + suggestion + "\n");
        assertThat(run.code()).isEqualTo(2);
    }

    private String inFolder(String text) {
        return text.replace("@", folder + "/");
    }

    @Test
    void outputs_schemaUnusable_areLeftAlone() throws IOException {
        Path kept = Samples.write(folder, "kept.ndjson", "kept");
        Run run =
                Run.satya(
                        "validate",
                        "--schema",
                        folder.resolve("typo.json"),
                        "--violations",
                        kept,
                        folder.resolve("rows.ndjson"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(Files.readString(kept)).isEqualTo("kept");
    }

    @Test
    void explain_schema_printsTheCompiledTree() {
        Run run = Run.satya("explain", "--schema", folder.resolve("row.schema.json"));
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("id", "items", "sku").endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "validate --help", "explain --help", "bowtie --help"})
    void help_asked_isPrinted(String args) {
        Run run = Run.satya((Object[]) args.split(" "));
        assertThat(run.out()).startsWith("Usage: satya").doesNotContain("main class");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void help_ofValidate_namesEveryOptionAndExitCode() {
        assertThat(Run.satya("validate", "--help").out())
                .contains(
                        Arrays.asList(
                                "--schema",
                                "--document",
                                "--dialect",
                                "--formats",
                                "--unknown-keywords",
                                "--plugins",
                                "--format",
                                "--strict",
                                "--lax",
                                "--fail-fast",
                                "--threads",
                                "--steps",
                                "--rows",
                                "--violations",
                                "--valid",
                                "--output",
                                "INPUT",
                                "  0 ",
                                "  1 ",
                                "  2 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void version_asked_isPrinted(String option) {
        Run run = Run.satya(option);
        assertThat(run.out()).matches("satya .+\n");
        assertThat(run.code()).isZero();
    }
}
