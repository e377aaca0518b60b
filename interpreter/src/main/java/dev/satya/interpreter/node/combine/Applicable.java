package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an allOf applies to the values of one JSON type. It accepts what the branches accept, with
 * the same value; its faults may be others. The array is not changed.
 *
 * @param nodes at least one
 * @param words which branches they stand for, for the outline
 */
public record Applicable(Node[] nodes, String words) {
    private static final String JSON_TYPES = "null, boolean, number, string, array, object";

    /** Writes a line for the types that have the same. */
    static void explain(@Nullable Applicable[] byType, Outline out) {
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < byType.length; i++) {
            Applicable applicable = byType[i];
            if (applicable != null) {
                String type = Token.values()[i].name().toLowerCase(Locale.ROOT);
                types.merge(applicable.words, type, (a, b) -> a + ", " + b);
            }
        }
        types.replaceAll((words, names) -> names.equals(JSON_TYPES) ? "any type" : names);
        types.forEach((words, names) -> out.note("of " + names + ": " + words));
    }
}
