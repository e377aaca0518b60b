package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import dev.satya.schema.Extras;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An object with declared fields: members into slots, one virtual call a field; then {@link
 * ObjectEnd}. A slot holds a field's value, its failure, or {@code ABSENT} until the end is reached.
 */
final class ObjectNode extends Node {
    private final String[] names;
    private final Node[] fields;
    private final NameTable table;
    private final int width;
    private final Extras extras;
    private final Node extraValues;
    private final @Nullable RecordShape shape;
    private final ObjectEnd end;

    ObjectNode(ObjectParts parts, ObjectEnd end) {
        this.table = parts.layout().table();
        this.names = table.names().toArray(new String[0]);
        this.fields = parts.fields();
        this.width = parts.layout().width();
        this.extras = parts.extras();
        this.extraValues = parts.extraValues();
        this.shape = parts.shape();
        this.end = end;
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object instance, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        if (instance instanceof Map<?, ?> map) {
            return Depth.isBeyond(inner, run)
                    ? Depth.failure(inner, run)
                    : evaluateMap(map, run, inner);
        }
        if (instance instanceof SlotModel model) {
            return evaluate(model.members(), run, depth);
        }
        if (shape != null && instance != null && instance.getClass() == shape.type()) {
            return review(instance, run, depth);
        }
        Failure beyond = Canonical.beyondLimits(instance, run);
        return beyond == null ? typeFailure("object", instance, run) : beyond;
    }

    private @Nullable Object evaluateMap(Map<?, ?> map, Evaluation run, int inner) {
        String[] names = this.names;
        Node[] fields = this.fields;
        @Nullable Object[] slots = new Object[width];
        int missing = 0;
        boolean hasFailed = false;
        for (int i = 0; i < names.length; i++) {
            Object member = map.get(names[i]);
            if (member == null && !map.containsKey(names[i])) {
                slots[i] = ABSENT;
                missing++;
                continue;
            }
            Object value = fields[i].evaluate(member, run, inner);
            if (value instanceof Failure failure) {
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure.under(names[i]);
                }
                hasFailed = true;
            }
            slots[i] = value;
        }
        Failure ofExtras = null;
        if (map.size() > names.length - missing && extras != Extras.IGNORE) {
            ExtraMembers extraMembers = newExtras(run);
            extraMembers.takeFrom(map, table, inner);
            ofExtras = extraMembers.end(slots, names.length);
        }
        return end.finish(slots, missing, hasFailed, ofExtras, map.size(), run, inner);
    }

    private ExtraMembers newExtras(Evaluation run) {
        return new ExtraMembers(extras, extraValues, run);
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.OBJECT) {
            return readScalar(in, run, depth);
        }
        int inner = Depth.container(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        @Nullable Object[] slots = new Object[width];
        Arrays.fill(slots, 0, names.length, ABSENT);
        int found = 0;
        int expected = 0;
        boolean hasFailed = false;
        ExtraMembers extraMembers = null;
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            int slot = in.readName(table, expected);
            if (slot == NameTable.UNDECLARED) {
                extraMembers = extraMembers == null ? newExtras(run) : extraMembers;
                if (extraMembers.takeFrom(in, inner)) {
                    break;
                }
                continue;
            }
            expected = slot + 1;
            Object value;
            if (slots[slot] == ABSENT) {
                found++;
                value = fields[slot].read(in, run, inner);
            } else {
                in.skip();
                Failure first = slots[slot] instanceof Failure failure ? failure : null;
                value = Failure.join(first, run.fail("duplicateKey", null), run);
            }
            if (value instanceof Failure failure) {
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure.under(names[slot]);
                }
                hasFailed = true;
            }
            slots[slot] = value;
        }
        Failure ofExtras = extraMembers == null ? null : extraMembers.end(slots, names.length);
        int members = found + (extraMembers == null ? 0 : extraMembers.count());
        int missing = names.length - found;
        return end.finish(slots, missing, hasFailed, ofExtras, members, run, inner);
    }

    @Override
    @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        RecordShape record = shape;
        if (record == null || instance == null || instance.getClass() != record.type()) {
            return evaluate(instance, run, depth);
        }
        int inner = Depth.container(depth);
        if (Depth.isBeyond(inner, run)) {
            return Depth.failure(inner, run);
        }
        if (!end.hasWork() && isUnchanged(record, instance, run, inner)) {
            return instance;
        }
        return evaluateRecord(record, instance, run, inner);
    }

    /** Whether every component is valid as it is. */
    private boolean isUnchanged(RecordShape record, Object instance, Evaluation run, int inner) {
        for (int i = 0; i < fields.length; i++) {
            ToLongFunction<Object> whole = record.longGetter(i);
            if (whole != null) {
                if (fields[i].reviewLong(whole.applyAsLong(instance), run, inner) != null) {
                    return false;
                }
                continue;
            }
            ToDoubleFunction<Object> binary = record.doubleGetter(i);
            if (binary != null) {
                if (fields[i].reviewDouble(binary.applyAsDouble(instance), run, inner) != null) {
                    return false;
                }
                continue;
            }
            Object component = record.get(i, instance);
            if (component != ABSENT && fields[i].review(component, run, inner) != component) {
                return false;
            }
            if (component == ABSENT && end.isRequired(i)) {
                return false;
            }
        }
        return true;
    }

    /** Evaluates components as members. Null where the field does not take it means absent. */
    private @Nullable Object evaluateRecord(
            RecordShape record, Object instance, Evaluation run, int inner) {
        @Nullable Object[] slots = new Object[width];
        int missing = 0;
        boolean hasFailed = false;
        for (int i = 0; i < fields.length; i++) {
            Object component = record.get(i, instance);
            Object value = component == ABSENT ? ABSENT : fields[i].evaluate(component, run, inner);
            if (component == null && value instanceof Failure) {
                value = ABSENT;
            }
            if (value instanceof Failure failure) {
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure.under(names[i]);
                }
                hasFailed = true;
            }
            missing += value == ABSENT ? 1 : 0;
            slots[i] = value;
        }
        int members = fields.length - missing;
        return end.finish(slots, missing, hasFailed, null, members, run, inner);
    }

    @Override
    public @Nullable SlotLayout layout() {
        return end.layout();
    }

    @Override
    void explain(Outline out) {
        end.explain(out);
    }
}
