package dev.satya.interpreter.node.object;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Path;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.node.MapLookup;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.slot.AliasTable;
import java.util.Arrays;
import java.util.HashMap;
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
    private final AliasPaths paths;
    private final @Nullable Path[] used;
    private int count;

    /** For a text: where members begin that values of fields may be taken from, by name. */
    private final Map<String, Integer> marks = new HashMap<>();

    AliasedMembers(
            ObjectParts parts, AliasTable table, AliasPaths paths, Evaluation run, int inner) {
        this.table = table;
        this.paths = paths;
        this.used = new Path[parts.fields().length];
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

    /** The name of a field that counts, or the way to it; of one that is absent its own name. */
    Object place(int slot) {
        Path path = used[slot];
        return path == null ? name(slot) : path;
    }

    private String name(int slot) {
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
            Failure end = best[slot] == NameTable.UNDECLARED ? takeByPath(map, slot) : null;
            if (end != null) {
                return end;
            }
        }
        return end();
    }

    /** Takes the value of a field from within other members; the failure that the run ends with, or null. */
    private @Nullable Failure takeByPath(Map<?, ?> map, int slot) {
        for (Path path : paths.bySlot().get(slot)) {
            Object value = AliasPaths.find(map, path, run);
            if (value != ABSENT) {
                int depth = AliasPaths.depth(path, inner);
                Path beyond = AliasPaths.beyond(path, inner, run);
                Path way = beyond == null ? path : beyond;
                used[slot] = way;
                slots[slot] =
                        beyond == null
                                ? fields[slot].evaluate(value, null, run, depth)
                                : Depth.failure(depth, run);
                return slots[slot] instanceof Failure failure && isEnough(failure)
                        ? AliasPaths.under(failure, way)
                        : null;
            }
        }
        return null;
    }

    /** Notes where the value ahead begins, if values of fields may be taken from it. */
    void mark(String name, ValueReader in) {
        if (paths.containers().contains(name)) {
            marks.putIfAbsent(name, in.mark());
        }
    }

    /** Takes values of fields from within the members of a text, which was read to its end. */
    private void takeByPaths(ValueReader in) {
        int end = in.mark();
        for (int slot = 0; slot < fields.length; slot++) {
            if (best[slot] == NameTable.UNDECLARED) {
                takeByPath(in, slot);
            }
        }
        in.reset(end);
    }

    private void takeByPath(ValueReader in, int slot) {
        for (Path path : paths.bySlot().get(slot)) {
            Integer mark = marks.get(AliasPaths.first(path));
            if (mark != null) {
                in.reset(mark);
                if (AliasPaths.enter(path, in)) {
                    Path beyond = AliasPaths.beyond(path, inner, run);
                    int depth = AliasPaths.depth(path, inner);
                    slots[slot] =
                            beyond == null
                                    ? fields[slot].read(in, run, depth)
                                    : Depth.failure(depth, run);
                    used[slot] = beyond == null ? path : beyond;
                    return;
                }
            }
        }
    }

    /** Ends the members of a text, see {@link #end()}. */
    @Nullable Failure end(ValueReader in) {
        if (!marks.isEmpty()) {
            takeByPaths(in);
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
                Path path = used[slot];
                failure =
                        path == null
                                ? ofValue.under(table.all().name(best[slot]))
                                : AliasPaths.under(ofValue, path);
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
