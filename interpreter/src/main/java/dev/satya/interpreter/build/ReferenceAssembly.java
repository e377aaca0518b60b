package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.ReferenceNode;
import dev.satya.interpreter.plan.PlacedSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Makes one node of each target of references, and lets them close circles. For one thread. */
final class ReferenceAssembly {
    private final NodeBuilder builder;
    private final Map<PlacedSchema, Target> targets = new HashMap<>();

    ReferenceAssembly(NodeBuilder builder) {
        this.builder = builder;
    }

    /**
     * What stands for a target: the same target is another node where it is strict, say.
     *
     * @param node from the second reference on
     * @param looksAgain whether it may look at the same value more than once; the target of an open
     *     circle is taken to
     */
    private record Target(Node node, boolean looksAgain) {}

    Node reference(ReferenceSchema reference) {
        Schema schema = Objects.requireNonNull(builder.targets().get(reference.name()));
        PlacedSchema place = new PlacedSchema(schema, builder.context());
        Target known = targets.get(place);
        if (known == null) {
            return builder.checked(first(reference.name(), place), reference);
        }
        if (known.looksAgain || !schema.parts().isEmpty()) {
            builder.repetitions().note(); // one object may stand at both places
        }
        return builder.checked(known.node, reference);
    }

    /** The node for the first reference to a target, to which it may lead back. */
    private Node first(String name, PlacedSchema place) {
        LateBinding<Node> open = LateBinding.ofNothing("reference " + name);
        targets.put(place, new Target(new ReferenceNode(name, open), true));
        RepetitionFinder repetitions = builder.repetitions();
        int before = repetitions.count();
        repetitions.enter();
        Node node = builder.build(place.schema());
        repetitions.leave();
        boolean looksAgain = repetitions.count() > before;
        Node later = looksAgain ? repetitions.remember(node) : node;
        open.close(later);
        targets.put(place, new Target(later, looksAgain));
        return later;
    }
}
