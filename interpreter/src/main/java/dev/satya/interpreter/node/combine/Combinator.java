package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** Several schemas at one value. Immutable. */
public sealed interface Combinator
        permits AllOf,
                InSequence,
                Alternatives,
                Not,
                TypeGuard,
                Conditional,
                Dependent,
                Unevaluated {

    /** The value, or a failure. */
    @Nullable Object apply(TriedValue tried, Evaluation run, int depth);

    /** See {@link dev.satya.interpreter.node.Node#layoutOf}. */
    default @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return null;
    }

    /** Writes the combinator and its branches. */
    void explain(Outline out);
}
