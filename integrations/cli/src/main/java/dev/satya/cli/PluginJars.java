package dev.satya.cli;

import dev.satya.interpreter.Satya;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;

/** Jars and directories with constraints of one's own. */
final class PluginJars {
    private PluginJars() {}

    /** Satya with the constraints of jars, whose names are extensions in every document. */
    static Satya satya(List<Path> plugins, Satya.Builder builder) throws CommandException {
        if (plugins.isEmpty()) {
            return builder.build();
        }
        URL[] places = new URL[plugins.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(plugins.get(i));
        }
        ClassLoader own = PluginJars.class.getClassLoader();
        try {
            URLClassLoader jars = new URLClassLoader(places, own);
            String[] keywords = PluginNames.of(jars, own);
            return builder.classLoader(jars).keywords(keywords).build();
        } catch (ServiceConfigurationError | IllegalArgumentException e) {
            throw new CommandException("--plugins: " + e.getMessage());
        }
    }

    private static URL place(Path file) throws CommandException {
        if (!Files.isReadable(file)) {
            throw new CommandException(FileNames.name(file) + ": cannot be read");
        }
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new CommandException(FileNames.name(file) + ": " + e.getMessage());
        }
    }
}
