package dev.satya.interpreter.node.object;

import dev.satya.Path;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.schema.Rule;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A cross-field rule over slots.
 *
 * @param slots of the fields that it reads
 * @param place the slot of the field that its violation is about, or {@link #OBJECT}
 */
public record BoundRule(Rule rule, int[] slots, int place) {
    public static final BoundRule[] NONE = {};

    /** In place of a slot: the object itself. */
    public static final int OBJECT = -1;

    /** Whether the rule reads a slot. */
    boolean reads(int slot) {
        for (int read : slots) {
            if (read == slot) {
                return true;
            }
        }
        return false;
    }

    /** Whether every field that it reads is valid. */
    boolean isReady(@Nullable Object[] outcomes) {
        for (int slot : slots) {
            if (outcomes[slot] instanceof Failure) {
                return false;
            }
        }
        return true;
    }

    private boolean isSkipped(SlotModel model) {
        if (rule.absence() == Rule.Absence.READ) {
            return false;
        }
        for (int slot : slots) {
            if (!model.isGiven(slot)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The violation of the rule by a model, if there is one.
     *
     * @param places of fields by slot, as the instance has them: a name, or a path
     */
    @Nullable Failure test(SlotModel model, IntFunction<?> places, Evaluation run) {
        if (isSkipped(model)) {
            return null;
        }
        Failure failure = test(model, run);
        if (failure == null || place == OBJECT) {
            return failure;
        }
        Object at = places.apply(place);
        return at instanceof Path path ? AliasPaths.under(failure, path) : failure.under(at);
    }

    private @Nullable Failure test(SlotModel model, Evaluation run) {
        boolean holds;
        try {
            holds = rule.test().test(model);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return run.failPlugin(rule.code(), e, null);
        }
        Map<String, @Nullable Object> arguments = Map.of("fields", rule.fields());
        return holds
                ? null
                : run.fail(rule.code(), arguments, null, rule.words().message(), null)
                        .translate(rule.words().translations());
    }
}
