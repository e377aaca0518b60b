package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.node.BoundCustom;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.object.ObjectParts.CustomParts;
import dev.satya.interpreter.slot.MemberNotSet;
import dev.satya.interpreter.slot.PropertyTest;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.WrongClass;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes objects of a class of slots that are valid, and asks them what they say of themselves. */
final class ObjectMaker {
    private final RecordShape shape;
    private final SlotLayout layout;
    private final Node[] fields;
    private final CustomParts custom;

    /** Whether a member may have to be asked what the class itself gives it. */
    private final boolean isSetLater;

    private final boolean isTested;

    ObjectMaker(ObjectParts parts, RecordShape shape) {
        this.shape = shape;
        this.layout = parts.layout();
        this.fields = parts.fields();
        this.custom = parts.custom();
        this.isTested = !shape.tests().isEmpty() || custom.ofObject().length > 0;
        this.isSetLater = IntStream.range(0, fields.length).anyMatch(shape::isSetLater);
    }

    /**
     * The object of these slots, or a failure.
     *
     * @param existing the object that the slots are of; null: they are of something else
     */
    Object finish(@Nullable Object existing, @Nullable Object[] slots, Evaluation run, int inner) {
        Object outcome =
                existing != null && shape.keepsObjects() ? existing : make(slots, run, inner);
        return outcome instanceof Failure || !isTested ? outcome : tested(outcome, run);
    }

    private Object make(@Nullable Object[] slots, Evaluation run, int inner) {
        @Nullable Object made;
        try {
            made = shape.build(slots);
        } catch (MemberNotSet e) {
            Failure failure = refused(e.thrown(), run);
            if (e.thrown() instanceof WrongClass wrong) {
                wrong.path().forEach(failure::under);
            }
            return failure.under(layout.table().name(e.slot()));
        } catch (Throwable e) {
            return refused(e, run);
        }
        if (made == null) { // a factory's
            return refused(new IllegalStateException("null was returned"), run);
        }
        Failure failure = isSetLater ? ownValues(made, slots, run, inner) : null;
        return failure == null ? made : failure;
    }

    private Failure refused(Throwable thrown, Evaluation run) {
        UserCode.throwIfFatal(thrown);
        return run.failConstruction(shape.type().getSimpleName(), thrown);
    }

    /** What the class itself gives a member that was absent is validated as if it had come. */
    private @Nullable Failure ownValues(
            Object made, @Nullable Object[] slots, Evaluation run, int inner) {
        Failure all = null;
        for (int i = 0; i < fields.length; i++) {
            int slot = i;
            if (slots[i] != ABSENT || !shape.isSetLater(i)) {
                continue;
            }
            Object value = SafeValue.of(SafeValue.read(() -> shape.get(slot, made)));
            boolean isNone = value == null || value == ABSENT;
            Object asked = isNone ? null : value;
            boolean isAsked = !isNone || custom.ofNull().get(i);
            if (isAsked && fields[i].evaluate(asked, run, inner) instanceof Failure failure) {
                all = Failure.join(all, failure.under(layout.table().name(i)), run);
                if (failure.isEnough(run)) {
                    return all;
                }
            }
        }
        return all;
    }

    /** The object, if it says what it is to say of itself. */
    Object tested(Object object, Evaluation run) {
        Failure all = null;
        for (PropertyTest test : shape.tests()) {
            Failure failure = tested(object, test, run);
            if (failure != null) {
                all = Failure.join(all, failure.under(test.property()), run);
                if (run.stopsAtFirst()) {
                    return all;
                }
            }
        }
        Failure ofWhole = BoundCustom.testAll(custom.ofObject(), object, object, run);
        all = ofWhole == null ? all : Failure.join(all, ofWhole, run);
        return all == null ? object : all;
    }

    private static @Nullable Failure tested(Object object, PropertyTest test, Evaluation run) {
        try {
            return test.isPassedBy(object)
                    ? null
                    : run.fail(test.code(), Map.of(), !test.expected(), test.message(), null)
                            .translate(test.translations());
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return run.failUnreadable(e);
        }
    }
}
