package dev.satya.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void main_withoutArguments_printsVerdicts() throws IOException {
        assertThat(output())
                .startsWith("Map form:\n  1: valid\n  2: valid\n  3: valid\n")
                .contains("  4: from: must be an IBAN of DE, FR (bankAccount)\n")
                .contains("Builder:\n  1: valid\n")
                .contains("  4: from: must be an IBAN of DE or FR (bankAccount)\n")
                .contains("Lambda:\n  1: count: ")
                .endsWith("  2: valid\n");
    }

    private static String output() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Main.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
