package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.record.ChangedComponent;
import dev.satya.interpreter.node.record.Component;
import dev.satya.interpreter.node.record.ComponentTest;
import dev.satya.interpreter.node.record.Components;
import dev.satya.interpreter.slot.RecordShape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads objects that there are: one that is valid as it is comes back itself, and nothing is allocated. */
final class RecordReview {
    private final String[] names;
    private final Node[] fields;
    private final RecordShape shape;
    private final ComponentTest components;
    private final boolean hasMoreWork;
    private final int length;
    private final ObjectFinisher end;

    RecordReview(ObjectParts parts, RecordShape shape, ObjectFinisher end) {
        this.shape = shape;
        this.names = parts.layout().table().names().toArray(new String[0]);
        this.fields = parts.fields();
        List<Component> components = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            components.add(Component.of(shape, i, fields[i], parts.isRequired(i)));
        }
        this.components = Components.test(components);
        this.hasMoreWork =
                end.hasWork()
                        || !shape.tests().isEmpty()
                        || parts.custom().ofObject().length > 0
                        || asksAboutNone(parts.custom().ofNull());
        this.length = parts.layout().length();
        this.end = end;
    }

    /** Whether code is asked about what an empty optional holds. */
    private boolean asksAboutNone(BitSet ofNull) {
        return ofNull.stream().anyMatch(shape::isOptional);
    }

    /** Whether an instance is an object of the class. */
    boolean reads(@Nullable Object instance) {
        return shape.isOf(instance);
    }

    /** The object itself where nothing about it changes, another record, or a failure. */
    @Nullable Object review(Object instance, Evaluation given, int inner) {
        // an object that stays what it is keeps its faults
        Evaluation run = shape.keepsObjects() ? given.raisingErrors() : given;
        ChangedComponent changed =
                run.isGuarded() || end.makesModels()
                        ? null
                        : components.firstChanged(instance, run, inner);
        boolean isDone = changed == null && !hasMoreWork && !run.isGuarded();
        return isDone ? instance : evaluate(instance, changed, run, inner);
    }

    private @Nullable Object safe(int slot, Object instance) {
        return SafeValue.of(SafeValue.read(() -> shape.get(slot, instance)));
    }

    /**
     * Evaluates components as members, but for the one that is known. Null where the field does not
     * take it means absent.
     *
     * @param changed the first component that is not valid as it is; null: none is known
     */
    private @Nullable Object evaluate(
            Object instance, @Nullable ChangedComponent changed, Evaluation run, int inner) {
        @Nullable Object[] slots = new Object[length];
        int missing = 0;
        for (int i = 0; i < fields.length; i++) {
            Object component = run.isGuarded() ? safe(i, instance) : shape.get(i, instance);
            Object value = component;
            if (changed != null && i == changed.slot()) {
                value = changed.outcome();
            } else if (component != ABSENT) {
                value = fields[i].evaluate(component, null, run, inner);
            }
            if (component == null && value instanceof Failure && !shape.isOptional(i)) {
                value = ABSENT;
            }
            if (value instanceof Failure failure) {
                failure.under(names[i]);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
            }
            missing += value == ABSENT ? 1 : 0;
            slots[i] = value;
        }
        return end.finishExisting(instance, slots, fields.length - missing, run, inner);
    }
}
