package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.ValidationException;
import dev.satya.Violation;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.RunFrame;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.slot.ModelConverter;
import dev.satya.interpreter.slot.ModelOwner;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.interpreter.slot.ValueWriter;
import io.vavr.collection.Seq;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What owns the models of one object: it checks later changes to them.
 *
 * @param run for changes to models
 * @param shown what is told of the violations of such a change
 */
public record ObjectOwner(
        ObjectParts parts,
        Evaluation run,
        ValueWriter writer,
        ModelConverter converter,
        UnaryOperator<Seq<Violation>> shown)
        implements ModelOwner, RunFrame {

    @Override
    public SlotLayout layout() {
        return parts.layout();
    }

    @Override
    public SlotModel change(SlotModel model, int slot, @Nullable Object value) {
        String name = layout().table().name(slot);
        int inner = Depth.container(Depth.ROOT);
        Object outcome = parts.fields()[slot].evaluate(value, run, inner);
        if (outcome == ABSENT) { // a change that is left out would be none
            outcome = parts.fields()[slot].evaluate(value, run.raisingErrors(), inner);
        }
        if (outcome instanceof Failure failure) {
            throw refusal(failure.under(name), slot);
        }
        SlotModel changed = model.withUnchecked(slot, outcome);
        Failure all = parts.size().test(changed.countGiven() + changed.extras().size(), run);
        for (BoundRule rule : parts.rules()) {
            Failure failure =
                    rule.reads(slot) ? rule.test(changed, layout().table()::name, run) : null;
            all = failure == null ? all : Failure.join(all, failure, run);
        }
        if (all == null) {
            all = BoundCheck.testAll(parts.checks(), changed, null, run);
        }
        if (all != null) {
            throw refusal(all, slot);
        }
        return changed;
    }

    private ValidationException refusal(Failure failure, int slot) {
        boolean isSecret = layout().isSecret(slot);
        return new ValidationException(
                shown.apply((isSecret ? failure.hide() : failure).toViolations(run)));
    }

    @Override
    public boolean isDefault(SlotModel model, int slot) {
        return parts.fallbacks()[slot].gives(model.at(slot), parts.fields()[slot]);
    }
}
