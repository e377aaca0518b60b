package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.slot.JavaForm;
import dev.satya.schema.CustomCheck;
import dev.satya.schema.CustomCheck.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom constraint with what turns values of a run into those that it asks for.
 *
 * @param code the violation's code
 * @param check is asked
 * @param form of the values that it asks for
 */
public record BoundCustom(String code, CustomCheck check, JavaForm form) {
    public static final BoundCustom[] NONE = {};

    /**
     * What is wrong with a value by all of these checks; null: nothing.
     *
     * @param instance that it was made of
     */
    public static @Nullable Failure testAll(
            BoundCustom[] checks,
            @Nullable Object value,
            @Nullable Object instance,
            Evaluation run) {
        Failure failure = null;
        for (BoundCustom check : checks) {
            Failure found = check.test(value, instance, run);
            if (found != null) {
                failure = Failure.join(failure, found, run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
        }
        return failure;
    }

    private @Nullable Failure test(
            @Nullable Object value, @Nullable Object instance, Evaluation run) {
        try {
            Object asked = form.of(value, value == instance);
            return failure(check.findings(asked), instance, run);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return run.failPlugin(code, e, Canonical.scalar(instance, run));
        }
    }

    private @Nullable Failure failure(
            List<Finding> findings, @Nullable Object instance, Evaluation run) {
        Failure failure = null;
        for (Finding finding : findings) {
            boolean isHere = finding.path().isEmpty();
            Object about = isHere ? Canonical.scalar(instance, run) : null;
            Failure found = run.fail(code, Map.of(), about, finding.message(), null);
            if (!run.isVerdictOnly()) {
                for (int i = finding.path().size() - 1; i >= 0; i--) {
                    found.under(finding.path().get(i));
                }
            }
            failure = Failure.join(failure, found, run);
            if (failure.isEnough(run)) {
                return failure;
            }
        }
        return failure;
    }
}
