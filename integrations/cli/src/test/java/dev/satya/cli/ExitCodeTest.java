package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a shell starts it: what it exits with, and which names it finds. */
@Timeout(120)
class ExitCodeTest {
    private static @TempDir Path folder;

    @BeforeAll
    static void writeFiles() throws IOException {
        Samples.write(folder, "s.json", "{\"type\": \"object\", \"required\": [\"id\"]}");
        Samples.write(folder, "good.ndjson", "{\"id\": 1}\n");
        Samples.write(folder, "bad.ndjson", "{\"id\": 1}\n{}\n");
        Samples.write(folder, "many.ndjson", "{\"id\": 1}\n".repeat(100_000) + "{}\n");
        Samples.write(folder, "cut.json", "{\"id\": ");
        Samples.write(folder, "typo.json", "{\"typ\": 1}");
        Samples.write(folder, "leads.json", "{\"$ref\": \"cut.json\"}");
        Files.write(folder.resolve("cut.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
    }

    /** What a shell says, and the code with which it exits. */
    private record Shell(int code, String out, String err) {
        static Shell run(String script) throws IOException, InterruptedException {
            Path out = Files.createTempFile(folder, "shell", ".out");
            Path err = Files.createTempFile(folder, "shell", ".err");
            ProcessBuilder shell =
                    new ProcessBuilder("bash", "-c", "set -o pipefail; " + program() + script)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            shell.environment().put("LC_ALL", "C.UTF-8");
            Process process = shell.start();
            process.getOutputStream().close();
            int code = process.waitFor();
            Shell run = new Shell(code, read(out), read(err));
            Files.delete(out);
            Files.delete(err);
            return run;
        }

        private static String read(Path file) throws IOException {
            return Files.readString(file, StandardCharsets.UTF_8);
        }

        /** Surefire's class path is in its own jar, and in a property where it is long. */
        private static String program() {
            String path =
                    System.getProperty(
                            "surefire.test.class.path", System.getProperty("java.class.path"));
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return "java=('%s' -XX:TieredStopAtLevel=1 -cp '%s' %s); satya() { \"${java[@]}\" \"$@\"; }; "
                    .formatted(java, path, Main.class.getName());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            maxCharsPerColumn = 1_000,
            textBlock =
                    """
                    `satya validate --schema s.json good.ndjson`                                 | 0 | ``
                    `satya validate --schema s.json bad.ndjson`                                  | 1 | ``
                    `satya validate --schema s.json cut.json good.ndjson`                        | 2 | satya: cut.json:1:
                    `satya validate --schema s.json cut.gz`                                      | 2 | satya: cut.gz: the gzip data is cut off
                    `satya validate --schema s.json none.json`                                   | 2 | satya: none.json: no such file or directory
                    `satya validate --schema typo.json good.ndjson`                              | 2 | satya: typo.json: unknown keyword "typ"
                    `satya validate --schema s.json --nope -`                                                | 2 | satya: Unknown option
                    `satya validate --schema s.json --output flag good.ndjson`                   | 0 | ``
                    `satya validate --schema s.json --output flag bad.ndjson`                    | 1 | ``
                    `satya validate --schema s.json --output flag many.ndjson | head -n 1`       | 2 | satya: cannot write standard output: Broken pipe
                    `satya validate --schema s.json --valid - many.ndjson 2>&1 | head -n 1`      | 2 | ``
                    `yes {} | satya validate --schema s.json --violations - - | head -n 1`       | 2 | satya: cannot write standard output: Broken pipe
                    `satya validate --schema s.json --output list good.ndjson > /dev/full`       | 2 | satya: cannot write standard output: No space left on device
                    `satya validate --schema s.json good.ndjson > /dev/full`                     | 2 | satya: cannot write standard output: No space left on device
                    `satya validate --schema s.json bad.ndjson > /dev/full`                      | 2 | satya: cannot write standard output: No space left on device
                    `satya validate --schema s.json --valid /dev/full good.ndjson`               | 2 | satya: cannot write /dev/full: No space left on device
                    `satya validate --schema s.json --violations /dev/full bad.ndjson`           | 2 | satya: cannot write /dev/full: No space left on device
                    `satya validate --schema s.json --valid /dev/stdout good.ndjson 2> /dev/null | grep id` | 0 | ``
                    `satya validate --schema s.json - < good.ndjson`                             | 0 | ``
                    `cat bad.ndjson | satya validate --schema s.json /dev/stdin`                 | 1 | ``
                    `satya validate --schema s.json <(cat bad.ndjson)`                           | 1 | ``
                    `satya validate --schema leads.json --resolve-dir . good.ndjson`             | 2 | satya: leads.json:
                    `satya validate --schema s.json --resolve-dir nowhere good.ndjson`           | 2 | satya: --resolve-dir: nowhere: is no directory
                    `cp good.ndjson c && satya validate --schema s.json --valid c - < c`         | 2 | satya: cannot write c: it is the same file as /dev/stdin
                    `cp good.ndjson c && satya validate --schema s.json --output flag c >> c`    | 2 | satya: cannot write standard output: it is the same file as c
                    `satya validate --schema s.json - <&-`                                       | 2 | satya: -: standard input is closed
                    `satya validate --schema - good.ndjson <&-`                                  | 2 | satya: -: standard input is closed
                    `satya validate --schema s.json - < /dev/null`                               | 0 | satya: -: is empty: there are no rows
                    `satya validate --schema s.json --format json - < /dev/null`                 | 2 | satya: -:1:1: the document is empty
                    `satya validate --schema s.json good.ndjson ''`                              | 2 | satya: INPUT "": an empty name is that of no file
                    `satya validate --schema '' good.ndjson`                                     | 2 | satya: Invalid value for option '--schema': "": an empty name is that of no file
                    `satya validate --schema s.json --document '' good.ndjson`                   | 2 | satya: Invalid value for option '--document'
                    `satya validate --schema s.json --resolve-dir '' good.ndjson`                | 2 | satya: Invalid value for option '--resolve-dir': "": an empty name is that of no file
                    `satya validate --schema s.json --valid '' good.ndjson`                      | 2 | satya: cannot write "": an empty name is that of no file
                    `satya validate --schema s.json --violations '' good.ndjson`                 | 2 | satya: cannot write "": an empty name is that of no file
                    `satya explain --schema s.json`                                              | 0 | ``
                    `satya explain --schema typo.json`                                           | 2 | satya: typo.json:
                    `satya explain --schema s.json > /dev/full`                                  | 2 | satya: cannot write standard output: No space left on device
                    `satya --help > /dev/full`                                                   | 2 | satya: cannot write standard output: No space left on device
                    `satya --version`                                                            | 0 | ``
                    `satya`                                                                      | 2 | satya: a command is missing
                    `echo '{"cmd": "stop"}' | satya bowtie`                                      | 0 | ``
                    `echo nonsense | satya bowtie`                                               | 2 | satya: -:1: is not JSON
                    `echo '{"cmd": "start", "version": 1}' | satya bowtie > /dev/full`           | 2 | satya: cannot write standard output: No space left on device
                    """)
    void command_exitsAsTheTableSays(String command, int code, String complaint) throws Exception {
        Shell run = Shell.run(command);
        assertThat(run.err).startsWith(complaint).doesNotContain("\tat ");
        assertThat(run.err.isEmpty()).isEqualTo(complaint.isEmpty());
        assertThat(run.code).as(run.err).isEqualTo(code);
    }

    /** Also where the locale has no such character, and in a folder that it has no name for. */
    @ParameterizedTest
    @CsvSource({"C.UTF-8", "C"})
    void names_ofAnyBytes_areFound(String locale) throws Exception {
        Shell run =
                Shell.run(
                        "export LC_ALL=%s; mkdir -p $'f\\xff\\xc3\\xa9' && cd $'f\\xff\\xc3\\xa9'"
                                        .formatted(locale)
                                + " && cp ../s.json $'s\\xff.json' && cp ../bad.ndjson $'b\\xfe.ndjson'"
                                + " && cp ../good.ndjson $'\\xc3\\xa9.ndjson'; satya validate --schema"
                                + " $'s\\xff.json' --violations $'v\\xfd' --valid plain"
                                + " $'b\\xfe.ndjson' $'\\xc3\\xa9.ndjson'; echo $?; cat $'v\\xfd';"
                                + " wc -l < plain");
        assertThat(run.err).isEmpty();
        assertThat(run.out)
                .startsWith("b\\xFE.ndjson:2: /id required: must be given\n")
                .contains("\n3 rows: 2 valid, 1 invalid; ")
                .endsWith(
                        "\n1\n{\"file\":\"b\\\\xFE.ndjson\",\"row\":1,\"line\":2,\"path\":\"/id\","
                                + "\"code\":\"required\",\"message\":\"must be given\"}\n2\n");
    }

    /** A hundred megabytes of one row that gzip has packed into a few kilobytes. */
    @Test
    void row_tooLongForTheHeap_isAViolationAndNotHeld() throws Exception {
        Shell run =
                Shell.run(
                        "head -c 100000000 /dev/zero | tr '\\0' 1 | gzip > ones.ndjson.gz;"
                                + " \"${java[0]}\" -Xmx64m \"${java[@]:1}\" validate --schema s.json"
                                + " ones.ndjson.gz");
        assertThat(run.err).isEmpty();
        assertThat(run.out).startsWith("ones.ndjson.gz:1: (root) limit: ");
        assertThat(run.code).isEqualTo(1);
    }

    /** It is read no further than a schema may be long, and not put together. */
    @Test
    void schema_tooLongOnceItIsUnpacked_isRefusedInASmallHeap() throws Exception {
        Shell run =
                Shell.run(
                        "head -c 100000000 /dev/zero | tr '\\0' 1 | gzip > ones.json.gz;"
                                + " \"${java[0]}\" -Xmx128m \"${java[@]:1}\" validate --schema"
                                + " ones.json.gz good.ndjson");
        assertThat(run.err).isEqualTo("satya: ones.json.gz: is longer than 67108864 bytes\n");
        assertThat(run.code).isEqualTo(2);
    }

    /** Four megabytes, the longest row for this heap, and no value is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1000", "{\"a\":[]}"})
    void row_asLongAsMayBe_fitsIntoTheHeap(String item) throws Exception {
        String items = (item + ",").repeat(4_000_000 / (item.length() + 1));
        Samples.write(folder, "row.json", "[" + items + item + "]");
        Samples.write(folder, "long.json", "{\"type\": \"array\", \"minItems\": 9999999}");
        Shell run =
                Shell.run(
                        "\"${java[0]}\" -Xmx64m \"${java[@]:1}\" validate --schema long.json row.json");
        assertThat(run.out).startsWith("row.json:1: (root) minItems: ");
        assertThat(run.code).as(run.err).isEqualTo(1);
    }

    @Test
    void program_endedByASignal_leavesNothing() throws Exception {
        Shell run =
                Shell.run(
                        "mkdir ended; mkfifo pipe; sleep 60 > pipe & sleeper=$!;"
                                + " \"${java[@]}\" validate"
                                + " --schema s.json --valid ended/good --violations ended/bad pipe &"
                                + " program=$!; until [ \"$(ls -A ended | wc -l)\" = 2 ]; do sleep"
                                + " 0.1; done; kill $program;"
                                + " wait $program; echo $?; kill $sleeper; ls -A ended");
        assertThat(run.out).isEqualTo("143\n");
    }
}
