package dev.satya.interpreter.node;

import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shorter ways through combinators, found when all nodes and defaults of a schema are finished.
 * Lives while a schema is compiled, on one thread.
 */
final class Shortcuts {
    private final NodeSettings settings;
    private final List<AllOf> alls = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    Shortcuts(NodeSettings settings) {
        this.settings = settings;
    }

    AllOf add(AllOf all) {
        alls.add(all);
        return all;
    }

    Choice add(Choice choice) {
        choices.add(choice);
        return choice;
    }

    /** Gives every combinator its own. */
    void settle() {
        List<AcceptedTypes> types =
                Stream.concat(
                                Stream.of(Strictness.values()).map(AcceptedTypes::new),
                                Stream.of(new AcceptedTypes(null)))
                        .toList();
        Coverage coverage = new Coverage(settings.run().limits().nameLength());
        ObjectFusion fusion = new ObjectFusion(coverage, settings);
        ApplicableBuilder builder = new ApplicableBuilder(coverage, fusion, types);
        alls.forEach(all -> all.take(builder.build(all)));
        Constants constants = new Constants();
        choices.forEach(choice -> choice.take(Dispatch.of(choice.branches(), types, constants)));
    }
}
