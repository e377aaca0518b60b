package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import org.jspecify.annotations.Nullable;

/** Whatever does not conform (JSON Schema 2020-12 Core §10.2.1.4). */
record Not(Node schema) implements Combinator {

    @Override
    public @Nullable Object apply(Trial trial, Evaluation run, int depth) {
        Object outcome = trial.apart().apply(schema, run.strictTrial(), depth);
        if (outcome instanceof Failure ending && ending.isEnd()) {
            Object told = run.isVerdictOnly() ? ending : trial.apply(schema, run, depth);
            return told instanceof Failure ? told : ending;
        }
        Object canonical = trial.apply(AnyNode.ANY, run, depth);
        return outcome instanceof Failure ? canonical : run.fail("not", trial.scalar(run));
    }

    /** What the instance must not conform to has nothing to say about it. */
    @Override
    public boolean accepts(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth) {
        return !schema.accepts(instance, null, run.strictTrial(), depth);
    }

    @Override
    public void explain(Outline out) {
        out.line("not");
        out.child("", schema);
    }
}
