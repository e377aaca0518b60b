package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.slot.RecordShape;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** One component of a record: how it is read, and the node that it is shown to. */
sealed interface Component {

    /** Whether the component is valid as it is. */
    boolean isValidIn(Object record, Evaluation run, int inner);

    /** The component in a slot. */
    static Component of(RecordShape shape, int slot, Node node, boolean isRequired) {
        Function<Object, @Nullable Object> object = shape.objectGetter(slot);
        if (object != null) {
            return new Reference(object, node, isRequired);
        }
        ToLongFunction<Object> whole = shape.longGetter(slot);
        if (whole != null) {
            return new Whole(whole, node, node.surelyValidFrom(), node.surelyValidTo());
        }
        ToDoubleFunction<Object> binary = shape.doubleGetter(slot);
        return binary == null ? new None() : new Binary(binary, node);
    }

    /** Any object. */
    record Reference(Function<Object, @Nullable Object> getter, Node node, boolean isRequired)
            implements Component {
        @Override
        public boolean isValidIn(Object record, Evaluation run, int inner) {
            Object value = getter.apply(record);
            return value == ABSENT ? !isRequired : node.review(value, run, inner) == value;
        }
    }

    /** A {@code long} or less, which need not be shown to its node from {@code low} to {@code high}. */
    record Whole(ToLongFunction<Object> getter, Node node, long low, long high)
            implements Component {
        @Override
        public boolean isValidIn(Object record, Evaluation run, int inner) {
            long value = getter.applyAsLong(record);
            return value >= low && value <= high || node.reviewLong(value, run, inner) == null;
        }
    }

    /** A {@code double} or {@code float}. */
    record Binary(ToDoubleFunction<Object> getter, Node node) implements Component {
        @Override
        public boolean isValidIn(Object record, Evaluation run, int inner) {
            return node.reviewDouble(getter.applyAsDouble(record), run, inner) == null;
        }
    }

    /** Stands where a group has more room than components. */
    record None() implements Component {
        @Override
        public boolean isValidIn(Object record, Evaluation run, int inner) {
            return true;
        }
    }
}
