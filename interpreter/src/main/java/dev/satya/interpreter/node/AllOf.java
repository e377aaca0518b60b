package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.slot.SlotModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Every branch (JSON Schema 2020-12 Core §10.2.1.1).
 *
 * @param merger of the models of several branches; null: no branch makes models
 * @param isSecret whether instances are not shown, and so do not tell one fault from another
 */
record AllOf(Node[] branches, @Nullable ModelMerger merger, boolean isSecret)
        implements Combinator {

    @Override
    public @Nullable Object apply(Trial trial, Evaluation run, int depth) {
        List<@Nullable Object> values = new ArrayList<>(branches.length);
        Failure failure = null;
        for (Node branch : branches) {
            Object value = trial.apply(branch, run, depth);
            if (value instanceof Failure found) {
                failure = Failure.union(failure, isSecret ? found.hide() : found, run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
            values.add(value);
        }
        return failure == null ? value(values, trial, run, depth) : failure;
    }

    private @Nullable Object value(
            List<@Nullable Object> values, Trial trial, Evaluation run, int depth) {
        if (merger != null) {
            List<SlotModel> models = new ArrayList<>();
            values.forEach(
                    value -> {
                        if (value instanceof SlotModel model) {
                            models.add(model);
                        }
                    });
            if (!models.isEmpty()) {
                return merger.merge(models);
            }
        }
        Object first = values.get(0);
        if (values.stream().allMatch(value -> Objects.equals(value, first))) {
            return first;
        }
        Object canonical = trial.apply(AnyNode.ANY, run, depth);
        for (Object value : values) {
            if (!Objects.equals(value, canonical)) {
                return value;
            }
        }
        return canonical;
    }

    @Override
    public void mark(Object instance, Evaluated evaluated, Evaluation run, int depth) {
        for (Node branch : branches) {
            branch.mark(instance, evaluated, run, depth);
        }
    }

    @Override
    public void explain(Outline out) {
        out.line("allOf");
        for (Node branch : branches) {
            out.child("", branch);
        }
    }
}
