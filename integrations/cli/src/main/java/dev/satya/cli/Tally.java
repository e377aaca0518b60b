package dev.satya.cli;

import dev.satya.Violation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts violations by path, whatever the position in an array, and code. */
final class Tally {
    private static final int MOST_KINDS = 10_000;
    private static final int LONGEST_PATH = 100;
    private static final int SHOWN = 50;

    private final Map<Kind, Long> counts = new HashMap<>();
    private long total;
    private long uncounted;

    private record Kind(String path, String code) {}

    void add(Violation violation) {
        total++;
        Kind kind = new Kind(path(violation.path().segments()), violation.code());
        if (counts.size() < MOST_KINDS || counts.containsKey(kind)) {
            counts.merge(kind, 1L, Long::sum);
        } else {
            uncounted++;
        }
    }

    long total() {
        return total;
    }

    /** The commonest first, aligned; empty without violations. */
    String table() {
        if (total == 0) {
            return "";
        }
        List<Map.Entry<Kind, Long>> entries =
                counts.entrySet().stream()
                        .sorted(
                                Comparator.comparing(Map.Entry<Kind, Long>::getValue)
                                        .reversed()
                                        .thenComparing(entry -> entry.getKey().path())
                                        .thenComparing(entry -> entry.getKey().code()))
                        .toList();
        List<Map.Entry<Kind, Long>> shown = entries.subList(0, Math.min(SHOWN, entries.size()));
        int width = "path".length();
        for (Map.Entry<Kind, Long> entry : shown) {
            width = Math.max(width, entry.getKey().path().length());
        }
        StringBuilder table = new StringBuilder();
        line(table, "violations", "path", width, "code");
        long left = total;
        for (Map.Entry<Kind, Long> entry : shown) {
            Kind kind = entry.getKey();
            line(table, Text.number(entry.getValue()), kind.path(), width, kind.code());
            left -= entry.getValue();
        }
        if (left > 0) {
            int more = entries.size() - shown.size() + (uncounted > 0 ? 1 : 0);
            table.append(uncounted > 0 ? "and at least " : "and ").append(Text.number(more));
            table.append(" more, with ").append(Text.count(left, "violation")).append('\n');
        }
        return table.toString();
    }

    private static void line(
            StringBuilder table, String count, String path, int width, String code) {
        table.append(" ".repeat("violations".length() - Math.min(count.length(), 10)));
        table.append(count).append("  ").append(path);
        table.append(" ".repeat(width - path.length())).append("  ").append(code).append('\n');
    }

    private static String path(List<Object> segments) {
        return segments.isEmpty()
                ? Report.ROOT
                : Text.printable(Text.pointer(segments, LONGEST_PATH, "*"), LONGEST_PATH);
    }
}
