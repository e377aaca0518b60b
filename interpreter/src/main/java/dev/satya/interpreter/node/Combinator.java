package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import org.jspecify.annotations.Nullable;

/** Several schemas at one value. Immutable. */
sealed interface Combinator
        permits AllOf, Choice, Not, Guarded, Conditional, Dependent, Unevaluated {

    /** The value, or a failure. */
    @Nullable Object apply(Trial trial, Evaluation run, int depth);

    /** Whether {@link #accepts} takes other instances than canonical ones. */
    default boolean acceptsAsGiven() {
        return false;
    }

    /** See {@link Node#accepts}. */
    boolean accepts(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth);

    /** Writes the combinator and its branches. */
    void explain(Outline out);
}
