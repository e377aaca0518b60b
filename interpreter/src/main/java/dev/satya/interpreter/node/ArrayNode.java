package dev.satya.interpreter.node;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.convert.Uniqueness;
import dev.satya.interpreter.convert.Uniqueness.Repetition;
import dev.satya.interpreter.convert.UnreadableItem;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.slot.ItemList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list: items, then counts, then uniqueness and checks. */
final class ArrayNode extends Node {
    private static final int FIRST_CAPACITY = 8;
    private static final int NONE = -1;

    private final ItemNodes items;
    private final @Nullable ContainsCheck contains;
    private final SizeRange size;
    private final boolean isUnique;
    private final BoundCheck[] checks;
    private final ConversionMode mode;
    private final boolean[] keepsItems;

    /**
     * A node.
     *
     * @param keepsItems whether items stay equal to what they were, by the {@linkplain
     *     Dispatch#number number} of a call's choice
     */
    ArrayNode(
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
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object instance, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (instance instanceof ArrayList<?> list) {
            return Depth.isBeyond(inner, run)
                    ? Depth.failure(inner, run)
                    : evaluateList(list, null, run, inner);
        }
        if (!(instance instanceof Collection<?> collection)
                || !(instance instanceof List || !isStrict(mode, run))) {
            Failure beyond = Canonical.beyondLimits(instance, run);
            return beyond == null ? typeFailure("array", instance, run) : beyond;
        }
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        boolean isIndexed =
                instance instanceof List
                        && instance instanceof RandomAccess
                        && collection.size() <= SafeValue.MANY;
        return isIndexed && instance instanceof List<?> list
                ? evaluateList(list, null, run, inner)
                : evaluateItems(collection, NONE, null, run, inner);
    }

