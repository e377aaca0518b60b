package dev.satya.interpreter.node;

import dev.satya.RefusedValueException;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.UserCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the code of one hook.
 *
 * @param code of the violation if the code refuses a value
 */
record HookCall(String code) {

    /** Something that code of a user makes. */
    @FunctionalInterface
    interface Work {
        @Nullable Object run();
    }

    /**
     * What the code makes; or the failure that becomes of what it throws.
     *
     * @param instance that it is about
     */
    @Nullable Object of(Work work, @Nullable Object instance, Evaluation run) {
        try {
            return work.run();
        } catch (RunEnded e) {
            throw e;
        } catch (RefusedValueException e) {
            return refused(UserCode.messageOf(e), instance, run);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return run.failPlugin(code, e, Canonical.scalar(instance, run));
        }
    }

    /** The failure of a value that is refused, with words of its own or without. */
    Failure refused(@Nullable String message, @Nullable Object instance, Evaluation run) {
        return run.fail(code, Map.of(), Canonical.scalar(instance, run), message, null);
    }
}
