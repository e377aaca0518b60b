package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/** No value. */
public final class NeverNode extends Node {
    /** The node of the schema never itself, of which nothing more is said. */
    public static final NeverNode NEVER = new NeverNode();

    /** Any other: unlike the bare one, it tells its own code wherever it is. */
    public static final NeverNode NOT_BARE = new NeverNode();

    private NeverNode() {}

    @Override
    public Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return run.fail("never", new TriedInstance(instance).scalar(run));
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        TriedText tried = new TriedText(in);
        Object scalar = tried.scalar(run);
        tried.end();
        return run.fail("never", scalar);
    }

    @Override
    public void explain(Outline out) {
        out.line("never");
    }
}
