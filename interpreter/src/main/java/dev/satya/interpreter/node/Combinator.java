package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import org.jspecify.annotations.Nullable;

/** Several schemas at one value. Immutable. */
sealed interface Combinator
        permits AllOf, Choice, Not, Guarded, Conditional, Dependent, Unevaluated {

    /** The value, or a failure. */
    @Nullable Object apply(Trial trial, Evaluation run, int depth);

    /** Writes the combinator and its branches. */
    void explain(Outline out);
}
