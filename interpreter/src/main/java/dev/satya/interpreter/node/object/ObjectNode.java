package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.ContainerViews;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.MapLookup;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object with declared fields: members into slots, one virtual call a field; then {@link
 * ObjectFinisher}. A slot holds a field's value, its failure as seen from the object, or {@code ABSENT}
 * until the end is reached.
 */
public final class ObjectNode extends Node {
    private final String[] names;
    private final Node[] fields;
    private final boolean[] takesNull;
    private final NameTable table;
    private final int length;
    private final Undeclared undeclared;
    private final ObjectFinisher end;

    /**
     * An object whose members are looked at and that is not done.
     *
     * @param ofExtras the failure of undeclared members
     * @param members how many it has
     */
    private record Rest(@Nullable Object[] slots, @Nullable Failure ofExtras, int members) {}

    /**
     * The same of a map by name, of which more may have to be looked at.
     *
     * @param withoutValue how many fields may be there as null; 0 if the map has fields alone
     */
    private record MapRest(Map<?, ?> map, @Nullable Object[] slots, int withoutValue) {}

    public ObjectNode(ObjectParts parts, ObjectFinisher end) {
        this.table = parts.layout().table();
        this.names = table.names().toArray(new String[0]);
        this.fields = new Node[names.length];
        this.takesNull = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            Node field = parts.fields()[i];
            fields[i] = field.withoutNull();
            takesNull[i] = fields[i] != field;
        }
        this.length = parts.layout().length();
        this.undeclared = parts.undeclared();
        this.end = end;
    }

    @Override
    public @Nullable Object evaluate(
            @Nullable Object instance,
            @Nullable EvaluatedPositions evaluated,
            Evaluation run,
            int depth) {
        int inner = Depth.container(depth);
        if (instance instanceof Map<?, ?> map) {
            if (Depth.isBeyond(inner, run)) {
                return Depth.failure(inner, run);
            }
            Evaluation within = end.within(run);
            return run.isOverCanonical() && map instanceof MemberMap members
                    ? evaluateInOrder(members, evaluated, within, inner)
                    : evaluateByName(map, within, inner);
        }
        if (instance instanceof SlotModel model) {
            return evaluate(model.members(), evaluated, run, depth);
        }
        Object seen = ContainerViews.of(instance, run);
        if (seen != instance) {
            return evaluate(seen, run, depth);
        }
        Failure beyond = Canonical.beyondLimits(instance, run);
        return beyond == null ? typeFailure("object", instance, run) : beyond;
    }

    private @Nullable Object evaluateByName(Map<?, ?> map, Evaluation run, int inner) {
        String[] names = this.names;
        Node[] fields = this.fields;
        @Nullable Object[] slots = new Object[length];
        int missing = 0;
        long absent = 0;
        boolean hasFailed = false;
        for (int i = 0; i < names.length; i++) {
            Object member = MapLookup.get(map, names[i]);
            if (member == null) {
                slots[i] = ABSENT;
                missing++;
                absent |= 1L << i;
                continue;
            }
            Object value = fields[i].evaluate(member, null, run, inner);
            if (value instanceof Failure failure) {
                failure.under(names[i]);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
                hasFailed = true;
            }
            slots[i] = value;
        }
        boolean hasNoOthers = map.size() == names.length - missing;
        return hasNoOthers && !hasFailed && end.isDone(absent)
                ? end.done(slots, absent, run, inner)
                : takeLongWay(new MapRest(map, slots, hasNoOthers ? 0 : missing), run, inner);
    }

    @Override
    protected @Nullable Object evaluateFully(@Nullable Object instance, Evaluation run, int inner) {
        if (instance instanceof MapRest rest) {
            return evaluateRest(rest.map(), rest.slots(), rest.withoutValue(), run, inner);
        }
        Rest rest = (Rest) Objects.requireNonNull(instance);
        return end.finish(rest.slots(), rest.ofExtras(), rest.members(), run, inner);
    }

    /** What is left of a map that has nulls or undeclared members, or that is not done. */
    private @Nullable Object evaluateRest(
            Map<?, ?> map, @Nullable Object[] slots, int withoutValue, Evaluation run, int inner) {
        int missing = withoutValue;
        for (int i = 0; withoutValue > 0 && i < names.length; i++) {
            if (slots[i] == ABSENT && map.containsKey(names[i])) {
                slots[i] = takesNull[i] ? null : fields[i].evaluate(null, null, run, inner);
                if (slots[i] instanceof Failure failure) {
                    failure.under(names[i]);
                    if (run.stopsAtFirst()) {
                        return failure;
                    }
                }
                missing--;
            }
        }
        Failure ofExtras = null;
        if (map.size() > names.length - missing && !undeclared.areIgnored()) {
            ExtraMembers extraMembers = new ExtraMembers(undeclared, run);
            extraMembers.takeFrom(map, table, inner);
            ofExtras = extraMembers.end(slots, names.length);
        }
        return end.finish(slots, ofExtras, map.size(), run, inner);
    }

    private @Nullable Object evaluateInOrder(
            MemberMap map, @Nullable EvaluatedPositions evaluated, Evaluation run, int inner) {
        int count = map.size();
        @Nullable Object[] slots = emptySlots();
        long given = 0;
        int expected = 0;
        boolean hasFailed = false;
        ExtraMembers extraMembers = null;
        for (int i = 0; i < count; i++) {
            int slot = slotOf(map.name(i), expected);
            if (slot == NameTable.UNDECLARED) {
                if (undeclared.areIgnored()) {
                    continue;
                }
                extraMembers =
                        extraMembers == null ? new ExtraMembers(undeclared, run) : extraMembers;
                if (extraMembers.take(map, i, evaluated, inner)) {
                    return extraMembers.end(slots, names.length);
                }
                continue;
            }
            expected = slot + 1;
            given |= 1L << slot;
            Object member = map.value(i);
            Object value =
                    member == null && takesNull[slot]
                            ? null
                            : fields[slot].evaluate(member, null, run, inner);
            if (value instanceof Failure failure) {
                failure.under(names[slot]);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
                hasFailed = true;
            }
            if (evaluated != null) {
                evaluated.add(i);
            }
            slots[slot] = value;
        }
        Failure ofExtras = extraMembers == null ? null : extraMembers.end(slots, names.length);
        return !hasFailed && ofExtras == null && end.isDone(end.absent(given))
                ? end.done(slots, end.absent(given), run, inner)
                : takeLongWay(new Rest(slots, ofExtras, count), run, inner);
    }

    private int slotOf(String name, int expected) {
        boolean isExpected = expected < names.length && names[expected].equals(name);
        return isExpected ? expected : table.find(name);
    }

    private @Nullable Object[] emptySlots() {
        @Nullable Object[] slots = new Object[length];
        Arrays.fill(slots, 0, names.length, ABSENT);
        return slots;
    }

    @Override
    public @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        if (in.peek() != Token.OBJECT) {
            return readLongWay(in, run, depth);
        }
        int inner = Depth.container(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : readMembers(in, end.within(run), inner);
    }

    private @Nullable Object readMembers(ValueReader in, Evaluation run, int inner) {
        @Nullable Object[] slots = emptySlots();
        int found = 0;
        long given = 0;
        int expected = 0;
        boolean hasFailed = false;
        ExtraMembers extraMembers = null;
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            int slot = in.readName(table, expected);
            if (slot == NameTable.UNDECLARED) {
                extraMembers =
                        extraMembers == null ? new ExtraMembers(undeclared, run) : extraMembers;
                if (extraMembers.takeFrom(in, inner)) {
                    return extraMembers.end(slots, names.length);
                }
                continue;
            }
            expected = slot + 1;
            Object value;
            if (slots[slot] == ABSENT) {
                found++;
                given |= 1L << slot;
                value = readField(slot, in, run, inner);
            } else {
                in.skip();
                value = run.fail("duplicateKey", null);
            }
            if (value instanceof Failure failure) {
                failure.under(names[slot]);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
                hasFailed = true;
                value =
                        slots[slot] instanceof Failure first
                                ? Failure.join(first, failure, run)
                                : failure;
            }
            slots[slot] = value;
        }
        Failure ofExtras = extraMembers == null ? null : extraMembers.end(slots, names.length);
        int members = found + (extraMembers == null ? 0 : extraMembers.count());
        return !hasFailed && ofExtras == null && end.isDone(end.absent(given))
                ? end.done(slots, end.absent(given), run, inner)
                : takeLongWay(new Rest(slots, ofExtras, members), run, inner);
    }

    private @Nullable Object readField(int slot, ValueReader in, Evaluation run, int inner) {
        if (takesNull[slot] && in.peek() == Token.NULL) {
            in.readNull();
            return null;
        }
        return fields[slot].read(in, run, inner);
    }

    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        return end.layout();
    }

    @Override
    public void explain(Outline out) {
        new ObjectOutline(end.parts()).write(out);
    }
}
