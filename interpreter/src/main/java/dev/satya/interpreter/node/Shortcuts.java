package dev.satya.interpreter.node;

import java.util.ArrayList;
import java.util.List;

/**
 * Shorter ways through combinators, found when all nodes and defaults of a schema are finished.
 * Lives while a schema is compiled, on one thread.
 */
final class Shortcuts {
    private final NodeSettings settings;
    private final List<AllOf> alls = new ArrayList<>();

    Shortcuts(NodeSettings settings) {
        this.settings = settings;
    }

    AllOf add(AllOf all) {
        alls.add(all);
        return all;
    }

    /** Gives every combinator its own. */
    void settle() {
        Coverage coverage = new Coverage(settings.run().limits().nameLength());
        ApplicableBuilder builder =
                new ApplicableBuilder(coverage, new ObjectFusion(coverage, settings));
        alls.forEach(all -> all.take(builder.build(all)));
    }
}