    private Object evaluateList(
            List<?> list, @Nullable Evaluated evaluated, Evaluation run, int inner) {
        int count = list.size();
        @Nullable Object[] values = new Object[count];
        Failure failure = null;
        for (int i = 0; i < count; i++) {
            Object value = items.at(i).evaluate(list.get(i), run, inner);
            if (value instanceof Failure found) {
                failure = Failure.join(failure, found.under(i), run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
            values[i] = failure == null ? value : null;
        }
        return finish(values, failure, containing(list, evaluated, run, inner), run);
    }

    /**
     * Evaluates items in turn.
     *
     * @param known the index of an item whose outcome is known; none if it is negative
     */
    private Object evaluateItems(
            Collection<?> collection,
            int known,
            @Nullable Object outcome,
            Evaluation run,
            int inner) {
        int size = collection.size();
        @Nullable Object[] values = new Object[Math.min(size, SafeValue.MANY)];
        Failure failure = null;
        int count = 0;
        for (Object item : collection) {
            SafeValue.require(count < size);
            Object value = count == known ? outcome : items.at(count).evaluate(item, run, inner);
            if (value instanceof Failure found) {
                failure = Failure.join(failure, found.under(count), run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
            values = withRoom(values, count);
            values[count++] = failure == null ? value : null;
        }
        return finish(
                Arrays.copyOf(values, count),
                failure,
                containing(collection, null, run, inner),
                run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.ARRAY) {
            return readScalar(in, run, depth);
        }
        int inner = Depth.container(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        int mark = in.mark();
        @Nullable Object[] values = new Object[FIRST_CAPACITY];
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
            values = withRoom(values, count);
            values[count++] = failure == null ? value : null;
        }
        return finish(Arrays.copyOf(values, count), failure, containing(in, mark, run, inner), run);
    }

    private @Nullable Failure containing(
            Collection<?> list, @Nullable Evaluated evaluated, Evaluation run, int inner) {
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

    private Object finish(
            @Nullable Object[] values,
            @Nullable Failure soFar,
            @Nullable Failure ofContains,
            Evaluation run) {
        Failure failure = withCounts(values.length, soFar, ofContains, run);
        if (failure != null && isOver(failure, run)) {
            return failure;
        }
        if (isUnique && soFar == null) {
            Failure spent = Uniqueness.spend(values, run);
            if (spent != null) {
                return spent;
            }
            Failure repeated = repeated(values, run);
            if (repeated != null) {
                failure = Failure.join(failure, repeated, run);
            }
        }
        if (failure != null) {
            return failure;
        }
        ItemList list = new ItemList(values);
        Failure failedCheck = BoundCheck.testAll(checks, list, null, run);
        return failedCheck == null ? list : failedCheck;
    }

    /** With what is wrong with the number of items, and of those that are to be contained. */
    private @Nullable Failure withCounts(
            int count, @Nullable Failure soFar, @Nullable Failure ofContains, Evaluation run) {
        Failure wrongSize = size.test(count, run);
        Failure failure = wrongSize == null ? soFar : Failure.join(soFar, wrongSize, run);
        boolean isOver = wrongSize != null && run.stopsAtFirst();
        return ofContains == null || isOver ? failure : Failure.join(failure, ofContains, run);
    }

    private static boolean isOver(@Nullable Failure failure, Evaluation run) {
        return failure != null && (failure.isEnd() || run.stopsAtFirst());
    }

    private static @Nullable Failure repeated(@Nullable Object[] values, Evaluation run) {
        try {
            Repetition repetition = Uniqueness.find(values);
            return repetition == null ? null : repeated(repetition, run);
        } catch (UnreadableItem e) {
            return run.failUnreadable(e.thrown()).under(e.position());
        }
    }

    private static Failure repeated(Repetition repetition, Evaluation run) {
        Map<String, @Nullable Object> arguments =
                Map.of("first", (long) repetition.first(), "second", (long) repetition.second());
        return run.fail("uniqueItems", arguments, null);
    }

    @Override
    @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
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
    @Nullable Object evaluateMarking(
            Object instance, Evaluated evaluated, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (!(instance instanceof List<?> list) || Depth.isBeyond(inner, run)) {
            return evaluate(instance, run, depth);
        }
        items.mark(evaluated);
        return evaluateList(list, evaluated, run, inner);
    }

    @Override
    boolean accepts(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth) {
        boolean isPlain = checks.length == 0 && (!isUnique || keepsItems[Dispatch.number(run)]);
        boolean isList = instance instanceof List && instance instanceof RandomAccess;
        if (!isPlain || !isList || !(instance instanceof List<?> list)) {
            return super.accepts(instance, evaluated, run, depth);
        }
        int inner = Depth.container(depth);
        Depth.check(inner, run);
        if (evaluated != null) {
            items.mark(evaluated);
        }
        return size.includes(list.size())
                && items.accept(list, run, inner)
                && (contains == null || contains.accepts(list, evaluated, run, inner))
                && (!isUnique || Uniqueness.isIn(list, run, inner));
    }

    /** Whether a text can be asked without values being made. */
    private boolean canAsk(ValueReader in, Evaluation run) {
        return checks.length == 0
                && in.peek() == Token.ARRAY
                && !(isUnique && run.countsSteps()); // steps are counted by values
    }

    @Override
    @Nullable Failure failureNext(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (!canAsk(in, run) || Depth.isBeyond(inner, run)) {
            return super.failureNext(in, run, depth);
        }
        int mark = in.mark();
        UniqueTexts unique = isUnique ? new UniqueTexts(items, in, run, inner) : null;
        Failure failure = null;
        int count = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            Failure found =
                    unique == null || failure != null
                            ? items.at(count).failureNext(in, run, inner)
                            : unique.add(count);
            if (found != null) {
                failure = Failure.join(failure, found.under(count), run);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
            }
            count++;
        }
        Repetition repetition = unique == null || failure != null ? null : unique.repetition();
        failure = withCounts(count, failure, containing(in, mark, run, inner), run);
        return repetition == null || isOver(failure, run)
                ? failure
                : Failure.join(failure, repeated(repetition, run), run);
    }

    @Override
    boolean acceptsNext(ValueReader in, Evaluation run, int depth) {
        if (!canAsk(in, run)) {
            return super.acceptsNext(in, run, depth);
        }
        int inner = Depth.container(depth);
        Depth.check(inner, run);
        int mark = in.mark();
        UniqueTexts unique = isUnique ? new UniqueTexts(items, in, run, inner) : null;
        int count = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            boolean isAccepted =
                    unique == null
                            ? items.at(count).acceptsNext(in, run, inner)
                            : isValue(unique.add(count)) && unique.repetition() == null;
            if (!isAccepted) {
                return false;
            }
            count++;
        }
        return size.includes(count) && isValue(containing(in, mark, run, inner));
    }

    @Override
    void explain(Outline out) {
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
    }
}
