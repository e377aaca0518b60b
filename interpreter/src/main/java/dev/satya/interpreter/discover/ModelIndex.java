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
import org.jspecify.annotations.Nullable;

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
            throw malformed(List.of(place(url, 1) + ": the first line is not \"" + HEADER + "\""));
        }
        ModelIndex own = new ModelIndex(new LinkedHashSet<>(), new LinkedHashMap<>());
        List<String> mistakes = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String mistake = lines.get(i).isBlank() ? null : own.add(lines.get(i), url, i + 1);
            if (mistake != null) {
                mistakes.add(place(url, i + 1) + ": " + mistake);
            }
        }
        own.classes.forEach((name, line) -> requireWithin(name, line, own.packages, mistakes));
        if (!mistakes.isEmpty()) {
            throw malformed(mistakes);
        }
        packages.addAll(own.packages);
        classes.putAll(own.classes);
    }

    /** A class of another package would be found only where that is asked for, and alone of it. */
    private static void requireWithin(
            String name, Line line, Set<String> packages, List<String> mistakes) {
        String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!PackageNames.isWithin(home, packages)) {
            mistakes.add(
                    line.place()
                            + ": "
                            + name
                            + " is in none of the packages that the file speaks for, "
                            + packages);
        }
    }

    /** What is wrong with a line, which is taken otherwise; null: nothing. */
    private @Nullable String add(String line, URL url, int number) {
        String[] words = line.split(" ", -1);
        boolean isWritten =
                line.length() <= LONGEST_LINE && words.length == 2 && PackageNames.isName(words[1]);
        FoundKind kind = isWritten ? FoundKind.ofWord(words[0]) : null;
        if (kind != null) {
            Line before = classes.putIfAbsent(words[1], new Line(kind, place(url, number)));
            return before == null ? null : words[1] + " is there twice";
        }
        if (isWritten && words[0].equals("package")) {
            packages.add(words[1]);
            return null;
        }
        String shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
        return "\"" + shown + "\" is not package, class, constraint or scalar and a name";
    }

    /** All that is wrong with a file, a line each. */
    private static IllegalStateException malformed(List<String> mistakes) {
        return new IllegalStateException(String.join("\n", mistakes) + wayOut());
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
