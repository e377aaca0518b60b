package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.Trial;
import org.jspecify.annotations.Nullable;

/** Several schemas at one value. Immutable. */
public sealed interface Combinator
        permits AllOf, Alternatives, Not, TypeGuard, Conditional, Dependent, Unevaluated {

    /** The value, or a failure. */
    @Nullable Object apply(Trial trial, Evaluation run, int depth);

    /** Writes the combinator and its branches. */
    void explain(Outline out);
}
