package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import org.jspecify.annotations.Nullable;

/** One schema or another, by a condition (JSON Schema 2020-12 Core §10.2.2). */
record Conditional(Node condition, Node whenValid, Node whenInvalid) implements Combinator {

    @Override
    public @Nullable Object apply(Trial trial, Evaluation run, int depth) {
        Object verdict = trial.apply(condition, run.strictTrial(), depth);
        if (verdict instanceof Failure failure && failure.isEnd()) {
            return run.isVerdictOnly() ? failure : trial.apply(condition, run, depth);
        }
        return trial.apply(verdict instanceof Failure ? whenInvalid : whenValid, run, depth);
    }

    @Override
    public void mark(Object instance, Evaluated evaluated, Evaluation run, int depth) {
        if (condition.evaluate(instance, run.strictTrial(), depth) instanceof Failure) {
            whenInvalid.mark(instance, evaluated, run, depth);
        } else {
            condition.mark(instance, evaluated, run, depth);
            whenValid.mark(instance, evaluated, run, depth);
        }
    }

    @Override
    public void explain(Outline out) {
        out.line("if");
        out.child("", condition);
        out.child("then", whenValid);
        out.child("else", whenInvalid);
    }
}
