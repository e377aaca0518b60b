package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class BowtieTest {
    private static final String RUN =
            "{\"cmd\":\"run\",\"seq\":1,\"case\":{\"schema\":true,\"tests\":[{\"instance\":1}]}}\n";
    private static final String ANSWER = "{\"seq\":1,\"results\":[{\"valid\":true}]}\n";

    /** Of what it was recorded with, the expected output has names of system properties. */
    @Test
    void conversation_recorded_isRepeated() {
        String expected = recorded("bowtie.out.ndjson");
        for (String name : new String[] {"os.name", "os.version", "java.version"}) {
            expected = expected.replace("${" + name + "}", System.getProperty(name));
        }
        Run run = Run.satyaReading(recorded("bowtie.in.ndjson"), "bowtie");
        assertThat(run.out()).isEqualTo(expected);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    private static String recorded(String name) {
        try (InputStream in = BowtieTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"cmd":"strat"}                   | unknown command "strat": expected start, dialect, run or stop
                    {"seq":1}                         | unknown command null: expected start, dialect, run or stop
                    {"cmd":["run"]}                   | unknown command ["run"]: expected start, dialect, run or stop
                    {"cmd":"start","version":2}       | unknown version 2 of the protocol: expected 1
                    {"cmd":"dialect","dialect":"d3"}  | unknown dialect "d3"
                    {"cmd":"dialect"}                 | unknown dialect null
                    ["run"]                           | a command is a JSON object
                    start                             | is not JSON:
                    ``                                | is not JSON:
                    """)
    void line_noCommand_exits2AndSaysWhy(String line, String complaint) {
        Run run = Run.satyaReading(RUN + line + "\n" + RUN, "bowtie");
        assertThat(run.err()).startsWith("satya: -:2: " + complaint);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEqualTo(ANSWER);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void input_endsWithoutStop_exits0() {
        Run run = Run.satyaReading(RUN + RUN.strip(), "bowtie");
        assertThat(run.out()).isEqualTo(ANSWER + ANSWER);
        assertThat(run.code()).isZero();
    }

    @Test
    void answer_isWrittenBeforeTheNextLineComes() throws Exception {
        try (PipedOutputStream commands = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(commands);
                PipedInputStream answers = new PipedInputStream();
                PipedOutputStream out = new PipedOutputStream(answers)) {
            Thread program =
                    new Thread(
                            () ->
                                    Main.run(
                                            new String[] {"bowtie"},
                                            in,
                                            Run.printTo(out),
                                            Run.printTo(System.err)));
            program.start();
            for (int i = 0; i < 3; i++) {
                commands.write(RUN.getBytes(StandardCharsets.UTF_8));
                commands.flush();
                assertThat(answers.readNBytes(ANSWER.length())).asString().isEqualTo(ANSWER);
            }
            commands.write("{\"cmd\":\"stop\"}\n".getBytes(StandardCharsets.UTF_8));
            commands.flush();
            program.join();
        }
    }

    /** An instance that cannot be judged is not called invalid. */
    @ParameterizedTest
    @MethodSource("instancesBeyondALimit")
    void instance_beyondALimit_isErrored(String instance) {
        Run run =
                Run.satyaReading(
                        "{\"cmd\":\"run\",\"seq\":1,\"case\":{\"schema\":true,\"tests\":[{\"instance\":"
                                + instance
                                + "},{\"instance\":1}]}}\n",
                        "bowtie");
        assertThat(run.out())
                .startsWith("{\"seq\":1,\"results\":[{\"errored\":true,\"context\":{\"message\":\"")
                .endsWith("\"}},{\"valid\":true}]}\n");
        assertThat(run.code()).isZero();
    }

    static Stream<String> instancesBeyondALimit() {
        return Stream.of(
                "[".repeat(600) + "]".repeat(600),
                "-" + "1".repeat(1_001),
                "1e100001",
                "1e-200000");
    }
}
