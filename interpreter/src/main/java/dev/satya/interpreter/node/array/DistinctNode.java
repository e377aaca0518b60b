package dev.satya.interpreter.node.array;

import dev.satya.interpreter.convert.Uniqueness;
import dev.satya.interpreter.convert.UnreadableItem;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.BoundCheck;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.SizeRange;
import dev.satya.interpreter.slot.ItemList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list from which items that equal an earlier one are dropped before anything is counted. */
public final class DistinctNode extends Node {
    private final Node items;
    private final SizeRange size;
    private final BoundCheck[] checks;

    /**
     * A node.
     *
     * @param items the list without counts and checks
     */
    public DistinctNode(Node items, SizeRange size, BoundCheck[] checks) {
        this.items = items;
        this.size = size;
        this.checks = checks;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        Object outcome = items.evaluate(instance, evaluated, run.withValues(), depth);
        return outcome instanceof Failure ? outcome : distinct((List<?>) nonNull(outcome), run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        Object outcome = items.read(in, run.withValues(), depth);
        return outcome instanceof Failure ? outcome : distinct((List<?>) nonNull(outcome), run);
    }

    /** A set that there is stays as it is, and is counted like one that is made of the same items. */
    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        Object outcome = items.review(instance, run.withValues(), depth);
        if (outcome instanceof Failure || outcome != instance) {
            return outcome instanceof Failure ? outcome : distinct((List<?>) nonNull(outcome), run);
        }
        List<?> list = (List<?>) nonNull(outcome);
        boolean isCounted = size.minimum() > 0 || size.maximum() < Integer.MAX_VALUE;
        Object counted =
                list.size() < 2 || !isCounted && checks.length == 0
                        ? counted(list, run)
                        : distinct(list, Uniqueness.canonical(list, run, depth), run);
        return counted instanceof Failure ? counted : instance;
    }

    private static Object nonNull(@Nullable Object list) {
        return Objects.requireNonNull(list, "a run with values makes a list");
    }

    private @Nullable Object distinct(List<?> list, Evaluation run) {
        return distinct(list, list.toArray(), run);
    }

    /**
     * The list without repetitions, if that is valid.
     *
     * @param values the items, as they are compared
     */
    private @Nullable Object distinct(List<?> list, @Nullable Object[] values, Evaluation run) {
        Failure spent = Uniqueness.spend(values, run);
        if (spent != null) {
            return spent;
        }
        try {
            BitSet firsts = Uniqueness.firsts(values, run);
            return counted(
                    firsts.cardinality() == values.length ? list : only(firsts, list.toArray()),
                    run);
        } catch (UnreadableItem e) {
            return run.failUnreadable(e.thrown()).under(e.position());
        }
    }

    private static List<@Nullable Object> only(BitSet firsts, @Nullable Object[] values) {
        return new ItemList(firsts.stream().mapToObj(i -> values[i]).toArray());
    }

    private @Nullable Object counted(List<?> distinct, Evaluation run) {
        Failure wrongSize = size.test(distinct.size(), run);
        Failure failure =
                wrongSize == null ? BoundCheck.testAll(checks, distinct, null, run) : wrongSize;
        return failure == null ? distinct : failure;
    }

    @Override
    public void explain(Outline out) {
        out.line("distinct" + size.words() + BoundCheck.words(checks));
        out.child("", items);
    }
}
