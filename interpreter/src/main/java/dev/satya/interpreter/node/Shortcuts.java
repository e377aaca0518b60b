package dev.satya.interpreter.node;

import dev.satya.interpreter.node.Tree.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Shorter ways through combinators, found when all nodes and defaults of a schema are finished.
 * Lives while a schema is compiled, on one thread.
 */
final class Shortcuts {
    private final NodeSettings settings;
    private final NodeFacts facts;
    private final List<Combinator> combinators = new ArrayList<>();

    Shortcuts(NodeSettings settings, NodeFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    <T extends Combinator> T add(T combinator) {
        combinators.add(combinator);
        return combinator;
    }

    /**
     * Gives every allOf its own; how instances are then best read.
     *
     * @param schemas how many there are
     */
    Reading settle(long schemas) {
        ObjectFusion fusion = new ObjectFusion(facts, settings, schemas);
        ApplicableBuilder builder = new ApplicableBuilder(facts, fusion);
        for (Combinator combinator : combinators) {
            if (combinator instanceof AllOf all) {
                all.take(builder.build(all));
            }
        }
        Rereading rereading = new Rereading(facts);
        return combinators.stream().anyMatch(rereading::isBy) ? Reading.WHOLE : Reading.BY_NODES;
    }
}
