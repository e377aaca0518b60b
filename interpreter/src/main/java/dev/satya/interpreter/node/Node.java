package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UnreadableValue;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.slot.SlotLayout;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled schema. Immutable; used by any number of threads. */
public abstract class Node {

    /** This node, but as a field of which the compiler does not know the class. */
    private final Node self = this;

    protected Node() {}

    /**
     * Evaluates an instance in Java's terms.
     *
     * @param instance canonical where the run is over canonical values
     * @param evaluated takes the positions of the items or members about which this schema has
     *     something to say, if it accepts them; after a failure it may hold anything. Only of a
     *     canonical container; null: nobody asks
     * @param depth of the container that holds the instance, see {@link
     *     dev.satya.interpreter.evaluate.Depth}
     * @return the converted value, or a {@link Failure}; in a run that makes no values anything that
     *     is no failure stands for a valid instance
     */
    public abstract @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth);

    /** The same where nobody asks what is evaluated. */
    public final @Nullable Object evaluate(@Nullable Object instance, Evaluation run, int depth) {
        return evaluate(instance, null, run, depth);
    }

    /** Evaluates the value ahead in a text. The reader is then behind it, unless the run is over. */
    public abstract @Nullable Object read(ValueReader in, Evaluation run, int depth);

    /**
     * {@link #evaluate} by a call that stays one, see {@link #takeLongWay}: the code of many kinds of
     * branches would otherwise be compiled into whoever tries them.
     */
    public final @Nullable Object evaluateByCall(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return self.evaluate(instance, evaluated, run, depth);
    }

    /** {@link #read} by a call that stays one, for the same reason. */
    public final @Nullable Object readByCall(ValueReader in, Evaluation run, int depth) {
        return self.read(in, run, depth);
    }

    /**
     * Evaluates what the short way of {@link #evaluate} leaves: conversions, checks in order, and
     * all that is said about faults. To be called by way of {@link #takeLongWay}.
     */
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int depth) {
        throw new UnsupportedOperationException(getClass().getName());
    }

    /**
     * Calls {@link #evaluateFully}. The one place that does, for all nodes: a compiler that has met
     * many classes here leaves the call a call. The code for faults then stays out of the short way,
     * which would otherwise be compiled into something four times as large and half as fast.
     */
    protected final @Nullable Object takeLongWay(
            @Nullable Object instance, Evaluation run, int depth) {
        return self.evaluateFully(instance, run, depth);
    }

    /** Calls {@link #readFully}: one place for all nodes, as {@link #takeLongWay} is. */
    protected final @Nullable Object readLongWay(ValueReader in, Evaluation run, int depth) {
        return self.readFully(in, run, depth);
    }

    /**
     * Evaluates a value that is already of its Java type, inside a record.
     *
     * @return the instance itself if nothing about it changes, otherwise as {@link #evaluate}
     */
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return evaluate(instance, run, depth);
    }

    /** {@link #review} of a whole number without a box; null if it is valid. */
    public @Nullable Failure reviewLong(long instance, Evaluation run, int depth) {
        return evaluate(instance, run, depth) instanceof Failure failure ? failure : null;
    }

    /** {@link #review} of a binary64 number without a box; null if it is valid. */
    public @Nullable Failure reviewDouble(double instance, Evaluation run, int depth) {
        return evaluate(instance, run, depth) instanceof Failure failure ? failure : null;
    }

    /**
     * Whether a number that is valid stays the number that it is, so that {@link #reviewLong} and
     * {@link #reviewDouble} say all that {@link #review} says.
     */
    public boolean keepsNumbers() {
        return false;
    }

    /** Whole numbers that are valid as they are; usually none are known. */
    public LongRange surelyValid() {
        return LongRange.EMPTY;
    }

    /** The node of instances that are not null, where null is valid as it is; otherwise this one. */
    public Node withoutNull() {
        return this;
    }

    /** Where the fields of the models are that this node makes; null: it makes none of its own. */
    public final @Nullable SlotLayout layout() {
        return layoutOf(null);
    }

    /**
     * The same of a model or object that it made, for which a branch may have to be asked.
     *
     * @param made null: of all that it makes
     */
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return null;
    }

    /** Whether a schema of this mode converts nothing in this run. */
    protected static boolean isStrict(ConversionMode mode, Evaluation run) {
        return mode.isStrict(run.options().strictness());
    }

    /** Writes this node and what is below it. */
    public abstract void explain(Outline out);

    /**
     * Reads what the short way of {@link #read} leaves: a scalar, which it evaluates, or a container
     * of the wrong type, whatever is in it. To be called by way of {@link #readLongWay}.
     */
    protected @Nullable Object readFully(ValueReader in, Evaluation run, int depth) {
        Object instance;
        switch (in.peek()) {
            case NULL -> {
                in.readNull();
                instance = null;
            }
            case BOOLEAN -> instance = in.readBoolean();
            case NUMBER -> instance = in.readNumber(run);
            case STRING -> instance = in.readString();
            case OTHER -> instance = in.readOther();
            case ARRAY -> {
                in.skip();
                instance = List.of();
            }
            default -> {
                in.skip();
                instance = Map.of();
            }
        }
        return instance instanceof Failure ? instance : evaluate(instance, run, depth);
    }

    /** A violation {@code type}. */
    protected static Failure typeFailure(
            String expected, @Nullable Object instance, Evaluation run) {
        if (run.isVerdictOnly()) {
            return run.fail("type", null);
        }
        Object written = run.written(instance);
        if (written instanceof UnreadableValue unreadable) {
            return run.failUnreadable(unreadable.thrown());
        }
        return run.fail("type", TypeArguments.of(expected, written), Canonical.scalar(written));
    }
}
