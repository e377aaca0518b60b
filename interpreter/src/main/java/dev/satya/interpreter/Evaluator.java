package dev.satya.interpreter;

import dev.satya.Limits;
import dev.satya.Position;
import dev.satya.interpreter.Whole.Question;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.json.TokenReader;
import dev.satya.interpreter.node.Tree;
import dev.satya.interpreter.token.TokenSource;
import dev.satya.interpreter.token.UnreadableException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways of an instance into a compiled tree. Outcomes are values or {@link Failure}s; nothing that
 * an instance can do is thrown.
 */
final class Evaluator {
    private final Tree tree;
    private final Whole whole;
    private final Limits limits;

    Evaluator(Tree tree, Limits limits) {
        this.tree = tree;
        this.whole = new Whole(tree);
        this.limits = limits;
    }

    /** What becomes of an instance in Java's terms. */
    @Nullable Object evaluate(@Nullable Object instance, Evaluation run) {
        Object value = whole.answer(Question.OUTCOME, instance, run);
        return value == Whole.UNKNOWN ? evaluateByNodes(instance, run) : value;
    }

    /** What becomes of a text. */
    @Nullable Object read(JsonReader in, Evaluation run) {
        Object value = isTooLong(in) ? tooLong(run) : whole.answer(Question.OUTCOME, in, run);
        return value == Whole.UNKNOWN ? readByNodes(in, run) : value;
    }

    /** What becomes of what a source of tokens has. */
    @Nullable Object read(TokenSource tokens, Evaluation run) {
        try {
            return readByNodes(new TokenReader(tokens), run);
        } catch (UnreadableException e) {
            return Unreadable.failure(e, run);
        }
    }

    /** Whether an instance in Java's terms is valid. */
    boolean accepts(@Nullable Object instance, Evaluation run) {
        return whole.answer(Question.VERDICT, instance, run.trial()) instanceof Boolean isValid
                ? isValid
                : !(evaluateByNodes(instance, run.trial()) instanceof Failure);
    }

    /** Whether a text is valid. */
    boolean accepts(JsonReader in, Evaluation run) {
        if (isTooLong(in)) {
            return false;
        }
        return whole.answer(Question.VERDICT, in, run.trial()) instanceof Boolean isValid
                ? isValid
                : !(readByNodes(in, run.trial()) instanceof Failure);
    }

    /** What is wrong with an instance in Java's terms; null: nothing. */
    @Nullable Failure failure(@Nullable Object instance, Evaluation run) {
        Object answer = whole.answer(Question.FAILURE, instance, run);
        return failureOf(answer == Whole.UNKNOWN ? evaluateByNodes(instance, run) : answer);
    }

    /** What is wrong with a text; null: nothing. */
    @Nullable Failure failure(JsonReader in, Evaluation run) {
        if (isTooLong(in)) {
            return tooLong(run);
        }
        Object answer = whole.answer(Question.FAILURE, in, run);
        return failureOf(answer == Whole.UNKNOWN ? readByNodes(in.again(), run) : answer);
    }

    private static @Nullable Failure failureOf(@Nullable Object outcome) {
        return outcome instanceof Failure failure ? failure : null;
    }

    private boolean isTooLong(JsonReader in) {
        return in.length() > limits.documentLength();
    }

    private Failure tooLong(Evaluation run) {
        return run.failLimit("documentLength", (long) limits.documentLength());
    }

    private @Nullable Object evaluateByNodes(@Nullable Object instance, Evaluation run) {
        try {
            return tree.root().evaluate(instance, run, Depth.ROOT);
        } catch (StackOverflowError e) {
            return tooLittleStack(run);
        }
    }

    /** The limits are made for stacks of usual size: a thread may have less, or user code take more. */
    private Failure tooLittleStack(Evaluation run) {
        return run.failStack();
    }

    private @Nullable Object readByNodes(ValueReader in, Evaluation run) {
        try {
            Object value = tree.root().read(in, run, Depth.ROOT);
            if (!(value instanceof Failure failure) || !failure.isEnd() && !run.stopsAtFirst()) {
                in.end();
            }
            return value;
        } catch (MalformedJson e) {
            return malformed(e, run);
        } catch (StackOverflowError e) {
            return tooLittleStack(run);
        }
    }

    private static Failure malformed(MalformedJson e, Evaluation run) {
        Position position = e.position();
        Map<String, @Nullable Object> arguments =
                Map.of(
                        "reason", e.reason(),
                        "line", position.line(),
                        "column", position.column(),
                        "offset", position.offset());
        return run.fail("json", arguments, null);
    }
}
