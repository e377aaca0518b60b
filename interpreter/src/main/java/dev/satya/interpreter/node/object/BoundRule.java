package dev.satya.interpreter.node.object;

import dev.satya.Model;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A cross-field rule over slots.
 *
 * @param slots of the fields that it reads
 */
public record BoundRule(
        String code,
        List<String> fields,
        int[] slots,
        Predicate<Model> test,
        @Nullable String message) {
    public static final BoundRule[] NONE = {};

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

    @Nullable Failure test(Model model, Evaluation run) {
        boolean holds;
        try {
            holds = test.test(model);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return run.failPlugin(code, e, null);
        }
        return holds ? null : run.fail(code, Map.of("fields", fields), null, message, null);
    }
}
