package dev.satya.interpreter;

import dev.satya.interpreter.convert.PlainTree;
import dev.satya.interpreter.convert.WholeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.Tree;
import dev.satya.interpreter.node.Tree.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The way of an instance by its canonical tree, where several schemas look at the same containers: a
 * text is then read, and limits are looked at, once. An instance that is no plain tree within the
 * limits is for the nodes alone, as it came.
 */
record Whole(Tree tree) {
    /** Nothing is found out. */
    static final Object UNKNOWN = PlainTree.NONE;

    /** What is asked for. */
    enum Question {
        /** The value or the failure. */
        OUTCOME,
        /** A {@link Boolean}. */
        VERDICT,
        /** The failure; null: there is none. */
        FAILURE
    }

    /** What is asked for of an instance; or {@link #UNKNOWN}. */
    @Nullable Object answer(Question question, @Nullable Object instance, Evaluation run) {
        try {
            if (tree.reading() == Reading.BY_NODES) {
                return answerByNodes(question, instance, run);
            }
            return answerOf(question, PlainTree.of(instance, tree.names(), run, Depth.ROOT), run);
        } catch (StackOverflowError e) {
            return UNKNOWN; // the nodes alone may need less
        }
    }

    /** The same of the value ahead, and then the reader is where it was if there is no answer. */
    @Nullable Object answer(Question question, ValueReader in, Evaluation run) {
        Reading reading = question == Question.OUTCOME ? tree.reading() : tree.textReading();
        if (reading == Reading.BY_NODES) {
            return UNKNOWN;
        }
        int mark = in.mark();
        Object answer;
        try {
            answer = answerOf(question, plain(in, run), run);
        } catch (MalformedJson e) {
            answer = UNKNOWN; // a violation before it may come first
        } catch (StackOverflowError e) {
            answer = UNKNOWN;
        }
        if (answer == UNKNOWN) {
            in.reset(mark);
        }
        return answer;
    }

    private @Nullable Object plain(ValueReader in, Evaluation run) {
        Object value = WholeValue.read(in, tree.names(), run.trial(), Depth.ROOT);
        if (value instanceof Failure) {
            return UNKNOWN;
        }
        in.end();
        return value;
    }

    private @Nullable Object answerOf(Question question, @Nullable Object plain, Evaluation run) {
        if (plain == UNKNOWN) {
            return UNKNOWN;
        }
        if (question == Question.OUTCOME) {
            return tree.root().evaluate(plain, run.overCanonical(), Depth.ROOT);
        }
        Object verdict = verdict(plain, run.trial().overCanonical());
        if (question == Question.VERDICT) {
            return verdict;
        }
        return verdict == Boolean.TRUE
                ? null
                : failure(tree.root().evaluate(plain, run.overCanonical(), Depth.ROOT));
    }

    private @Nullable Object answerByNodes(
            Question question, @Nullable Object instance, Evaluation run) {
        if (question == Question.OUTCOME) {
            return UNKNOWN;
        }
        Object verdict = verdict(instance, run.trial());
        if (question == Question.VERDICT) {
            return verdict;
        }
        return verdict == Boolean.TRUE ? null : UNKNOWN;
    }

    private static @Nullable Failure failure(@Nullable Object outcome) {
        return outcome instanceof Failure failure ? failure : null;
    }

    private Object verdict(@Nullable Object instance, Evaluation run) {
        try {
            return tree.root().accepts(instance, run);
        } catch (RunEnded e) {
            return UNKNOWN;
        }
    }
}
