package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schemas for members by expressions that their names match (JSON Schema 2020-12 Core §10.3.2.2). The
 * arrays are not changed.
 */
record MemberPatterns(TextPattern[] patterns, Node[] schemas, boolean isSecret) {
    static final MemberPatterns NONE = new MemberPatterns(new TextPattern[0], new Node[0], false);

    boolean isEmpty() {
        return patterns.length == 0;
    }

    /** Whether any value does. */
    boolean askNothing() {
        return Arrays.stream(schemas).allMatch(schema -> schema == AnyNode.ANY);
    }

    /** What applies to the value of a member of this name; null: no expression matches. */
    @Nullable Node find(String name) {
        Node first = null;
        List<Node> several = null;
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].isFoundIn(name)) {
                if (first == null) {
                    first = schemas[i];
                } else {
                    several = several == null ? new ArrayList<>(List.of(first)) : several;
                    several.add(schemas[i]);
                }
            }
        }
        return several == null
                ? first
                : new InPlaceNode(new AllOf(several.toArray(new Node[0]), null, isSecret));
    }

    /** Whether any expression matches a name. */
    boolean match(String name) {
        for (TextPattern pattern : patterns) {
            if (pattern.isFoundIn(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a member is accepted by the schema of each expression that matches its name. */
    boolean accept(String name, @Nullable Object member, Evaluation run, int inner) {
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].isFoundIn(name) && !schemas[i].accepts(member, null, run, inner)) {
                return false;
            }
        }
        return true;
    }

    void explain(Outline out) {
        for (int i = 0; i < patterns.length; i++) {
            out.child("/" + patterns[i].source() + "/", schemas[i]);
        }
    }
}
