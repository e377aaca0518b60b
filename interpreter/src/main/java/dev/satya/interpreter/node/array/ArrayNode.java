package dev.satya.interpreter.node.array;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.ContainerViews;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.convert.Uniqueness.Repetition;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.plan.Call;
import dev.satya.interpreter.plan.ConversionMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list: items, then counts, then uniqueness and checks. */
public final class ArrayNode extends Node {
    private static final int FIRST_CAPACITY = 8;
    private static final int NONE = -1;

    private final ItemNodes items;
    private final @Nullable ContainsCheck contains;
    private final SizeRange size;
    private final boolean isUnique;
    private final BoundCheck[] checks;
    private final ConversionMode mode;
    private final boolean[] keepsItems;
    private final ArrayFinisher end;

    /**
     * A node.
     *
     * @param keepsItems whether items stay equal to what they were, by the {@linkplain
     *     Call#number number} of a call's choice
     */
    public ArrayNode(
            ItemNodes items,
            @Nullable ContainsCheck contains,
            SizeRange size,
            boolean isUnique,
            BoundCheck[] checks,
            ConversionMode mode,
            boolean[] keepsItems) {
        this.items = items;
        this.contains = contains;
        this.size = size;
        this.isUnique = isUnique;
        this.checks = checks;
        this.mode = mode;
        this.keepsItems = keepsItems;
        this.end = new ArrayFinisher(size, isUnique, checks);
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        int inner = Depth.container(depth);
        if (instance instanceof ArrayList<?> list) {
            return Depth.isBeyond(inner, run)
                    ? Depth.failure(inner, run)
                    : evaluateList(list, null, within(run), inner);
        }
        if (!(instance instanceof Collection<?> collection) || !takes(instance, run)) {
            return evaluateOther(instance, run, depth);
        }
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        if (evaluated != null) {
            items.mark(evaluated);
        }
        boolean isIndexed =
                instance instanceof List
                        && instance instanceof RandomAccess
                        && collection.size() <= SafeValue.MANY;
        return isIndexed && instance instanceof List<?> list
                ? evaluateList(list, evaluated, within(run), inner)
                : evaluateItems(collection, NONE, null, within(run), inner);
    }

    /** Of what is no collection of the JDK, and so not canonical: nobody asks what is evaluated. */
    private @Nullable Object evaluateOther(@Nullable Object instance, Evaluation run, int depth) {
        Object seen = ContainerViews.of(instance, run);
        if (seen != instance) {
            return evaluate(seen, run, depth);
        }
        Failure beyond = Canonical.beyondLimits(instance, run);
        return beyond == null ? typeFailure("array", instance, run) : beyond;
    }

    ItemNodes items() {
        return items;
    }

    ArrayFinisher end() {
        return end;
    }

    /** Whether an instance is an array, in this run. */
    boolean takes(@Nullable Object instance, Evaluation run) {
        return instance instanceof List || instance instanceof Collection && !isStrict(mode, run);
    }

    /** Whether somebody looks at the values of the items, whatever the run. */
    boolean looksAtValues() {
        return isUnique || checks.length > 0;
    }

    /**
     * The run for the items: checks look at their values even where nobody else does, and so does
     * uniqueness unless they are what they were.
     */
    private Evaluation within(Evaluation run) {
        boolean areCompared =
                isUnique
                        && !(run.isOverCanonical()
                                && keepsItems[Call.number(run.options().strictness())]);
        return checks.length > 0 || areCompared ? run.withValues() : run;
    }

