package dev.satya.interpreter.node.record;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.LongRange;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.Absent;
import dev.satya.interpreter.slot.RecordShape;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record: how it is read, and the node that it is shown to. The reviews are so
 * short (35 bytes of code) that HotSpot puts them in place of their calls also where it has not yet seen
 * many: which start is a fast one would otherwise be luck.
 */
public sealed interface Component {

    /** What becomes of the component; null: it is valid as it is. */
    @Nullable ChangedComponent review(Object record, Evaluation run, int inner);

    /**
     * The component in a slot.
     *
     * @param empty what an optional without a value is
     */
    static Component of(RecordShape shape, int slot, Node node, Empty empty) {
        Function<Object, @Nullable Object> object = shape.objectGetter(slot);
        if (object != null) {
            Reference component = new Reference(slot, object, node);
            return shape.isOptional(slot) ? new OptionalOne(component, empty) : component;
        }
        if (!node.keepsNumbers()) {
            return new Boxed(slot, record -> shape.get(slot, record), node);
        }
        ToLongFunction<Object> whole = shape.longGetter(slot);
        if (whole != null) {
            return new Whole(slot, whole, node, node.surelyValid());
        }
        ToDoubleFunction<Object> binary = shape.doubleGetter(slot);
        return binary == null ? new None() : new Binary(slot, binary, node);
    }

    /** Any object. */
    record Reference(int slot, Function<Object, @Nullable Object> getter, Node node)
            implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            return shown(getter.apply(record), run, inner);
        }

        private @Nullable ChangedComponent shown(
                @Nullable Object value, Evaluation run, int inner) {
            return ChangedComponent.of(slot, value, node.review(value, run, inner));
        }
    }

    /** What an optional without a value is: INST-4 of docs/semantics.md. */
    enum Empty {
        /** Absent, and nothing stands in. */
        NOTHING,
        /** Absent; something stands in. */
        ABSENT,
        /** Null where that is valid, otherwise absent: the field has to be there. */
        NULL;

        /** The outcome; {@link Absent#ABSENT}: it is absent. */
        public @Nullable Object outcome(Node node, Evaluation run, int inner) {
            if (this != NULL) {
                return Absent.ABSENT;
            }
            Object outcome = node.evaluate(null, run, inner);
            return outcome instanceof Failure failure && !failure.isEnd() ? Absent.ABSENT : outcome;
        }
    }

    /** What an optional holds, of which there may be none. */
    record OptionalOne(Reference reference, Empty empty) implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            Object value = reference.getter().apply(record);
            return value == ABSENT ? ofNone(run, inner) : reference.shown(value, run, inner);
        }

        private @Nullable ChangedComponent ofNone(Evaluation run, int inner) {
            return empty == Empty.NOTHING
                    ? null
                    : ChangedComponent.of(
                            reference.slot(), null, empty.outcome(reference.node(), run, inner));
        }
    }

    /** A {@code long} or less, which need not be shown to its node if it is surely valid. */
    record Whole(int slot, ToLongFunction<Object> getter, Node node, LongRange surelyValid)
            implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            return reviewed(getter.applyAsLong(record), run, inner);
        }

        private @Nullable ChangedComponent reviewed(long value, Evaluation run, int inner) {
            return surelyValid.includes(value) ? null : shown(value, run, inner);
        }

        private @Nullable ChangedComponent shown(long value, Evaluation run, int inner) {
            return ChangedComponent.of(slot, null, node.reviewLong(value, run, inner));
        }
    }

    /** A {@code double} or {@code float}. */
    record Binary(int slot, ToDoubleFunction<Object> getter, Node node) implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            double value = getter.applyAsDouble(record);
            return ChangedComponent.of(slot, null, node.reviewDouble(value, run, inner));
        }
    }

    /** A number of a primitive type of which the node may make another. */
    record Boxed(int slot, Function<Object, @Nullable Object> getter, Node node)
            implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            Object value = getter.apply(record);
            Object outcome = node.review(value, run, inner);
            boolean isSame = value != null && value.equals(outcome);
            return isSame ? null : new ChangedComponent(slot, outcome);
        }
    }

    /** Stands where a group has more room than components. */
    record None() implements Component {
        @Override
        public @Nullable ChangedComponent review(Object record, Evaluation run, int inner) {
            return null;
        }
    }
}
