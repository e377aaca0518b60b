package dev.satya.maven;

import dev.satya.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the command "satya check".
 *
 * @param compatibility that is asked for
 * @param constraints jars or folders
 * @param options further words of the command
 */
record CheckRun(String compatibility, List<Path> constraints, List<String> options) {

    /**
     * What it said, by lines.
     *
     * @param isGood whether nothing is wrong
     * @param said of what is good
     * @param warnings of what has no effect
     * @param wrong what has to be mended
     */
    record Outcome(boolean isGood, List<String> said, List<String> warnings, List<String> wrong) {}

    Outcome check(SchemaFolder.Entry schema) {
        List<String> words = new ArrayList<>(List.of("check"));
        add(words, "--schema", schema.file());
        schema.others().forEach(other -> add(words, "--document", other));
        add(words, "--examples", schema.examples());
        if (schema.released() != null) {
            add(words, "--released", schema.released());
            schema.releasedOthers().forEach(other -> add(words, "--released-document", other));
            words.addAll(List.of("--compatibility", compatibility));
        }
        constraints.forEach(jar -> add(words, "--plugins", jar));
        words.addAll(options);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        words.toArray(String[]::new),
                        InputStream.nullInputStream(),
                        printTo(out),
                        printTo(err));
        List<String> complaints = lines(err);
        return code == 0
                ? new Outcome(true, lines(out), complaints, List.of())
                : new Outcome(
                        false,
                        List.of(),
                        code == 1 ? complaints : List.of(),
                        wrong(out, code, complaints));
    }

    private static List<String> wrong(
            ByteArrayOutputStream out, int code, List<String> complaints) {
        List<String> wrong = lines(out);
        return code == 1 ? wrong : complaints;
    }

    private static void add(List<String> words, String option, @Nullable Path file) {
        if (file != null) {
            words.addAll(List.of(option, file.toString()));
        }
    }

    private static PrintStream printTo(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
