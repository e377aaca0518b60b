package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.schema.Extras;
import java.util.Locale;
import java.util.Map;

/**
 * What happens to members that an object does not declare as fields.
 *
 * @param patterns those whose names match are kept
 * @param policy of the others
 * @param values of the others that are kept
 */
record Undeclared(MemberPatterns patterns, Extras policy, Node values) {

    /** Whether none of them is looked at. */
    boolean areIgnored() {
        return policy == Extras.IGNORE && patterns.isEmpty();
    }

    /** Marks those about which something is said; see {@link Node#mark}. */
    void mark(Map<?, ?> members, Evaluated evaluated) {
        if (policy == Extras.KEEP && values != AnyNode.ANY) {
            evaluated.addAll();
        } else {
            patterns.mark(members, evaluated);
        }
    }

    /** For the outline: {@code , extras forbid}. */
    String words() {
        return policy == Extras.IGNORE ? "" : ", extras " + policy.name().toLowerCase(Locale.ROOT);
    }

    void explain(Outline out) {
        patterns.explain(out);
        if (values != AnyNode.ANY) {
            out.child("extras", values);
        }
    }
}
