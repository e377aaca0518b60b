package dev.satya.interpreter.discover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files {@code META-INF/satya/models.idx}, which say what would be found in some packages. The first
 * line is {@code # satya models 1}; each other is a word and a name: {@code package}, {@code class},
 * {@code constraint} or {@code scalar}.
 *
 * @param packages that the files speak for
 * @param classes by name, with the file that has each
 */
record ModelIndex(Set<String> packages, Map<String, Line> classes) {
    static final String NAME = "META-INF/satya/models.idx";

    private static final String HEADER = "# satya models 1";

    private static final int LONGEST_LINE = 4_096;

    /** A class in a file. */
    record Line(FoundKind kind, String place) {}

    /**
     * All that a class loader has.
     *
     * @throws IllegalStateException if one is not such a file
     */
    static ModelIndex read(ClassLoader loader) {
        ModelIndex index = new ModelIndex(new LinkedHashSet<>(), new LinkedHashMap<>());
        try {
            for (URL url : Collections.list(loader.getResources(NAME))) {
                index.add(url);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index of models cannot be read", e);
        }
        return index;
    }

    private void add(URL url) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw malformed(url, 1, "the first line is not \"" + HEADER + "\"");
        }
        ModelIndex own = new ModelIndex(new LinkedHashSet<>(), new LinkedHashMap<>());
        for (int i = 1; i < lines.size(); i++) {
            own.add(lines.get(i), url, i + 1);
        }
        own.classes.forEach((name, line) -> requireWithin(name, line, own.packages));
        packages.addAll(own.packages);
        classes.putAll(own.classes);
    }

    /** A class of another package would be found only where that is asked for, and alone of it. */
    private static void requireWithin(String name, Line line, Set<String> packages) {
        String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!PackageNames.isWithin(home, packages)) {
            throw new IllegalStateException(
                    line.place()
                            + ": "
                            + name
                            + " is in none of the packages that the file speaks for, "
                            + packages
                            + wayOut());
        }
    }

    private void add(String line, URL url, int number) {
        String[] words = line.split(" ", -1);
        boolean isWritten = line.length() <= LONGEST_LINE && words.length == 2;
        FoundKind kind = isWritten ? FoundKind.ofWord(words[0]) : null;
        if (kind != null) {
            classes.put(words[1], new Line(kind, place(url, number)));
        } else if (isWritten && words[0].equals("package")) {
            packages.add(words[1]);
        } else if (!line.isBlank()) {
            String shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
            throw malformed(
                    url,
                    number,
                    "\"" + shown + "\" is not package, class, constraint or scalar and a name");
        }
    }

    private static IllegalStateException malformed(URL url, int number, String reason) {
        return new IllegalStateException(place(url, number) + ": " + reason + wayOut());
    }

    private static String place(URL url, int number) {
        return url + ":" + number;
    }

    static String wayOut() {
        return ". Make the index anew, with dev.satya.interpreter.IndexModels, or remove it";
    }

    /** The text of the file for what was found. */
    static String text(Found found) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        found.scanned().stream()
                .sorted()
                .forEach(name -> text.append("package ").append(name).append('\n'));
        found.classes()
                .forEach(
                        (name, entry) ->
                                text.append(entry.kind().word())
                                        .append(' ')
                                        .append(name)
                                        .append('\n'));
        return text.toString();
    }
}
