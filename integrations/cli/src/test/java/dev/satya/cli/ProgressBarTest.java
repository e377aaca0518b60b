package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long time;

    private ProgressBar bar(Console.Display display) {
        return new ProgressBar(
                new Console(
                        InputStream.nullInputStream(),
                        StandardOutput.to(err),
                        Run.printTo(err),
                        display,
                        () -> time));
    }

    private String written() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void update_plain_writesNothing() {
        ProgressBar bar = bar(Console.Display.PLAIN);
        time = 1_000_000_000;
        bar.update("rows.json", 1, 2, 3);
        bar.clear();
        assertThat(written()).isEmpty();
    }

    @Test
    void update_terminal_isWrittenTenTimesASecondAtMost() {
        ProgressBar bar = bar(Console.Display.TERMINAL);
        for (int rows = 1; rows <= 30_000; rows++) {
            time += 100_000;
            bar.update("rows.json", rows, 60_000, rows);
        }
        assertThat(written().chars().filter(c -> c == '\r')).hasSize(30);
        assertThat(written())
                .endsWith(
                        "\rrows.json [============            ] 50 % 30,000 rows, 10,000 per second");
    }

    @Test
    void update_shorterLine_coversTheLonger() {
        ProgressBar bar = bar(Console.Display.TERMINAL);
        time = 1_000_000_000;
        bar.update("a-name-of-many-more-than-24-characters", 3 << 20, -1, 1_000);
        time = 2_000_000_000;
        bar.update("b", 1, 100, 1_000);
        bar.clear();
        assertThat(written())
                .contains("…-more-than-24-characters 3 MiB 1,000 rows, 1,000 per second\rb [");
        int width = "b [                        ]  1 % 1,000 rows, 500 per second".length();
        assertThat(written()).endsWith("500 per second\r" + " ".repeat(width) + "\r");
    }

    @Test
    void clear_nothingWritten_writesNothing() {
        bar(Console.Display.TERMINAL).clear();
        assertThat(written()).isEmpty();
    }
}
