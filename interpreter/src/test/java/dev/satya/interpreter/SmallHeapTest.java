package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory follows the input: in a VM whose heap is 25 times as large as a text, verdicts and
 * violations are found, whatever the text and the schema are, and so are values that many branches
 * make alike.
 */
class SmallHeapTest {
    private static final int TEXTS = 5 * 5 * 4;
    private static final int CHOICES = 3 * 3;

    @Test
    @Timeout(300)
    void memory_ofVerdictsAndViolations_isAFewTimesTheInput(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path out = folder.resolve("answers");
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classes,
                                SmallHeap.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        int code = process.waitFor();
        List<String> answers = Files.readAllLines(out);

        assertThat(answers).allMatch(it -> it.endsWith("\ttrue") || it.endsWith("\tfalse"));
        assertThat(answers).hasSize(TEXTS + CHOICES);
        assertThat(code).isZero();
    }
}
