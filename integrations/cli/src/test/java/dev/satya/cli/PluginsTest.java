package dev.satya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --plugins}. */
class PluginsTest {
    private @TempDir Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Samples.write(
                folder,
                "even.json",
                "{\"properties\": {\"n\": {\"type\": \"integer\", \"x-even\": true}}}");
        Samples.write(folder, "rows.ndjson", "{\"n\": 2}\n{\"n\": 3}\n");
        service("mine", "dev.satya.cli.EvenConstraint");
        service("broken", "dev.satya.cli.NoSuchConstraint");
    }

    private void service(String name, String type) throws IOException {
        Path services = Files.createDirectories(folder.resolve(name + "/META-INF/services"));
        Files.writeString(services.resolve("dev.satya.spi.ConstraintPlugin"), type + "\n");
    }

    @Test
    void validate_constraintOfAPlugin_isApplied() {
        Run run =
                Run.satya(
                        "validate",
                        "--schema",
                        folder.resolve("even.json"),
                        "--plugins",
                        folder.resolve("mine"),
                        folder.resolve("rows.ndjson"));
        assertThat(run.out()).contains("rows.ndjson:2: /n even: must satisfy even");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void explain_constraintOfAPlugin_isNamed() {
        Run run =
                Run.satya(
                        "explain",
                        "--schema",
                        folder.resolve("even.json"),
                        "--plugins",
                        folder.resolve("mine"));
        assertThat(run.out()).contains("even");
        assertThat(run.code()).isEqualTo(0);
    }

    @Test
    void validate_withoutThePlugin_namesWhatHasNoEffect() {
        Run run =
                Run.satya(
                        "validate",
                        "--schema",
                        folder.resolve("even.json"),
                        folder.resolve("rows.ndjson"));
        assertThat(run.err())
                .contains(
                        "\"x-even\" is no keyword of JSON Schema, and has no effect at"
                                + " /properties/n");
        assertThat(run.code()).isZero();
    }

    @Test
    void plugins_thatCannotBeLoaded_exit2AndSayWhy() {
        Run missing = with("none.jar");
        assertThat(missing.err()).startsWith("satya: ").contains("none.jar: cannot be read");
        assertThat(missing.code()).isEqualTo(2);
        Run broken = with("broken");
        assertThat(broken.err()).startsWith("satya: --plugins: ").contains("NoSuchConstraint");
        assertThat(broken.code()).isEqualTo(2);
    }

    @Test
    void constraints_areListed() {
        Run run = Run.satya("constraints", "--plugins", folder.resolve("mine"));
        assertThat(run.out())
                .contains("even  [integer]  dev.satya.cli.EvenConstraint")
                .contains("isbnText  [string]  dev.satya.interpreter.checks.TextCheck")
                .contains("email  [string]  dev.satya.plugins.email.EmailFormat")
                .contains("    an e-mail address, by RFC 5321 \u00a74.1.2")
                .contains("    version (optional): 4 or 6, that of the Internet Protocol")
                .contains("    countries (optional): string or array, the codes of the countries")
                .contains("    data: SWIFT IBAN Registry 100");
        assertThat(run.code()).isZero();
    }

    @Test
    void constraint_thatIsChecked_hasAReport() {
        Run run = Run.satya("constraints", "--check", "even", "--plugins", folder.resolve("mine"));
        assertThat(run.lines())
                .startsWith("even")
                .anyMatch(line -> line.matches(" +law: declaration +kept"))
                .anyMatch(line -> line.matches(" +languages +none: .*"))
                .anyMatch(line -> line.matches(" +examples +.*"))
                .anyMatch(line -> line.matches(" +documentation +none"))
                .anyMatch(line -> line.contains("\"x-even\": true"))
                .anyMatch(line -> line.matches(" +cost of a call .*"));
        assertThat(run.code()).isZero();
    }

    @Test
    void constraint_thatIsNotThere_exit2AndSuggests() {
        Run run = Run.satya("constraints", "--check", "emial");
        assertThat(run.err()).contains("no constraint \"emial\" (did you mean \"email\"?)");
        assertThat(run.code()).isEqualTo(2);
    }

    private Run with(String plugins) {
        return Run.satya(
                "validate",
                "--schema",
                folder.resolve("even.json"),
                "--plugins",
                folder.resolve(plugins),
                folder.resolve("rows.ndjson"));
    }
}
