package dev.satya.interpreter;

import dev.satya.interpreter.convert.PlainTree;
import dev.satya.interpreter.convert.WholeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.Tree;
import dev.satya.interpreter.node.Tree.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The way of an instance by its canonical tree, where several schemas look at the same containers: a
 * text is then read, and limits are looked at, once. It finds out that an instance is valid, and what
 * becomes of it; what is wrong with one is for the nodes to tell, over the instance as it came.
 */
record Whole(Tree tree) {
    /** Nothing is found out. */
    static final Object UNKNOWN = PlainTree.NONE;

    /** What is asked for. */
    enum Question {
        VALUE,
        VERDICT
    }

    /** The value, or a {@link Boolean} as verdict, of an instance; or {@link #UNKNOWN}. */
    @Nullable Object answer(Question question, @Nullable Object instance, Evaluation run) {
        try {
            if (run.countsSteps()) {
                return UNKNOWN; // they are those of the nodes
            }
            if (tree.reading() == Reading.BY_NODES) {
                return question == Question.VALUE ? UNKNOWN : verdict(instance, run);
            }
            return answerOf(question, PlainTree.of(instance, tree.names(), run, Depth.ROOT), run);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return UNKNOWN; // the nodes alone may need less stack, and tell what the instance
            // throws
        }
    }

    /** The same of the value ahead, and then the reader is where it was if there is no answer. */
    @Nullable Object answer(Question question, ValueReader in, Evaluation run) {
        Reading reading = question == Question.VALUE ? tree.reading() : tree.textReading();
        if (reading == Reading.BY_NODES || run.countsSteps()) {
            return UNKNOWN;
        }
        int mark = in.mark();
        Object answer;
        try {
            answer = answerOf(question, plain(in, run), run);
        } catch (MalformedJson e) {
            answer = UNKNOWN; // a violation before it may come first
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
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
        if (question == Question.VALUE) {
            Object value = tree.root().evaluate(plain, run.overCanonical(), Depth.ROOT);
            return value instanceof Failure ? UNKNOWN : value;
        }
        return verdict(plain, run.overCanonical());
    }

    private Object verdict(@Nullable Object instance, Evaluation run) {
        try {
            return tree.root().accepts(instance, run);
        } catch (RunEnded e) {
            return UNKNOWN;
        }
    }
}
