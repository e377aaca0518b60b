package dev.satya.interpreter.node;

import dev.satya.interpreter.node.Tree.Reading;
import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shorter ways through combinators, found when all nodes and defaults of a schema are finished.
 * Lives while a schema is compiled, on one thread.
 */
final class Shortcuts {
    private final NodeSettings settings;
    private final List<Combinator> combinators = new ArrayList<>();

    Shortcuts(NodeSettings settings) {
        this.settings = settings;
    }

    <T extends Combinator> T add(T combinator) {
        combinators.add(combinator);
        return combinator;
    }

    /** Gives every combinator its own; how instances are then best read. */
    Reading settle() {
        List<AcceptedTypes> types = byCall(AcceptedTypes::new);
        Coverage coverage = new Coverage(settings.run().limits().nameLength());
        ObjectFusion fusion = new ObjectFusion(coverage, settings);
        ApplicableBuilder builder = new ApplicableBuilder(coverage, fusion, types);
        Constants constants = new Constants();
        for (Combinator combinator : combinators) {
            if (combinator instanceof AllOf all) {
                all.take(builder.build(all));
            } else if (combinator instanceof Choice choice) {
                choice.take(Dispatch.of(choice.branches(), choice.listed(), types, constants));
            }
        }
        Rereading rereading = new Rereading(types.get(types.size() - 1));
        return combinators.stream().anyMatch(rereading::isBy) ? Reading.WHOLE : Reading.BY_NODES;
    }

    /** One for each choice of a call, by its number. */
    private static <T> List<T> byCall(Function<@Nullable Strictness, T> maker) {
        List<T> all = new ArrayList<>();
        for (Strictness call : Strictness.values()) {
            all.add(maker.apply(call));
        }
        all.add(maker.apply(null));
        return all;
    }
}
