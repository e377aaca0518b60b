package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import org.jspecify.annotations.Nullable;

/** Whatever does not conform (JSON Schema 2020-12 Core §10.2.1.4). */
public record Not(Node schema) implements Combinator {

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        Object outcome = tried.apart().apply(schema, run.strictVerdict(), depth);
        if (outcome instanceof Failure ending && ending.isEnd()) {
            Object told = run.isVerdictOnly() ? ending : tried.apply(schema, run, depth);
            return told instanceof Failure ? told : ending;
        }
        Object canonical = tried.apply(AnyNode.ANY, run, depth);
        return outcome instanceof Failure ? canonical : run.fail("not", tried.scalar(run));
    }

    @Override
    public void explain(Outline out) {
        out.line("not");
        out.child("", schema);
    }
}
