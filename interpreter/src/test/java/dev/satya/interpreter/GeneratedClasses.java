package dev.satya.interpreter;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.satya.annotation.Extras;
import jakarta.validation.constraints.Min;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Classes that a test writes, as many as it likes, of the package without a name. */
final class GeneratedClasses {
    private final ClassLoader loader;

    private GeneratedClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Compiles them.
     *
     * @param folder an empty one
     * @param source all of them, of which none is public
     */
    static GeneratedClasses of(Path folder, String source) throws IOException, URISyntaxException {
        Path file = Files.writeString(folder.resolve("Generated.java"), source);
        List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
        StringBuilder path = new StringBuilder(folder.toString());
        for (Class<?> each : List.of(Min.class, JsonTypeInfo.class, Extras.class)) {
            URL home = each.getProtectionDomain().getCodeSource().getLocation();
            path.append(File.pathSeparator).append(Path.of(home.toURI()));
            urls.add(home);
        }
        StringWriter problems = new StringWriter();
        PrintWriter out = new PrintWriter(problems);
        int result =
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(
                                out,
                                out,
                                "-d",
                                folder.toString(),
                                "-cp",
                                path.toString(),
                                "-proc:none",
                                "-parameters",
                                file.toString());
        if (result != 0) {
            throw new AssertionError(problems.toString());
        }
        ClassLoader tests = GeneratedClasses.class.getClassLoader();
        return new GeneratedClasses(new URLClassLoader(urls.toArray(new URL[0]), tests));
    }

    Class<?> get(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
