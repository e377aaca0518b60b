package dev.satya.interpreter.conversion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where this project differs from the shared cases, and why: the file {@code differences.txt}. A line
 * at its margin is {@code class | reason}; the lines below it, indented, name the cases.
 */
final class Differences {
    /** The only classes of reasons that there are. */
    static final Set<String> CLASSES =
            Set.of("python-only", "later issue", "decided otherwise", "fault of the data");

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    static Differences read() {
        try (InputStream in = Differences.class.getResourceAsStream("differences.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Differences differences = new Differences();
            String[] reason = {""};
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> reason[0] = differences.add(line, reason[0]));
            return differences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String add(String line, String reason) {
        if (!Character.isWhitespace(line.charAt(0))) {
            String[] parts = line.split(" \\| ", 2);
            if (parts.length < 2 || !CLASSES.contains(parts[0])) {
                throw new IllegalStateException("no class and reason: " + line);
            }
            return line;
        }
        for (String name : line.strip().split(",\\s*")) {
            if (reasons.put(name, reason) != null) {
                throw new IllegalStateException(name + " is listed twice");
            }
            unread.add(name);
        }
        return reason;
    }

    /** The class and reason of a case, a kind or an option; null: it is not listed. */
    String reason(String name) {
        unread.remove(name);
        return reasons.get(name);
    }

    /** What is listed, but was never asked for. */
    Set<String> unread() {
        return new TreeSet<>(unread);
    }
}
