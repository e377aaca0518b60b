package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import org.jspecify.annotations.Nullable;

/** One schema or another, by a condition (JSON Schema 2020-12 Core §10.2.2). */
public record Conditional(Node condition, Node whenValid, Node whenInvalid) implements Combinator {

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        TriedValue apart = tried.apart();
        Object verdict = apart.apply(condition, run.strictVerdict(), depth);
        if (verdict instanceof Failure failure && failure.isEnd()) {
            return run.isVerdictOnly() ? failure : tried.apply(condition, run, depth);
        }
        if (verdict instanceof Failure) {
            return tried.apply(whenInvalid, run, depth);
        }
        tried.take(apart);
        return tried.apply(whenValid, run, depth);
    }

    @Override
    public void explain(Outline out) {
        out.line("if");
        out.child("", condition);
        out.child("then", whenValid);
        out.child("else", whenInvalid);
    }
}
