package dev.satya.interpreter.node.object;

import dev.satya.interpreter.convert.SameContent;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.record.ChangedComponent;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of a class: one that exists is reviewed, and anything else is made one of members. It is a
 * node of its own so that the JIT compiles the way of existing objects by what it has seen of them,
 * and not of maps.
 */
public final class ClassNode extends Node {
    private final Node members;
    private final RecordShape shape;
    private final RecordReview records;
    private final int fields;

    /** An object that is more than its components, or that changes; see {@link RecordReview}. */
    private record Rest(Object object, @Nullable ChangedComponent changed, boolean wasLookedAt) {}

    private ClassNode(Node members, RecordShape shape, ObjectFinisher end) {
        this.members = members;
        this.shape = shape;
        this.records = new RecordReview(shape, end);
        this.fields = end.parts().layout().fields();
    }

    /** The node of members, or where they are of a class one that also knows its objects. */
    public static Node over(Node members, ObjectFinisher end) {
        RecordShape shape = end.parts().shape();
        return shape == null ? members : new ClassNode(members, shape, end);
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        return instance != null && records.reads(instance)
                ? reviewObject(instance, run.overAny(), depth)
                : members.evaluate(instance, evaluated, run, depth);
    }

    @Override
    public @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        return instance != null && records.reads(instance)
                ? reviewObject(instance, run, depth)
                : members.evaluate(instance, run, depth);
    }

    private @Nullable Object reviewObject(Object instance, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        Evaluation asked = records.asked(run.withValues());
        boolean looksFirst = records.looksFirst(asked);
        ChangedComponent changed = looksFirst ? records.firstChanged(instance, asked, inner) : null;
        return looksFirst && changed == null && !records.hasMoreWork()
                ? instance
                : takeLongWay(new Rest(instance, changed, looksFirst), asked, inner);
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int inner) {
        Rest rest = (Rest) Objects.requireNonNull(instance);
        Object outcome =
                records.evaluate(rest.object(), rest.changed(), rest.wasLookedAt(), run, inner);
        return unchanged(rest.object(), outcome);
    }

    /** The object that there is, where one that was made of its components says the same. */
    private @Nullable Object unchanged(Object object, @Nullable Object outcome) {
        if (outcome == object || !shape.type().isInstance(outcome)) {
            return outcome;
        }
        for (int i = 0; i < fields; i++) {
            if (!SameContent.isSame(shape.get(i, object), shape.get(i, outcome))) {
                return outcome;
            }
        }
        return object;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return members.read(in, run, depth);
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return members.layoutOf(made);
    }

    @Override
    public void explain(Outline out) {
        members.explain(out);
    }
}
