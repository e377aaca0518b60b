package dev.satya.interpreter.node.object;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.EndedNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.PatternSearch;
import dev.satya.interpreter.node.combine.AllOf;
import dev.satya.interpreter.node.combine.InPlaceNode;
import dev.satya.interpreter.pattern.PatternSet;
import dev.satya.interpreter.pattern.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schemas for members by expressions that their names match (JSON Schema 2020-12 Core §10.3.2.2). The
 * arrays are not changed.
 */
public record MemberPatterns(PatternSet patterns, Node[] schemas, boolean isSecret) {

    public static final MemberPatterns NONE =
            new MemberPatterns(new PatternSet(new TextPattern[0]), new Node[0], false);

    public MemberPatterns {
        schemas = Arrays.stream(schemas).map(MemberPatterns::speaking).toArray(Node[]::new);
    }

    /** An expression speaks about the members that it matches, even where it allows anything. */
    private static Node speaking(Node schema) {
        return schema == AnyNode.ANY ? AnyNode.NOT_BARE : schema;
    }

    boolean isEmpty() {
        return schemas.length == 0;
    }

    /** What applies to the value of a member of this name; null: no expression matches. */
    @Nullable Node find(String name, Evaluation run) {
        try {
            return findWithin(name, run);
        } catch (RunEnded e) {
            return new EndedNode(e.failure());
        }
    }

    private @Nullable Node findWithin(String name, Evaluation run) {
        Node first = null;
        List<Node> several = null;
        for (int i : patterns.candidates(name)) {
            if (PatternSearch.isFound(patterns.pattern(i), name, run)) {
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
                : new InPlaceNode(AllOf.asWritten(several.toArray(new Node[0]), isSecret));
    }

    /** Whether any expression matches a name. */
    boolean match(String name, Evaluation run) {
        for (int i : patterns.candidates(name)) {
            if (PatternSearch.isFound(patterns.pattern(i), name, run)) {
                return true;
            }
        }
        return false;
    }

    void explain(Outline out) {
        for (int i = 0; i < schemas.length; i++) {
            out.child("/" + patterns.pattern(i).source() + "/", schemas[i]);
        }
    }
}
