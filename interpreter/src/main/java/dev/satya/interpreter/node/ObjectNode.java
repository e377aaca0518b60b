package dev.satya.interpreter.node;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.SameContent;
import dev.satya.interpreter.convert.UsualMaps;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.MemberMap;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with declared fields: members into slots, one virtual call a field; then {@link
 * ObjectEnd}. A slot holds a field's value, its failure as seen from the object, or {@code ABSENT}
 * until the end is reached.
 */
final class ObjectNode extends Node {
    private final String[] names;
    private final Node[] fields;
    private final boolean[] takesNull;
    private final NameTable table;
    private final int length;
    private final Undeclared undeclared;
    private final @Nullable RecordReview records;
    private final ObjectEnd end;
    private final ObjectVerdict verdict;
    private final ObjectFaults faults;

    ObjectNode(ObjectParts parts, ObjectEnd end) {
        this.table = parts.layout().table();
        this.names = table.names().toArray(new String[0]);
        this.fields = new Node[names.length];
        this.takesNull = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            Node field = parts.fields()[i];
            takesNull[i] = field instanceof NullableNode;
            fields[i] = field instanceof NullableNode nullable ? nullable.inner() : field;
        }
        this.length = parts.layout().length();
        this.undeclared = parts.undeclared();
        this.records = parts.shape() == null ? null : new RecordReview(parts, parts.shape(), end);
        this.end = end;
        this.verdict = new ObjectVerdict(parts);
        this.faults = new ObjectFaults(end);
    }

    ObjectParts parts() {
        return end.parts();
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object instance, Evaluation run, int depth) {
        if (records != null && records.reads(instance)) {
            return review(instance, run.overAny(), depth);
        }
        int inner = Depth.container(depth);
        if (instance instanceof Map<?, ?> map) {
            return Depth.isBeyond(inner, run)
                    ? Depth.failure(inner, run)
                    : evaluateMap(map, run, inner);
        }
        if (instance instanceof SlotModel model) {
            return evaluate(model.members(), run, depth);
        }
        Failure beyond = Canonical.beyondLimits(instance, run);
        return beyond == null ? typeFailure("object", instance, run) : beyond;
    }

    private @Nullable Object evaluateMap(Map<?, ?> map, Evaluation run, int inner) {
        String[] names = this.names;
        Node[] fields = this.fields;
        @Nullable Object[] slots = new Object[length];
        int missing = 0;
        long absent = 0;
        boolean hasFailed = false;
        for (int i = 0; i < names.length; i++) {
            Object member = Members.get(map, names[i]);
            if (member == null) {
                slots[i] = ABSENT;
                missing++;
                absent |= 1L << i;
                continue;
            }
            Object value = fields[i].evaluate(member, run, inner);
            if (value instanceof Failure failure) {
                failure.under(names[i]);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
                hasFailed = true;
            }
            slots[i] = value;
        }
        if (map.size() != names.length - missing) {
            return evaluateRest(map, slots, missing, run, inner);
        }
        return hasFailed || !end.isDone(absent)
                ? end.finish(slots, null, map.size(), run, inner)
                : end.model(slots, absent);
    }

    /** Goes on with a map that has nulls or undeclared members. */
    private @Nullable Object evaluateRest(
            Map<?, ?> map, @Nullable Object[] slots, int withoutValue, Evaluation run, int inner) {
        int missing = withoutValue;
        for (int i = 0; withoutValue > 0 && i < names.length; i++) {
            if (slots[i] == ABSENT && map.containsKey(names[i])) {
                slots[i] = takesNull[i] ? null : fields[i].evaluate(null, run, inner);
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
            ExtraMembers extraMembers = newExtras(run);
            extraMembers.takeFrom(map, table, inner);
            ofExtras = extraMembers.end(slots, names.length);
        }
        return end.finish(slots, ofExtras, map.size(), run, inner);
    }

    private ExtraMembers newExtras(Evaluation run) {
        return ExtraMembers.kept(undeclared, run);
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
        @Nullable Object[] slots = new Object[length];
        Arrays.fill(slots, 0, names.length, ABSENT);
        int found = 0;
        long given = 0;
        int expected = 0;
        boolean hasFailed = false;
        ExtraMembers extraMembers = null;
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            int slot = in.readName(table, expected);
            if (slot == NameTable.UNDECLARED) {
                extraMembers = extraMembers == null ? newExtras(run) : extraMembers;
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
                ? end.model(slots, end.absent(given))
                : end.finish(slots, ofExtras, members, run, inner);
    }

    private @Nullable Object readField(int slot, ValueReader in, Evaluation run, int inner) {
        if (takesNull[slot] && in.peek() == Token.NULL) {
            in.readNull();
            return null;
        }
        return fields[slot].read(in, run, inner);
    }

    @Override
    @Nullable Object review(@Nullable Object instance, Evaluation run, int depth) {
        if (records == null || instance == null || !records.reads(instance)) {
            return evaluate(instance, run, depth);
        }
        int inner = Depth.container(depth);
        return Depth.isBeyond(inner, run)
                ? Depth.failure(inner, run)
                : unchanged(instance, records.review(instance, run, inner));
    }

    /** The record that there is, where one that was made of its components says the same. */
    private @Nullable Object unchanged(Object record, @Nullable Object outcome) {
        RecordShape shape = end.parts().shape();
        if (outcome == record || shape == null || !shape.type().isInstance(outcome)) {
            return outcome;
        }
        for (int i = 0; i < names.length; i++) {
            if (!SameContent.isSame(shape.get(i, record), shape.get(i, outcome))) {
                return outcome;
            }
        }
        return record;
    }

    @Override
    public @Nullable SlotLayout layout() {
        return end.layout();
    }

    @Override
    boolean accepts(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth) {
        if (verdict.isWhole() && instance instanceof Map<?, ?> map && UsualMaps.include(map)) {
            int inner = Depth.container(depth);
            Depth.check(inner, run);
            return run.isOverCanonical()
                    ? verdict.accepts((MemberMap) map, evaluated, run, inner)
                    : verdict.accepts(map, run, inner);
        }
        return super.accepts(instance, evaluated, run, depth);
    }

    @Override
    boolean acceptsNext(ValueReader in, Evaluation run, int depth) {
        if (!verdict.isWhole() || in.peek() != Token.OBJECT) {
            return super.acceptsNext(in, run, depth);
        }
        int inner = Depth.container(depth);
        Depth.check(inner, run);
        return verdict.acceptsNext(in, run, inner);
    }

    @Override
    @Nullable Failure failureNext(ValueReader in, Evaluation run, int depth) {
        int inner = Depth.container(depth);
        boolean isAsked =
                verdict.isWhole() && in.peek() == Token.OBJECT && !Depth.isBeyond(inner, run);
        return isAsked ? faults.failureNext(in, run, inner) : super.failureNext(in, run, depth);
    }

    @Override
    void mark(Object instance, Evaluated evaluated, Evaluation run) {
        if (instance instanceof MemberMap map) {
            undeclared.mark(map, table, evaluated, run);
        }
    }

    @Override
    void explain(Outline out) {
        end.explain(out);
    }
}
