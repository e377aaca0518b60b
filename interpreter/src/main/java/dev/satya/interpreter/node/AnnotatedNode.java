package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.schema.Annotations;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hides the values of a secret schema from its violations, and gives them other words. */
public final class AnnotatedNode extends Node {
    private final Node inner;
    private final boolean isSecret;
    private final Map<String, String> messages;
    private final Map<String, Map<Locale, String>> translations;

    public AnnotatedNode(Node inner, Annotations annotations) {
        this.inner = inner;
        this.isSecret = annotations.isSecret();
        this.messages = annotations.messages();
        this.translations = annotations.translations();
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return annotated(inner.evaluate(instance, evaluated, run, depth), run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return annotated(inner.read(in, run, depth), run);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return annotated(inner.review(instance, run, depth), run);
    }

    private @Nullable Object annotated(@Nullable Object outcome, Evaluation run) {
        if (outcome instanceof Failure failure && !run.isVerdictOnly()) {
            failure.reword(messages, translations);
            return isSecret ? failure.hide() : failure;
        }
        return outcome;
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return inner.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        out.prefix((isSecret ? "secret " : "") + (messages.isEmpty() ? "" : "reworded "));
        out.node(inner);
    }
}
