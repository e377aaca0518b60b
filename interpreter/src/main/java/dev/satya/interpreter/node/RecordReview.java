package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.slot.RecordShape;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads existing records: one that is valid as it is comes back itself, and nothing is allocated. */
final class RecordReview {
    private final Class<?> type;
    private final String[] names;
    private final Node[] fields;
    private final @Nullable ToLongFunction<Object>[] longs;
    private final @Nullable ToDoubleFunction<Object>[] doubles;
    private final @Nullable Function<Object, @Nullable Object>[] objects;

    /** Whole numbers from here to {@link #highs} need not be shown to their node. */
    private final long[] lows;

    private final long[] highs;
    private final RecordShape shape;
    private final boolean hasMoreWork;
    private final int width;
    private final ObjectEnd end;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic interfaces
    RecordReview(ObjectParts parts, RecordShape shape, ObjectEnd end) {
        this.type = shape.type();
        this.names = parts.layout().table().names().toArray(new String[0]);
        this.fields = parts.fields();
        this.lows = new long[names.length];
        this.highs = new long[names.length];
        this.longs = new ToLongFunction[names.length];
        this.doubles = new ToDoubleFunction[names.length];
        this.objects = new Function[names.length];
        for (int i = 0; i < names.length; i++) {
            lows[i] = fields[i].surelyValidFrom();
            highs[i] = fields[i].surelyValidTo();
            longs[i] = shape.longGetter(i);
            doubles[i] = shape.doubleGetter(i);
            objects[i] = shape.objectGetter(i);
        }
        this.shape = shape;
        this.hasMoreWork = end.hasWork();
        this.width = parts.layout().width();
        this.end = end;
    }

    /** Whether an instance is a record of this class. */
    boolean reads(@Nullable Object instance) {
        return instance != null && instance.getClass() == type;
    }

    @Nullable Object review(Object instance, Evaluation run, int inner) {
        return !hasMoreWork && isUnchanged(instance, run.trial(), inner)
                ? instance
                : evaluate(instance, run, inner);
    }

    /** Whether every component is valid as it is. */
    private boolean isUnchanged(Object instance, Evaluation run, int inner) {
        Node[] fields = this.fields;
        for (int i = 0; i < fields.length; i++) {
            Node field = fields[i];
            Function<Object, @Nullable Object> object = objects[i];
            if (object != null) {
                Object component = object.apply(instance);
                if (component == ABSENT
                        ? end.isRequired(i)
                        : field.review(component, run, inner) != component) {
                    return false;
                }
                continue;
            }
            ToLongFunction<Object> whole = longs[i];
            if (whole == null) {
                if (reviewDouble(field, i, instance, run, inner) != null) {
                    return false;
                }
                continue;
            }
            long value = whole.applyAsLong(instance);
            boolean isSurelyValid = value >= lows[i] && value <= highs[i];
            if (!isSurelyValid && field.reviewLong(value, run, inner) != null) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Failure reviewDouble(
            Node field, int slot, Object instance, Evaluation run, int inner) {
        ToDoubleFunction<Object> binary = doubles[slot];
        return binary == null
                ? null
                : field.reviewDouble(binary.applyAsDouble(instance), run, inner);
    }

    /** Evaluates components as members. Null where the field does not take it means absent. */
    private @Nullable Object evaluate(Object instance, Evaluation run, int inner) {
        @Nullable Object[] slots = new Object[width];
        int missing = 0;
        for (int i = 0; i < fields.length; i++) {
            Object component = shape.get(i, instance);
            Object value = component == ABSENT ? ABSENT : fields[i].evaluate(component, run, inner);
            if (component == null && value instanceof Failure) {
                value = ABSENT;
            }
            if (value instanceof Failure failure) {
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure.under(names[i]);
                }
            }
            missing += value == ABSENT ? 1 : 0;
            slots[i] = value;
        }
        int members = fields.length - missing;
        return end.finish(slots, null, members, run, inner);
    }
}
