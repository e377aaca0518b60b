package dev.satya.interpreter.node.object;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.schema.Extras;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happens to members that an object does not declare as fields.
 *
 * @param patterns those whose names match are kept
 * @param policy of the others
 * @param values of the others that are kept
 */
public record Undeclared(MemberPatterns patterns, Extras policy, Node values) {

    /** Whether none of them is looked at. */
    public boolean areIgnored() {
        return policy == Extras.IGNORE && patterns.isEmpty();
    }

    /** What a member of this name conforms to; null: nothing, it is dropped or refused. */
    @Nullable Node nodeOf(String name, Evaluation run) {
        Node matching = patterns.isEmpty() ? null : patterns.find(name, run);
        return matching == null && policy == Extras.KEEP ? values : matching;
    }

    /** Whether something is said about a member that conforms to a node. */
    static boolean speakOf(Node schema) {
        return schema != AnyNode.ANY;
    }

    /** Marks the members of an accepted object about which it has something to say. */
    void mark(MemberMap map, NameTable declared, EvaluatedPositions evaluated, Evaluation run) {
        boolean isAll = policy == Extras.KEEP && speakOf(values);
        for (int i = 0; i < map.size(); i++) {
            String name = map.name(i);
            if (isAll || declared.find(name) != NameTable.UNDECLARED || patterns.match(name, run)) {
                evaluated.add(i);
            }
        }
    }

    /** For the outline: {@code , extras forbid}. */
    String words() {
        return policy == Extras.IGNORE ? "" : ", extras " + policy.name().toLowerCase(Locale.ROOT);
    }

    void explain(Outline out) {
        patterns.explain(out);
        if (!AnyNode.takesAny(values)) {
            out.child("extras", values);
        }
    }
}
