package dev.satya.interpreter;

import dev.satya.interpreter.build.Tree;
import dev.satya.interpreter.convert.CanonicalCopier;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.plan.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The way of an instance by its canonical tree, where several schemas look at the same containers: a
 * text is then read, and limits are looked at, once. An instance that is no plain tree within the
 * limits is for the nodes alone, as it came.
 */
record TreeEvaluator(Tree tree) {
    /** Nothing is found out. */
    static final Object UNKNOWN = CanonicalCopier.NONE;

    /** What becomes of an instance; or {@link #UNKNOWN}. */
    @Nullable Object evaluate(@Nullable Object instance, Evaluation run) {
        if (tree.reading() == Reading.BY_NODES) {
            return UNKNOWN;
        }
        try {
            return evaluatePlain(CanonicalCopier.of(instance, tree.names(), run, Depth.ROOT), run);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return UNKNOWN; // the nodes alone may need less stack, and tell what the instance
            // throws
        }
    }

    /** The same of the value ahead, and then the reader is where it was if there is no answer. */
    @Nullable Object evaluate(ValueReader in, Evaluation run) {
        if (tree.reading() == Reading.BY_NODES) {
            return UNKNOWN;
        }
        int mark = in.mark();
        Object answer;
        try {
            answer = evaluatePlain(plain(in, run), run);
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
        Object value = CanonicalReader.read(in, tree.names(), run.trial().withValues(), Depth.ROOT);
        if (value instanceof Failure) {
            return UNKNOWN;
        }
        in.end();
        return value;
    }

    private @Nullable Object evaluatePlain(@Nullable Object plain, Evaluation run) {
        return plain == UNKNOWN
                ? UNKNOWN
                : tree.root().evaluate(plain, run.overCanonical(), Depth.ROOT);
    }
}
