package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.ContainerView;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.UnreadableValue;
import org.jspecify.annotations.Nullable;

/** Instances in the interfaces of the JDK, whose else they are. */
public final class ContainerViews {
    private ContainerViews() {}

    /**
     * What nodes see in place of an instance: a {@link ContainerView}, safe where the run is guarded, or
     * what tells that there is none to be had; otherwise the instance itself.
     */
    public static @Nullable Object of(@Nullable Object instance, Evaluation run) {
        if (instance == null || instance instanceof String || !ContainerView.isOf(instance)) {
            return instance;
        }
        Object seen = run.written(instance);
        if (seen instanceof UnreadableValue) {
            return seen;
        }
        return !(seen instanceof ContainerView)
                ? instance
                : run.isGuarded() ? SafeValue.of(seen) : seen;
    }
}
