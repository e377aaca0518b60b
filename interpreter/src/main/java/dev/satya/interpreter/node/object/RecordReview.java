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
    private final Component.Empty[] empties;
    private final RecordShape shape;
    private final ComponentTest components;
    private final boolean hasMoreWork;

    /** Whether what is beyond the components asks for them. */
    private final boolean needsMembers;

    private final int length;
    private final ObjectFinisher end;

    RecordReview(RecordShape shape, ObjectFinisher end) {
        ObjectParts parts = end.parts();
        this.shape = shape;
        this.names = parts.layout().table().names().toArray(new String[0]);
        this.fields = parts.fields();
        this.empties = new Component.Empty[names.length];
        List<Component> components = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            empties[i] = empty(parts.fallbacks()[i]);
            components.add(Component.of(shape, i, fields[i], empties[i]));
        }
        this.components = Components.test(components);
        this.needsMembers = end.hasWork() || asksAboutNone(parts.custom().ofNull());
        this.hasMoreWork =
                needsMembers || !shape.tests().isEmpty() || parts.custom().ofObject().length > 0;
        this.length = parts.layout().length();
        this.end = end;
    }

    private static Component.Empty empty(AbsentValue fallback) {
        if (fallback instanceof AbsentValue.Required) {
            return Component.Empty.NULL;
        }
        return fallback.isNothing() ? Component.Empty.NOTHING : Component.Empty.ABSENT;
    }

    /** Whether code is asked about what an empty optional holds. */
    private boolean asksAboutNone(BitSet ofNull) {
        return ofNull.stream().anyMatch(shape::isOptional);
    }

    /** Whether an instance is an object of the class. */
    boolean reads(@Nullable Object instance) {
        return shape.isOf(instance);
    }

    /** The run for a review: an object that stays what it is keeps its faults. */
    Evaluation asked(Evaluation run) {
        return shape.keepsObjects() ? run.raisingErrors() : run;
    }

    /**
     * Whether the components are looked at as they are, before anything is made of them. Behind
     * guards, and where models are made, nothing stays as it is.
     */
    boolean looksFirst(Evaluation run) {
        return !run.isGuarded() && !end.makesModels();
    }

    /** The first component that is not valid as it is; null: they all are. */
    @Nullable ChangedComponent firstChanged(Object instance, Evaluation run, int inner) {
        return components.firstChanged(instance, run, inner);
    }

    /** Whether an object is more than its components. */
    boolean hasMoreWork() {
        return hasMoreWork;
    }

    private @Nullable Object safe(int slot, Object instance) {
        return SafeValue.of(SafeValue.read(() -> shape.get(slot, instance)));
    }

    /**
     * The rest of a review: the object itself where nothing about it changes, another record, or a
     * failure.
     *
     * @param changed the first component that is not valid as it is; null: none is known
     * @param wasLookedAt whether all components before that one are known to be valid as they are
     */
    @Nullable Object evaluate(
            Object instance,
            @Nullable ChangedComponent changed,
            boolean wasLookedAt,
            Evaluation run,
            int inner) {
        int known = !wasLookedAt ? 0 : changed == null ? fields.length : changed.slot();
        return known == fields.length && !needsMembers
                ? end.tested(instance, run)
                : evaluateMembers(instance, changed, known, run, inner);
    }

    /**
     * Evaluates components as members, but for those that are known. Null where the field does not
     * take it means absent.
     *
     * @param known so many of the first are valid as they are
     */
    private @Nullable Object evaluateMembers(
            Object instance,
            @Nullable ChangedComponent changed,
            int known,
            Evaluation run,
            int inner) {
        @Nullable Object[] slots = new Object[length];
        int missing = 0;
        for (int i = 0; i < fields.length; i++) {
            Object component = run.isGuarded() ? safe(i, instance) : shape.get(i, instance);
            Object value = component;
            if (changed != null && i == changed.slot()) {
                value = changed.outcome();
            } else if (component != ABSENT && !(i < known && isItsValue(i, component))) {
                value = fields[i].evaluate(component, null, run, inner);
            } else if (component == ABSENT && shape.isOptional(i)) {
                value = empties[i].outcome(fields[i], run, inner);
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

    /**
     * Whether a component that is valid as it is is also what a field of a model would hold: an object
     * of a class is. To evaluate it once more would look at all that is in it at each level twice.
     */
    private boolean isItsValue(int slot, @Nullable Object component) {
        return component != null && (!end.readsMembers() || fields[slot].layout() != null);
    }
}
