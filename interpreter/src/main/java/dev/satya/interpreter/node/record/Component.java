package dev.satya.interpreter.node.record;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.LongRange;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.RecordShape;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One component of a record: how it is read, and the node that it is shown to. */
public sealed interface Component {

    /** What becomes of the component; null: it is valid as it is. */
    @Nullable ChangedComponent review(Object record, Evaluation run, int inner);

    /** The component in a slot. */
    static Component of(RecordShape shape, int slot, Node node, boolean isRequired) {
        Function<Object, @Nullable Object> object = shape.objectGetter(slot);
        if (object != null) {
            return new Reference(slot, object, node, isRequired);
        }
        ToLongFunction<Object> whole = shape.longGetter(slot);
        if (whole != null) {
            return new Whole(slot, whole, node, node.surelyValid());
        }
        ToDoubleFunction<Object> binary = shape.doubleGetter(slot);
        return binary == null ? new None() : new Binary(slot, binary, node);
    }

    /** Any object. */
    record Reference(
            int slot, Function<Object, @Nullable Object> getter, Node node, boolean isRequired)
            implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            Object value = getter.apply(record);
            if (value == ABSENT) {
                return isRequired ? new ChangedComponent(slot, ABSENT) : null;
            }
            Object outcome = node.review(value, run, inner);
            return outcome == value ? null : new ChangedComponent(slot, outcome);
        }
    }

    /** A {@code long} or less, which need not be shown to its node if it is surely valid. */
    record Whole(int slot, ToLongFunction<Object> getter, Node node, LongRange surelyValid)
            implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            long value = getter.applyAsLong(record);
            return surelyValid.includes(value)
                    ? null
                    : failed(slot, node.reviewLong(value, run, inner));
        }
    }

    /** A {@code double} or {@code float}. */
    record Binary(int slot, ToDoubleFunction<Object> getter, Node node) implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            return failed(slot, node.reviewDouble(getter.applyAsDouble(record), run, inner));
        }
    }

    private static @Nullable ChangedComponent failed(int slot, @Nullable Failure failure) {
        return failure == null ? null : new ChangedComponent(slot, failure);
    }

    /** Stands where a group has more room than components. */
    record None() implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            return null;
        }
    }
}
