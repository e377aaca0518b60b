package dev.satya.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a folder, and what belongs to each of them in two other folders.
 *
 * @param schemas which has to be there
 * @param examples which need not be
 * @param released which need not be
 */
record SchemaFolder(Path schemas, Path examples, Path released) {
    private static final String ENDING = ".json";
    private static final String LONG_ENDING = ".schema.json";
    private static final String CONSTRAINTS = "META-INF/services/dev.satya.spi.ConstraintPlugin";

    /**
     * A schema.
     *
     * @param file of it
     * @param others the schemas that its references may lead to
     * @param examples a folder; null: none
     * @param released a file; null: none
     * @param releasedOthers the schemas that references of the released one may lead to
     */
    record Entry(
            Path file,
            List<Path> others,
            @Nullable Path examples,
            @Nullable Path released,
            List<Path> releasedOthers) {}

    /** Whether classes in a folder, or a jar unpacked there, say that they have constraints. */
    static boolean declaresConstraints(Path classes) {
        return Files.isRegularFile(classes.resolve(CONSTRAINTS));
    }

    /** All schemas, in the order of their names. */
    List<Entry> entries() throws IOException, MojoExecutionException {
        List<Path> files = files(schemas);
        if (files.isEmpty()) {
            throw new MojoExecutionException(
                    schemas
                            + ": has no schemas, files that end in .json; <schemas> says where they are");
        }
        List<Path> old = Files.isDirectory(released) ? files(released) : List.of();
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            Path name = schemas.relativize(file);
            Path before = released.resolve(name.toString());
            Path shown = examples.resolve(withoutEnding(name));
            entries.add(
                    new Entry(
                            file,
                            without(file, files),
                            Files.isDirectory(shown) ? shown : null,
                            Files.isRegularFile(before) ? before : null,
                            without(before, old)));
        }
        return entries;
    }

    /** Released schemas whose name no schema has. */
    List<Path> gone() throws IOException {
        if (!Files.isDirectory(released)) {
            return List.of();
        }
        return files(released).stream()
                .filter(
                        file ->
                                !Files.isRegularFile(
                                        schemas.resolve(released.relativize(file).toString())))
                .toList();
    }

    private static List<Path> without(Path file, List<Path> files) {
        return files.stream().filter(other -> !other.equals(file)).toList();
    }

    private static String withoutEnding(Path name) {
        String text = name.toString();
        String ending = text.endsWith(LONG_ENDING) ? LONG_ENDING : ENDING;
        return text.substring(0, text.length() - ending.length());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder + ": is no directory");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
