package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.MapLookup;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.AliasTable;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The declared members of one instance, of which some come by aliases. A slot holds the outcome of
 * the best name so far; a better one, which in a text may come later, replaces it. So a failure of a
 * member by an alias does not end the run before the object ends.
 */
final class AliasedMembers {
    private final AliasTable table;
    private final Node[] fields;
    private final Evaluation run;
    private final int inner;
    private final @Nullable Object[] slots;
    private final int[] best;
    private final int[] times;
    private int count;

    AliasedMembers(ObjectParts parts, AliasTable table, Evaluation run, int inner) {
        this.table = table;
        this.fields = parts.fields();
        this.run = run;
        this.inner = inner;
        this.slots = parts.layout().newSlots();
        this.best = new int[fields.length];
        this.times = new int[table.all().size()];
        Arrays.fill(slots, 0, fields.length, ABSENT);
        Arrays.fill(best, NameTable.UNDECLARED);
    }

    /** The outcomes by slot. */
    @Nullable Object[] slots() {
        return slots;
    }

    /** The name of a field that counts; of one that is absent its own. */
    String name(int slot) {
        return table.all().name(best[slot] == NameTable.UNDECLARED ? slot : best[slot]);
    }

    /** The number of different names. */
    int count() {
        return count;
    }

    /** The number of fields that are there, and are left out for their faults. */
    int omitted() {
        int omitted = 0;
        for (int slot = 0; slot < fields.length; slot++) {
            omitted += best[slot] != NameTable.UNDECLARED && slots[slot] == ABSENT ? 1 : 0;
        }
        return omitted;
    }

    /** Takes the members of a map; the failure that the run ends with, or null. */
    @Nullable Failure takeFrom(Map<?, ?> map) {
        for (int slot = 0; slot < fields.length; slot++) {
            for (int name : table.names(slot)) {
                Object member = MapLookup.get(map, table.all().name(name));
                if (member == null && !map.containsKey(table.all().name(name))) {
                    continue;
                }
                boolean isFirst = best[slot] == NameTable.UNDECLARED;
                Failure end = meet(name, slot);
                if (end != null) {
                    return end;
                }
                if (isFirst) {
                    slots[slot] = fields[slot].evaluate(member, null, run, inner);
                }
                if (isFirst && slots[slot] instanceof Failure failure && isEnough(failure)) {
                    return failure.under(table.all().name(name));
                }
            }
        }
        return end();
    }

    /** Takes the member whose name was read; the failure that the run ends with, or null. */
    @Nullable Failure takeFrom(ValueReader in, int name) {
        int slot = table.slot(name);
        int before = best[slot];
        Failure end = meet(name, slot);
        if (end != null) {
            return end;
        }
        if (before != NameTable.UNDECLARED && before <= name) {
            in.skip();
            return null;
        }
        boolean isOwn = name == slot;
        int mark = isOwn ? 0 : in.mark();
        slots[slot] = fields[slot].read(in, run, inner);
        if (!(slots[slot] instanceof Failure failure) || !isEnough(failure)) {
            return null;
        }
        if (isOwn) {
            return failure.under(table.all().name(name));
        }
        in.reset(mark);
        in.skip();
        return null;
    }

    private boolean isEnough(Failure failure) {
        return failure.isEnd() || run.stopsAtFirst();
    }

    /** Notes a member; one name too many is a failure at once if the first is wanted. */
    private @Nullable Failure meet(int name, int slot) {
        int before = best[slot];
        count += times[name] == 0 ? 1 : 0;
        times[name]++;
        if (before == NameTable.UNDECLARED) {
            best[slot] = name;
            return null;
        }
        best[slot] = Math.min(before, name);
        return run.stopsAtFirst() ? duplicate(Math.max(before, name)) : null;
    }

    private Failure duplicate(int name) {
        return run.fail("duplicateKey", null).under(table.all().name(name));
    }

    /**
     * Gives failures the names that the instance used, and adds those of repetitions; the failure
     * that the run ends with, or null.
     */
    @Nullable Failure end() {
        for (int slot = 0; slot < fields.length; slot++) {
            Failure failure = null;
            if (slots[slot] instanceof Failure ofValue) {
                failure = ofValue.under(table.all().name(best[slot]));
                if (isEnough(failure)) {
                    return failure;
                }
            }
            for (int name : table.names(slot)) {
                int counted = name == best[slot] ? 1 : 0;
                for (int i = counted; i < times[name] && !isFull(failure); i++) {
                    failure = Failure.join(failure, duplicate(name), run);
                }
            }
            if (failure != null) {
                slots[slot] = failure;
            }
        }
        return null;
    }

    private boolean isFull(@Nullable Failure failure) {
        return failure != null && failure.isEnough(run);
    }
}
