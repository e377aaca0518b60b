package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** A combinator: what it does with a value, wherever that comes from; see {@link Combinator}. */
final class InPlaceNode extends Node {
    private final Combinator combinator;

    InPlaceNode(Combinator combinator) {
        this.combinator = combinator;
    }

    Combinator combinator() {
        return combinator;
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object instance, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : combinator.apply(new Trial.OfInstance(instance), run, inner);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        Trial.OfText trial = Trial.OfText.ahead(in);
        Object value = combinator.apply(trial, run, inner);
        if (!(value instanceof Failure failure) || !failure.isEnd() && !run.stopsAtFirst()) {
            trial.end();
        }
        return value;
    }

    @Override
    public @Nullable SlotLayout layout() {
        return combinator instanceof AllOf all && all.merger() != null
                ? all.merger().layout()
                : null;
    }

    @Override
    @Nullable Object evaluateMarking(
            Object instance, Evaluated evaluated, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : combinator.apply(new Trial.Marking(instance, evaluated), run, inner);
    }

    @Override
    boolean accepts(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth) {
        if (!run.isOverCanonical() && !combinator.acceptsAsGiven()) {
            return super.accepts(instance, evaluated, run, depth);
        }
        int inner = Depth.inPlace(depth);
        Depth.check(inner, run);
        return combinator.accepts(instance, evaluated, run, inner);
    }

    @Override
    boolean acceptsNext(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        Depth.check(inner, run);
        Trial.OfText trial = Trial.OfText.onlyAsked(in);
        boolean isAccepted = isValue(combinator.apply(trial, run, inner));
        if (isAccepted) {
            trial.end();
        }
        return isAccepted;
    }

    @Override
    @Nullable Failure failureNext(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        Trial.OfText trial = Trial.OfText.onlyAsked(in);
        Object outcome = combinator.apply(trial, run, inner);
        Failure failure = outcome instanceof Failure found ? found : null;
        if (failure == null || !failure.isEnd() && !run.stopsAtFirst()) {
            trial.end();
        }
        return failure;
    }

    @Override
    void explain(Outline out) {
        combinator.explain(out);
    }
}
