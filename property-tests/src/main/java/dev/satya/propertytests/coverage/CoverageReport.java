package dev.satya.propertytests.coverage;

import dev.satya.propertytests.coverage.Situation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which situations came up with the examples.
 *
 * @param exercised those that did, in the order of the schema
 * @param missing those that did not, in the order of the schema
 */
public record CoverageReport(List<Situation> exercised, List<Situation> missing) {

    /** Copies the lists. */
    public CoverageReport {
        exercised = List.copyOf(exercised);
        missing = List.copyOf(missing);
    }

    /** Whether every situation came up. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /**
     * A line with the count, and a line for each rule with what did not happen to it. Of a field,
     * item or branch that never came up, what is within it is counted and not listed.
     */
    @Override
    public String toString() {
        int all = exercised.size() + missing.size();
        StringBuilder text = new StringBuilder();
        text.append(exercised.size()).append(" of ").append(all).append(" situations exercised");
        if (isComplete()) {
            return text.toString();
        }
        text.append("; never");
        lines().forEach(
                        (rule, words) ->
                                text.append("\n  ").append(rule).append(": ").append(words));
        return text.toString();
    }

    private Map<String, String> lines() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, Integer> hidden = new LinkedHashMap<>();
        String closed = null;
        for (Situation situation : missing) {
            if (closed != null && situation.place().startsWith(closed + "/")) {
                hidden.merge(closed, 1, Integer::sum);
                continue;
            }
            boolean isOfClosed = closed != null && situation.place().equals(closed);
            if (isOfClosed && !situation.code().isEmpty()) {
                hidden.merge(closed, 1, Integer::sum);
                continue;
            }
            String rule = situation.rule() + (situation.detail().isEmpty() ? "" : " ");
            words.computeIfAbsent(rule + situation.detail(), any -> new ArrayList<>())
                    .add(situation.words());
            if (situation.kind() == Kind.PRESENT || situation.kind() == Kind.TAKEN) {
                closed = situation.place();
            }
        }
        Map<String, String> lines = new LinkedHashMap<>();
        words.forEach(
                (rule, all) -> {
                    int within = hidden.getOrDefault(rule, 0);
                    lines.put(
                            rule,
                            String.join(", ", all)
                                    + (within == 0 ? "" : " (and " + within + " within it)"));
                });
        return lines;
    }
}
