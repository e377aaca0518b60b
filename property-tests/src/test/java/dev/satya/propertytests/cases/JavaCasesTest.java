package dev.satya.propertytests.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.testing.NeedsData;
import dev.satya.testing.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program of {@code cases/java} ends as its comments say that it should. */
@NeedsData("cases")
class JavaCasesTest {

    static Stream<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Path folder() {
        return SharedData.folder("cases").orElseThrow().resolve("java");
    }

    @Test
    void outcomes_areOfEachProgram() throws IOException {
        assertThat(new TreeMap<>(JavaCaseOutcomes.ALL).keySet())
                .isEqualTo(new TreeSet<>(programs().toList()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void program_whenRun_endsAsItsCommentsSay(String name, @TempDir Path classes) throws Exception {
        compile(folder().resolve(name + ".java"), classes);

        String said = run(name, classes);

        List<String> expected = JavaCaseOutcomes.ALL.getOrDefault(name, List.of("no outcome"));
        for (String line : expected) {
            assertThat(said).containsPattern("(?m)^" + line + "$");
        }
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-parameters", "-nowarn", "-Xlint:none", "-d", "" + classes);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean isCompiled =
                    compiler.getTask(
                                    problems,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjects(source))
                            .call();
            assertThat(isCompiled).as(problems.toString()).isTrue();
        }
    }

    /** What a program prints, and the message of what it throws. */
    private static String run(String name, Path classes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader =
                        new URLClassLoader(urls, JavaCasesTest.class.getClassLoader());
                PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            Method main = loader.loadClass(name).getMethod("main", String[].class);
            try {
                main.invoke(null, (Object) new String[0]);
            } catch (InvocationTargetException e) {
                captured.println("THROWN " + e.getCause());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
