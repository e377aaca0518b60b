package dev.satya.interpreter.plan;

import dev.satya.interpreter.evaluate.ValueReader.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of an allOf applies to the values of each JSON type, in as few passes as possible. For valid
 * values it is all that the branches are; the faults that it finds may be others.
 *
 * @param passes by type; where there are none, the branches are asked as they are
 */
public record AllOfPlan(Map<Token, List<Pass>> passes) {
    private static final String JSON_TYPES = "null, boolean, number, string, array, object";

    public AllOfPlan {
        passes = Collections.unmodifiableMap(passes);
    }

    /** A line for the types that have the same passes, as in {@code of string, array: 0, 2}. */
    public List<String> lines() {
        Map<String, String> types = new LinkedHashMap<>();
        passes.forEach(
                (type, each) ->
                        types.merge(
                                each.stream().map(Pass::label).collect(Collectors.joining(", ")),
                                type.name().toLowerCase(Locale.ROOT),
                                (a, b) -> a + ", " + b));
        List<String> lines = new ArrayList<>();
        types.forEach(
                (words, names) ->
                        lines.add(
                                "of "
                                        + (names.equals(JSON_TYPES) ? "any type" : names)
                                        + ": "
                                        + words));
        return lines;
    }

    @Override
    public String toString() {
        return String.join("; ", lines());
    }
}
