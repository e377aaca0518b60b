package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.WholeValue;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.ValueReader;
import org.jspecify.annotations.Nullable;

/** Any value, in canonical form. */
final class AnyNode extends Node {
    static final AnyNode ANY = new AnyNode();

    private AnyNode() {}

    @Override
    public @Nullable Object evaluate(@Nullable Object instance, Evaluation run, int depth) {
        return Canonical.of(instance, run, depth);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return WholeValue.read(in, run, depth);
    }

    @Override
    void explain(Outline out) {
        out.line("any");
    }
}
