package dev.satya.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that is started for one benchmark, with a small young generation. */
public final class FreshJvm {
    private static final String[] FLAGS = {
        "-Xms1g", "-Xmx1g", "-Xmn64m", "-XX:+UseG1GC", "-Dslf4j.internal.verbosity=ERROR"
    };

    private FreshJvm() {}

    /** The jar that this JVM was started with. */
    public static Path ownJar() {
        return Path.of(System.getProperty("java.class.path"));
    }

    /**
     * Starts one of the same JDK and waits for it.
     *
     * @param benchmark {@code class.method}, with parameters as {@code class.method key=value …}
     * @throws IOException if it ends in an error
     */
    public static Start run(Path jar, int seconds, String benchmark)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(FLAGS));
        command.addAll(List.of("-cp", jar.toString(), Start.class.getName()));
        command.add(Integer.toString(seconds));
        command.addAll(List.of(benchmark.split(" ")));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("this ended in an error: " + String.join(" ", command));
        }
        return Start.of(output);
    }
}
