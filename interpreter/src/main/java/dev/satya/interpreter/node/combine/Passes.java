package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an allOf asks about valid values of each JSON type. It accepts what the branches accept, with
 * the same value; its faults may be others. The arrays are not changed.
 *
 * @param byType nodes by the number of a type; null: the branches as they are. Empty: for all types
 * @param lines for the outline
 */
public record Passes(Node[] @Nullable [] byType, List<String> lines) {
    /** None: the branches are asked as they are. */
    public static final Passes NONE = new Passes(new Node[0][], List.of());

    /** None, from birth. */
    static final LateBinding<Passes> NEVER = LateBinding.of(NONE);

    /** What is asked about a value; null: the branches are. */
    Node @Nullable [] of(TriedValue tried) {
        return byType.length == 0 ? null : byType[tried.token().ordinal()];
    }

    void explain(Outline out) {
        lines.forEach(out::note);
    }
}
