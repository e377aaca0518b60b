package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedText;
import dev.satya.interpreter.slot.SlotLayout;
import org.jspecify.annotations.Nullable;

/** A combinator: what it does with a value, wherever that comes from; see {@link Combinator}. */
public final class InPlaceNode extends Node {
    private final Combinator combinator;

    public InPlaceNode(Combinator combinator) {
        this.combinator = combinator;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        int inner = Depth.inPlace(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : combinator.apply(TriedInstance.of(instance, evaluated, run), run, inner);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.inPlace(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        TriedText tried = new TriedText(in);
        Object value = combinator.apply(tried, run, inner);
        if (!(value instanceof Failure failure) || !failure.isEnd() && !run.stopsAtFirst()) {
            tried.end();
        }
        return value;
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return combinator.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        combinator.explain(out);
    }
}
