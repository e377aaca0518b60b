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

    /** What items conform to: all of these, taken together. */
    List<Node> itemNodes() {
        return items.all();
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
        Failure failure = soFar;
        Failure wrongSize = size.test(values.length, run);
        if (wrongSize != null) {
            failure = Failure.join(failure, wrongSize, run);
            if (run.stopsAtFirst()) {
                return failure;
            }
        }
        if (ofContains != null) {
            failure = Failure.join(failure, ofContains, run);
            if (failure.isEnd() || run.stopsAtFirst()) {
                return failure;
            }
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

    private static @Nullable Failure repeated(@Nullable Object[] values, Evaluation run) {
        Repetition repetition;
        try {
            repetition = Uniqueness.find(values);
        } catch (UnreadableItem e) {
            return run.failUnreadable(e.thrown()).under(e.position());
        }
        if (repetition == null) {
            return null;
        }
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

    /** Whether nothing but the items themselves and their number is looked at. */
    private boolean isPlain() {
        return checks.length == 0 && !isUnique && contains == null;
    }

    @Override
    @Nullable Failure failureNext(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (!isPlain() || in.peek() != Token.ARRAY || Depth.isBeyond(inner, run)) {
            return super.failureNext(in, run, depth);
        }
        Failure failure = null;
        int count = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            Failure found = items.at(count).failureNext(in, run, inner);
            if (found != null) {
                failure = Failure.join(failure, found.under(count), run);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
            }
            count++;
        }
        Failure wrongSize = size.test(count, run);
        return wrongSize == null ? failure : Failure.join(failure, wrongSize, run);
    }

    @Override
    boolean acceptsNext(ValueReader in, Evaluation run, int depth) {
        if (!isPlain() || in.peek() != Token.ARRAY) {
            return super.acceptsNext(in, run, depth);
        }
        int inner = Depth.container(depth);
        Depth.check(inner, run);
        int count = 0;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            if (!items.at(count).acceptsNext(in, run, inner)) {
                return false;
            }
            count++;
        }
        return size.includes(count);
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
