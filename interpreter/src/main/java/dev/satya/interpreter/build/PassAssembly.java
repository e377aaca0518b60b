package dev.satya.interpreter.build;

import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.combine.ModelMerger;
import dev.satya.interpreter.node.combine.Passes;
import dev.satya.interpreter.plan.AllOfPlan;
import dev.satya.interpreter.plan.CombinatorPlan;
import dev.satya.interpreter.plan.Pass;
import dev.satya.interpreter.plan.Pass.Fused;
import dev.satya.interpreter.plan.Pass.Single;
import dev.satya.interpreter.plan.PlacedSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the passes of each allOf as they are planned, when all nodes are there. For one thread. */
final class PassAssembly {
    private final BuiltNodes nodes;
    private final NodeSettings settings;
    private final List<Open> open = new ArrayList<>();

    PassAssembly(BuiltNodes nodes, NodeSettings settings) {
        this.nodes = nodes;
        this.settings = settings;
    }

    /** An allOf whose passes are not made yet. */
    private record Open(
            PlacedSchema place, @Nullable ModelMerger merger, LateBinding<Passes> passes) {}

    /**
     * The passes of an allOf, which has none until they are made.
     *
     * @param merger of the models of its branches; null: none makes one
     */
    LateBinding<Passes> of(PlacedSchema place, @Nullable ModelMerger merger) {
        LateBinding<Passes> passes = new LateBinding<>(() -> Passes.NONE);
        open.add(new Open(place, merger, passes));
        return passes;
    }

    /** Makes all of them. */
    void close(CombinatorPlan plan) {
        for (Open each : open) {
            each.passes.close(passes(plan.of(each.place), each.merger));
        }
    }

    private Passes passes(AllOfPlan plan, @Nullable ModelMerger merger) {
        if (plan.passes().isEmpty()) {
            return Passes.NONE;
        }
        Node[] @Nullable [] byType = new Node[Token.values().length][];
        plan.passes()
                .forEach(
                        (type, passes) ->
                                byType[type.ordinal()] =
                                        passes.stream()
                                                .map(pass -> node(pass, merger))
                                                .toArray(Node[]::new));
        return new Passes(byType, plan.lines());
    }

    private Node node(Pass pass, @Nullable ModelMerger merger) {
        if (pass instanceof Single single) {
            return nodes.node(single.place());
        }
        return pass instanceof Fused fused
                ? FusedObject.of(fused, nodes, settings, merger)
                : AnyNode.ANY;
    }
}