    private @Nullable Object evaluateList(
            List<?> list, @Nullable EvaluatedPositions evaluated, Evaluation run, int inner) {
        int count = list.size();
        boolean makesValues = run.makesValues();
        @Nullable Object[] values = makesValues || isUnique ? new Object[count] : null;
        Failure failure = null;
        for (int i = 0; i < count; i++) {
            Object item = list.get(i);
            Object value = items.at(i).evaluate(item, null, run, inner);
            if (value instanceof Failure found) {
                failure = Failure.join(failure, found.under(i), run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
            if (values != null) {
                values[i] = failure == null ? (makesValues ? value : item) : null;
            }
        }
        return end.finish(values, count, failure, containing(list, evaluated, run, inner), run);
    }

    /**
     * Evaluates items in turn.
     *
     * @param known the index of an item whose outcome is known; none if it is negative
     */
    private @Nullable Object evaluateItems(
            Collection<?> collection,
            int known,
            @Nullable Object outcome,
            Evaluation run,
            int inner) {
        int size = collection.size();
        boolean makesValues = run.makesValues();
        @Nullable Object[] values =
                makesValues || isUnique ? new Object[Math.min(size, SafeValue.MANY)] : null;
        Failure failure = null;
        int count = 0;
        for (Object item : collection) {
            SafeValue.require(count < size);
            boolean isValid = count < known && outcome instanceof Failure; // and no more is wanted
            Object value =
                    count == known
                            ? outcome
                            : isValid ? item : items.at(count).evaluate(item, null, run, inner);
            if (value instanceof Failure found) {
                failure = Failure.join(failure, found.under(count), run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
            if (values != null) {
                values = withRoom(values, count);
                values[count] = failure == null ? (makesValues ? value : item) : null;
            }
            count++;
        }
        return end.finish(
                values == null ? null : Arrays.copyOf(values, count),
                count,
                failure,
                containing(collection, null, run, inner),
                run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.ARRAY) {
            return readLongWay(in, run, depth);
        }
        int inner = Depth.container(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        // steps are counted by values
        boolean isByHash = isUnique && checks.length == 0 && !run.countsSteps();
        return !run.makesValues() && isByHash
                ? readUnique(in, run, inner)
                : readItems(in, isUnique ? run.withValues() : within(run), inner);
    }

    private @Nullable Object readItems(ValueReader in, Evaluation run, int inner) {
        int mark = in.mark();
        @Nullable Object[] values = run.makesValues() ? new Object[FIRST_CAPACITY] : null;
        Failure failure = null;
        int count = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            Object value = items.at(count).read(in, run, inner);
            if (value instanceof Failure found) {
                failure = Failure.join(failure, found.under(count), run);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
            }
            if (values != null) {
                values = withRoom(values, count);
                values[count] = failure == null ? value : null;
            }
            count++;
        }
        return end.finish(
                values == null ? null : Arrays.copyOf(values, count),
                count,
                failure,
                containing(in, mark, run, inner),
                run);
    }

    /** Reads an array whose items are not to repeat each other without holding them. */
    private @Nullable Object readUnique(ValueReader in, Evaluation run, int inner) {
        int mark = in.mark();
        UniqueTexts unique = new UniqueTexts(items, in, run, inner);
        Failure failure = null;
        int count = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            Failure found = unique.add(count, failure == null);
            if (found != null) {
                failure = Failure.join(failure, found.under(count), run);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
            }
            count++;
        }
        Repetition repetition = failure == null ? unique.repetition() : null;
        failure = end.withCounts(count, failure, containing(in, mark, run, inner), run);
        return repetition == null || ArrayFinisher.isOver(failure, run)
                ? failure
                : Failure.join(failure, ArrayFinisher.repeated(repetition, run), run);
    }

    private @Nullable Failure containing(
            Collection<?> list, @Nullable EvaluatedPositions evaluated, Evaluation run, int inner) {
        return contains == null ? null : contains.test(list, evaluated, run, inner);
    }

    private @Nullable Failure containing(ValueReader in, int mark, Evaluation run, int inner) {
        if (contains == null) {
            return null;
        }
        in.reset(mark);
        return contains.test(in, run, inner);
    }

    private static @Nullable Object[] withRoom(@Nullable Object[] values, int count) {
        return count < values.length
                ? values
                : Arrays.copyOf(values, Math.max(FIRST_CAPACITY, count * 2));
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Object value = reviewed(instance, run, depth);
        return value == null ? instance : value;
    }

    /** The outcome where it is not simply the list itself; null where it is. */
    private @Nullable Object reviewed(@Nullable Object instance, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        boolean isPlain =
                !isUnique
                        && checks.length == 0
                        && items.prefix().length == 0
                        && contains == null
                        && !Depth.isBeyond(inner, run);
        if (!isPlain || !(instance instanceof List<?> list)) {
            return evaluate(instance, run, depth);
        }
        int index = 0;
        for (Object item : list) {
            Object outcome = items.rest().review(item, run, inner);
            if (outcome != item) {
                return evaluateItems(list, index, outcome, run, inner);
            }
            index++;
        }
        return size.test(index, run);
    }

    @Override
    public void explain(Outline out) {
        out.line(
                "array"
                        + size.words()
                        + (isUnique ? " unique" : "")
                        + BoundCheck.words(checks)
                        + mode.words());
        items.explain(out);
        if (contains != null) {
            contains.explain(out);
        }
        String calls = Call.words(keepsItems);
        if (isUnique && calls != null) {
            out.note("items keep their values" + calls + ": compared as they came");
        }
    }
}
