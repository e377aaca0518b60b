package dev.satya.interpreter.node.array;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.ContainerViews;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of which some items may be left out, as if they were not there. */
public final class OmittingArrayNode extends Node {
    private final ArrayNode list;

    /** Of the same list where none is left out. */
    public OmittingArrayNode(ArrayNode list) {
        this.list = list;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        int inner = Depth.container(depth);
        Object seen = instance instanceof Collection ? instance : ContainerViews.of(instance, run);
        if (!(seen instanceof Collection<?> collection)
                || !list.takes(seen, run)
                || Depth.isBeyond(inner, run)) {
            return list.evaluate(seen, evaluated, run, depth);
        }
        if (evaluated != null) {
            list.items().mark(evaluated);
        }
        Items items = new Items(run);
        int size = collection.size();
        for (Object item : collection) {
            SafeValue.require(items.met < size);
            Node node = list.items().at(items.met);
            if (items.take(node.evaluate(item, null, items.run, inner))) {
                return items.failure;
            }
        }
        return items.end();
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (in.peek() != Token.ARRAY || Depth.isBeyond(inner, run)) {
            return list.read(in, run, depth);
        }
        Items items = new Items(run);
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            items.take(list.items().at(items.met).read(in, items.run, inner));
            if (items.failure != null && (items.failure.isEnd() || run.stopsAtFirst())) {
                return items.failure;
            }
        }
        return items.end();
    }

    /** The items of one instance that are left. */
    private final class Items {
        private final Evaluation run;
        private final List<@Nullable Object> values = new ArrayList<>();
        private int met;
        private int count;
        private @Nullable Failure failure;

        Items(Evaluation run) {
            this.run = list.looksAtValues() ? run.withValues() : run;
        }

        /** Takes the outcome of the next item; whether that is enough. */
        boolean take(@Nullable Object outcome) {
            if (outcome instanceof Failure found) {
                failure = Failure.join(failure, found.under(met), run);
            } else if (outcome != ABSENT && run.makesValues()) {
                values.add(outcome);
            }
            met++;
            count += outcome == ABSENT ? 0 : 1;
            return failure != null && failure.isEnough(run);
        }

        @Nullable Object end() {
            return list.end()
                    .finish(run.makesValues() ? values.toArray() : null, count, failure, null, run);
        }
    }

    @Override
    public void explain(Outline out) {
        list.explain(out);
    }
}
