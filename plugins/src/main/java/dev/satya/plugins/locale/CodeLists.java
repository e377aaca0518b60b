package dev.satya.plugins.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The lists of the file {@code codes.txt}, by their names. Not for use by several threads. */
final class CodeLists {
    private static final String FILE = "codes.txt";
    private static final String INDENT = "  ";

    private final Map<String, Set<String>> byName = new HashMap<>();
    private Set<String> current = new TreeSet<>();

    private CodeLists() {}

    static CodeLists read() {
        CodeLists lists = new CodeLists();
        try (InputStream bytes =
                Objects.requireNonNull(CodeLists.class.getResourceAsStream(FILE), FILE)) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lists::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }

    private void add(String line) {
        if (line.startsWith(INDENT)) {
            current.addAll(Arrays.asList(line.strip().split(" ")));
        } else if (!line.startsWith("#")) {
            current = byName.computeIfAbsent(line, name -> new TreeSet<>());
        }
    }

    /** The codes of a list that there is. */
    Set<String> codes(String name) {
        return Collections.unmodifiableSet(Objects.requireNonNull(byName.get(name), name));
    }
}
