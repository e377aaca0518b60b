package dev.satya.cli;

import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import picocli.CommandLine.Option;

/** The options of every command that reads a schema. */
final class SchemaOptions {
    @Option(
            names = "--schema",
            required = true,
            paramLabel = "SCHEMA.json",
            description = "The schema, in words of JSON Schema 2020-12.")
    private Path schema = Path.of("");

    @Option(
            names = "--plugins",
            paramLabel = "JAR",
            description = {
                "A jar, or a directory of classes, with constraints of your own, which a file"
                        + " META-INF/services/dev.satya.spi.ConstraintPlugin names. May be given"
                        + " several times."
            })
    private List<Path> plugins = List.of();

    Path schema() {
        return schema;
    }

    /** Satya with the constraints of the jars. */
    Satya satya() throws CommandException {
        if (plugins.isEmpty()) {
            return Satya.standard();
        }
        URL[] places = new URL[plugins.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(plugins.get(i));
        }
        ClassLoader own = SchemaOptions.class.getClassLoader();
        try {
            return Satya.builder().classLoader(new URLClassLoader(places, own)).build();
        } catch (ServiceConfigurationError | IllegalArgumentException e) {
            throw new CommandException("--plugins: " + e.getMessage());
        }
    }

    private static URL place(Path file) throws CommandException {
        if (!Files.isReadable(file)) {
            throw new CommandException(file + ": cannot be read");
        }
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new CommandException(file + ": " + e.getMessage());
        }
    }

    Validator<Object> compile(Satya satya) throws CommandException {
        return SchemaFile.compile(satya, schema);
    }
}
