package dev.satya.interpreter.build;

import dev.satya.interpreter.build.Tree.Reading;
import dev.satya.interpreter.node.combine.AllOf;
import dev.satya.interpreter.node.combine.Combinator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shorter ways through combinators, found when all nodes and defaults of a schema are finished.
 * Lives while a schema is compiled, on one thread.
 */
final class Shortcuts {
    private final NodeSettings settings;
    private final NodeFacts facts;
    private final List<Combinator> combinators = new ArrayList<>();

    /** Outer ones before those within them, as the first of a chain stands for the others. */
    private final List<AllOf> alls = new ArrayList<>();

    private final List<AllOf> ofTree = new ArrayList<>();

    Shortcuts(NodeSettings settings, NodeFacts facts) {
        this.settings = settings;
        this.facts = facts;
    }

    <T extends Combinator> T add(T combinator) {
        combinators.add(combinator);
        if (combinator instanceof AllOf all) {
            ofTree.add(all);
        }
        return combinator;
    }

    /** All that was added since the last time is of one tree, whose inner parts were added first. */
    void endTree() {
        Collections.reverse(ofTree);
        alls.addAll(ofTree);
        ofTree.clear();
    }

    /**
     * Gives every allOf its own; how instances are then best read.
     *
     * @param schemas how many there are
     */
    Reading settle(long schemas) {
        endTree();
        ObjectFusion fusion = new ObjectFusion(facts, settings, schemas);
        ApplicableBuilder builder = new ApplicableBuilder(facts, fusion, alls.size());
        alls.forEach(all -> all.take(builder.build(all)));
        RepeatedLooks rereading = new RepeatedLooks(facts);
        return combinators.stream().anyMatch(rereading::isBy) ? Reading.WHOLE : Reading.BY_NODES;
    }
}
