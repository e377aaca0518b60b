package dev.satya.interpreter;

import dev.satya.Limits;
import dev.satya.Position;
import dev.satya.interpreter.build.Tree;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.RunFrame;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.json.TokenReader;
import dev.satya.interpreter.token.UnreadableException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ways of an instance into a compiled tree. Outcomes are values or {@link Failure}s; nothing that
 * an instance can do is thrown.
 */
final class Evaluator implements RunFrame {
    static {
        UserCode.prepare();
    }

    /** In bytes. */
    private static final int LARGE_TEXT = 1 << 20;

    /** A canonical tree may take so many eighths of what the VM may hold. */
    private static final int EIGHTHS_OF_A_TREE = 5;

    private final Tree tree;
    private final TreeEvaluator byTree;
    private final Limits limits;

    Evaluator(Tree tree, Limits limits) {
        this.tree = tree;
        this.byTree = new TreeEvaluator(tree);
        this.limits = limits;
    }

    /** What becomes of an instance in Java's terms. */
    @Nullable Object evaluate(@Nullable Object instance, Evaluation run) {
        Object outcome = byTree.evaluate(instance, run);
        return outcome == TreeEvaluator.UNKNOWN ? evaluateByNodes(instance, run) : outcome;
    }

    /** What becomes of a text. */
    @Nullable Object read(JsonReader in, Evaluation run) {
        Object outcome = isTooLong(in) ? tooLong(run) : byTree.evaluate(in, run);
        return outcome == TreeEvaluator.UNKNOWN ? readByNodes(in, run) : outcome;
    }

    /** What becomes of what a source of tokens has, which is guarded at once. */
    @Nullable Object read(TokenReader tokens, Evaluation run) {
        try {
            return readToEnd(tokens, run.guarded());
        } catch (UnreadableException e) {
            return Unreadable.failure(e, run);
        } catch (StackOverflowError e) {
            UserCode.throwIfFatal(e);
            return tooLittleStack(run);
        }
    }

    /** Whether an instance in Java's terms is valid. */
    boolean accepts(@Nullable Object instance, Evaluation run) {
        return !(evaluate(instance, withoutValues(run.trial())) instanceof Failure);
    }

    /** Whether a text is valid. */
    boolean accepts(JsonReader in, Evaluation run) {
        Evaluation verdict = withoutValues(run.trial());
        Object outcome = isTooLong(in) ? tooLong(verdict) : readTree(in, verdict);
        return !((outcome == TreeEvaluator.UNKNOWN ? readByNodes(in, verdict) : outcome)
                instanceof Failure);
    }

    /** Steps are those of making values, whoever asks. */
    private static Evaluation withoutValues(Evaluation run) {
        return run.countsSteps() ? run : run.withoutValues();
    }

    /** What becomes of a text by the canonical tree, where there is room for one. */
    private @Nullable Object readTree(JsonReader in, Evaluation run) {
        long most = Runtime.getRuntime().maxMemory() / 8 * EIGHTHS_OF_A_TREE;
        boolean isAffordable = in.length() <= LARGE_TEXT || in.treeSize() <= most;
        return isAffordable ? byTree.evaluate(in, run) : TreeEvaluator.UNKNOWN;
    }

    /** What is wrong with an instance in Java's terms; null: nothing. */
    @Nullable Failure failure(@Nullable Object instance, Evaluation run) {
        return failureOf(evaluate(instance, withoutValues(run)));
    }

    /** What is wrong with a text; null: nothing. */
    @Nullable Failure failure(JsonReader in, Evaluation run) {
        Evaluation asked = withoutValues(run);
        if (in.length() <= LARGE_TEXT || isTooLong(in)) {
            return failureOf(read(in, asked));
        }
        // the canonical tree of a large text, if there was one, is not held while reasons are found
        Object verdict = readTree(in, asked.trial());
        boolean isValid = verdict != TreeEvaluator.UNKNOWN && !(verdict instanceof Failure);
        return isValid ? null : failureOf(readByNodes(in.again(), asked));
    }

    private static @Nullable Failure failureOf(@Nullable Object outcome) {
        return outcome instanceof Failure failure ? failure : null;
    }

    private boolean isTooLong(JsonReader in) {
        return in.length() > limits.documentLength();
    }

    private Failure tooLong(Evaluation run) {
        return tooLong(limits.documentLength(), run);
    }

    /** The failure of a text that has more bytes than it may have. */
    static Failure tooLong(int maximum, Evaluation run) {
        return run.failLimit("documentLength", (long) maximum);
    }

    private @Nullable Object evaluateByNodes(@Nullable Object instance, Evaluation run) {
        try {
            return tree.root().evaluate(instance, run, Depth.ROOT);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return whenThrown(
                    e,
                    run,
                    guarded -> tree.root().evaluate(SafeValue.of(instance), guarded, Depth.ROOT));
        }
    }

    /**
     * Code of the instance, or of what stands in for a part of it, threw: it is looked at once more,
     * through guards that tell where.
     */
    private static @Nullable Object whenThrown(
            Throwable thrown, Evaluation run, Function<Evaluation, @Nullable Object> onceMore) {
        if (thrown instanceof RunEnded ended) {
            return ended.failure();
        }
        if (UserCode.isStackSpent(thrown)) {
            return tooLittleStack(run);
        }
        try {
            return onceMore.apply(run.guarded());
        } catch (RunEnded e) {
            return e.failure();
        } catch (StackOverflowError e) {
            UserCode.throwIfFatal(e);
            return tooLittleStack(run);
        } catch (Throwable e) { // of what only looks like a value, such as an equals that throws
            UserCode.throwIfFatal(e);
            return run.failUnreadable(e);
        }
    }

    /** The limits are made for stacks of usual size: a thread may have less, or user code take more. */
    private static Failure tooLittleStack(Evaluation run) {
        return run.failStack();
    }

    private @Nullable Object readByNodes(JsonReader in, Evaluation run) {
        try {
            return readToEnd(in, run);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return whenThrown(e, run, guarded -> readToEnd(in.again(), guarded));
        }
    }

    private @Nullable Object readToEnd(ValueReader in, Evaluation run) {
        try {
            Object outcome = tree.root().read(in, run, Depth.ROOT);
            if (!(outcome instanceof Failure failure)) {
                in.end();
            } else if (!failure.isEnd() && !run.isVerdictOnly()) {
                toEnd(in, run);
            }
            return outcome;
        } catch (MalformedJson e) {
            return malformed(e, run);
        }
    }

    /** Whether a text is one at all is found out even where its first violation is enough. */
    private static void toEnd(ValueReader in, Evaluation run) {
        if (run.stopsAtFirst()) {
            in.finish();
        } else {
            in.end();
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
