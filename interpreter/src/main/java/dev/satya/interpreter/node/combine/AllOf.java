package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.LateBinding;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every branch (JSON Schema 2020-12 Core §10.2.1.1). A value is first tried against what applies to
 * its type, in the fewest passes; the branches one by one are asked only for the faults of one that
 * fails, so that those are told as they always are.
 */
public final class AllOf implements Combinator {
    private final Node[] branches;
    private final @Nullable ModelMerger merger;
    private final boolean isSecret;
    private final LateBinding<Passes> passes;

    /**
     * All of these branches. The array is not changed.
     *
     * @param merger of the models of several branches; null: no branch makes models
     * @param isSecret whether instances are not shown, and so do not tell one fault from another
     * @param passes for valid values, which may lead back to this allOf
     */
    public AllOf(
            Node[] branches,
            @Nullable ModelMerger merger,
            boolean isSecret,
            LateBinding<Passes> passes) {
        this.branches = branches;
        this.merger = merger;
        this.isSecret = isSecret;
        this.passes = passes;
    }

    /** Branches that make no models, asked one by one. */
    public static AllOf asWritten(Node[] branches, boolean isSecret) {
        return new AllOf(branches, null, isSecret, Passes.NEVER);
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return merger == null ? null : merger.layout();
    }

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        Node[] applicable = tried.isMarking() ? null : passes.get().of(tried);
        if (applicable != null) {
            Object value = apply(applicable, tried, run.trial(), depth);
            if (!(value instanceof Failure) || run.isVerdictOnly()) {
                return value;
            }
        }
        Failure failure = applicable == null ? null : failure(tried, run.withoutValues(), depth);
        return failure == null ? apply(branches, tried, run, depth) : failure;
    }

    /** What the branches find wrong: what they make of the value is not held meanwhile. */
    private @Nullable Failure failure(TriedValue tried, Evaluation run, int depth) {
        Failure failure = null;
        for (Node node : branches) {
            if (tried.apply(node, run, depth) instanceof Failure found) {
                failure = joined(failure, found, run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
        }
        return failure;
    }

    private Failure joined(@Nullable Failure failure, Failure found, Evaluation run) {
        return Failure.union(failure, isSecret ? found.hide() : found, run);
    }

    private @Nullable Object apply(Node[] nodes, TriedValue tried, Evaluation run, int depth) {
        if (nodes.length == 1) {
            Object value = tried.apply(nodes[0], run, depth);
            return value instanceof SlotModel model ? merged(List.of(model)) : value;
        }
        Values values = new Values();
        Failure failure = null;
        for (Node node : nodes) {
            Object value = tried.apply(node, run, depth);
            if (value instanceof Failure found) {
                failure = joined(failure, found, run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            } else if (failure == null && run.makesValues()) {
                values.add(value, tried, run, depth);
            }
        }
        return failure == null ? values.joined() : failure;
    }

    /** What the branches make of a value, as far as it is needed: all models, or else one value. */
    private final class Values {
        private final List<SlotModel> models = new ArrayList<>();
        private @Nullable Object value;
        private boolean isFirst = true;
        private boolean isSettled;

        void add(@Nullable Object next, TriedValue tried, Evaluation run, int depth) {
            if (merger != null && next instanceof SlotModel model) {
                models.add(model);
            }
            if (isFirst) {
                value = next;
                isFirst = false;
            } else if (!isSettled && models.isEmpty() && !Objects.equals(next, value)) {
                boolean isChanged = !Objects.equals(value, tried.canonical(run, depth));
                value = isChanged ? value : next;
                isSettled = true;
            }
        }

        @Nullable Object joined() {
            return models.isEmpty() ? value : merged(models);
        }
    }

    private SlotModel merged(List<SlotModel> models) {
        SlotModel first = models.get(0);
        return merger == null || (models.size() == 1 && first.owner() == merger)
                ? first
                : merger.merge(models);
    }

    @Override
    public void explain(Outline out) {
        out.line("allOf");
        for (Node branch : branches) {
            out.child("", branch);
        }
        passes.get().explain(out);
    }
}
