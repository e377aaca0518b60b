package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/** Any value, in canonical form. */
public final class AnyNode extends Node {
    /** The node of the schema any itself, of which nothing more is said. */
    public static final AnyNode ANY = new AnyNode();

    /** Any other: unlike the bare one, it speaks about all that it accepts. */
    public static final AnyNode NOT_BARE = new AnyNode();

    private AnyNode() {}

    /** Whether a node is of a schema that takes any value as it is. */
    public static boolean takesAny(Node node) {
        return node == ANY || node == NOT_BARE;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return isCanonical(instance, run) ? instance : Canonical.of(instance, run, depth);
    }

    /** The name of a member may be longer than a text may be. */
    private static boolean isCanonical(@Nullable Object instance, Evaluation run) {
        return run.isOverCanonical()
                && (!(instance instanceof String text) || run.allowsLength(text.length()));
    }

    /** Whatever a member holds, it keeps: its class is not JSON's business. */
    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Object value = evaluate(instance, null, run, depth);
        return value instanceof Failure ? value : instance;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return CanonicalReader.read(in, run, depth);
    }

    @Override
    public void explain(Outline out) {
        out.line("any");
    }
}
