package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.MemberPatterns.Verdict;
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
record Undeclared(MemberPatterns patterns, Extras policy, Node values) {

    /** Whether none of them is looked at. */
    boolean areIgnored() {
        return policy == Extras.IGNORE && patterns.isEmpty();
    }

    /**
     * Whether the member at a position of a canonical object is accepted.
     *
     * @param evaluated takes the position if something is said about the member; null: nobody asks
     */
    boolean accepts(
            MemberMap map, int position, @Nullable Evaluated evaluated, Evaluation run, int inner) {
        Object member = map.value(position);
        Verdict ofPatterns = patterns.test(map.name(position), member, run, inner);
        boolean isMatched = ofPatterns != Verdict.NONE;
        if (evaluated != null && (isMatched || policy == Extras.KEEP && values != AnyNode.ANY)) {
            evaluated.add(position);
        }
        return isMatched ? ofPatterns == Verdict.ACCEPTED : acceptsOther(member, run, inner);
    }

    /** Whether a member of any object is accepted; without a name: its key is no text. */
    boolean accepts(@Nullable String name, @Nullable Object member, Evaluation run, int inner) {
        if (name == null) {
            return policy == Extras.IGNORE;
        }
        Verdict ofPatterns = patterns.test(name, member, run, inner);
        boolean isMatched = ofPatterns != Verdict.NONE;
        if ((isMatched || policy == Extras.KEEP) && !Canonical.isName(name, run)) {
            return false;
        }
        return isMatched ? ofPatterns == Verdict.ACCEPTED : acceptsOther(member, run, inner);
    }

    /** Whether the member is accepted whose name was read from a text. */
    boolean acceptsNext(ValueReader in, Evaluation run, int inner) {
        String name = in.name();
        Node matching = patterns.isEmpty() ? null : patterns.find(name, run);
        Node schema = matching == null && policy == Extras.KEEP ? values : matching;
        if (schema == null) {
            in.skip();
            return policy == Extras.IGNORE;
        }
        return Canonical.isName(name, run) && schema.acceptsNext(in, run, inner);
    }

    private boolean acceptsOther(@Nullable Object member, Evaluation run, int inner) {
        return policy == Extras.IGNORE
                || policy == Extras.KEEP && values.accepts(member, null, run, inner);
    }

    /** Marks the members of an accepted object about which it has something to say. */
    void mark(MemberMap map, NameTable declared, Evaluated evaluated, Evaluation run) {
        boolean isAll = policy == Extras.KEEP && values != AnyNode.ANY;
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
        if (!(values instanceof AnyNode)) {
            out.child("extras", values);
        }
    }
}
