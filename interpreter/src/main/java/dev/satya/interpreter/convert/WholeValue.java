package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.evaluate.Memory;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.Memory.Look;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.ItemList;
import dev.satya.interpreter.slot.MemberMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a value of any type in canonical form: what {@code any} makes of a JSON text. */
public final class WholeValue {
    private static final NameTable NONE = new NameTable(List.of());
    private static final int FIRST_CAPACITY = 8;

    private final ValueReader in;
    private final NameTable names;
    private final Evaluation run;

    private WholeValue(ValueReader in, NameTable names, Evaluation run) {
        this.in = in;
        this.names = names;
        this.run = run;
    }

    /** The value, or a failure; the reader is behind the value in both cases, unless one is enough. */
    public static @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return read(in, NONE, run, depth);
    }

    /**
     * The same, where members probably have these names: they are then found without a copy.
     *
     * @param names within the limits, in the order in which they probably come
     */
    public static @Nullable Object read(
            ValueReader in, NameTable names, Evaluation run, int depth) {
        return new WholeValue(in, names, run).read(depth);
    }

    /**
     * Whether {@link #read} makes a value of what is ahead, without making it.
     *
     * @param run for the verdict alone
     * @throws RunEnded if the value is too deep
     */
    public static boolean accepts(ValueReader in, Evaluation run, int depth) {
        switch (in.peek()) {
            case ARRAY:
                return acceptsItems(in, run, Depth.container(depth));
            case OBJECT:
                return acceptsMembers(in, run, Depth.container(depth));
            default:
                Object value = read(in, run, depth);
                if (value instanceof Failure failure && failure.isEnd()) {
                    throw new RunEnded(failure);
                }
                return !(value instanceof Failure);
        }
    }

    private static boolean acceptsItems(ValueReader in, Evaluation run, int inner) {
        Depth.check(inner, run);
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            if (!accepts(in, run, inner)) {
                return false;
            }
        }
        return true;
    }

    private static boolean acceptsMembers(ValueReader in, Evaluation run, int inner) {
        Depth.check(inner, run);
        Set<String> names = new HashSet<>();
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            in.readName(NONE, 0);
            String name = in.name();
            if (!names.add(name) || !Canonical.isName(name, run) || !accepts(in, run, inner)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object read(int depth) {
        switch (in.peek()) {
            case NULL:
                in.readNull();
                return null;
            case BOOLEAN:
                return in.readBoolean();
            case NUMBER:
                return in.readNumber(run);
            case STRING:
                String text = in.readString();
                return in.isPlain() && text.length() <= run.limits().stringLength()
                        ? text
                        : Canonical.text(text, run);
            case OTHER:
                return Canonical.of(in.readOther(), run, depth);
            default:
                return container(Depth.container(depth));
        }
    }

    private @Nullable Object container(int depth) {
        Memory memory = run.openMemory();
        if (memory == null) {
            return copy(depth);
        }
        Look look = Look.ahead(in, WholeValue.class, run);
        Found found = memory.find(look);
        if (found == null) {
            long before = memory.enter();
            Object copy = copy(depth);
            found = new Found(copy, in.mark(), null);
            memory.leave(before, look, found);
        } else {
            in.reset(found.end());
        }
        return found.outcome();
    }

    private Object copy(int depth) {
        return in.peek() == Token.ARRAY ? items(depth) : members(depth);
    }

    private Object items(int depth) {
        if (Depth.isBeyond(depth, run)) {
            return Depth.failure(depth, run);
        }
        @Nullable Object[] items = new Object[FIRST_CAPACITY];
        int count = 0;
        Failure failure = null;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            Object value = read(depth);
            if (value instanceof Failure fault) {
                failure = Failure.join(failure, fault.under(count), run);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
            }
            if (count == items.length) {
                items = Arrays.copyOf(items, count * 2);
            }
            items[count++] = failure == null ? value : null;
        }
        return failure == null ? new ItemList(Arrays.copyOf(items, count)) : failure;
    }

    private Object members(int depth) {
        if (Depth.isBeyond(depth, run)) {
            return Depth.failure(depth, run);
        }
        MemberMap.Builder members = new MemberMap.Builder(FIRST_CAPACITY);
        MemberFailures failures = new MemberFailures(run);
        int expected = 0;
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            int known = in.readName(names, expected);
            expected = known + 1;
            String name = known == NameTable.UNDECLARED ? in.name() : names.name(known);
            if (member(name, known, members, failures, depth)) {
                break;
            }
        }
        Failure failure = failures.joined();
        return failure == null ? members.build() : failure;
    }

    /** Reads the value of a member, the name being read; whether that is enough. */
    private boolean member(
            String name, int known, MemberMap.Builder members, MemberFailures failures, int depth) {
        if (members.has(name)) {
            in.skip();
            return failures.add(name, run.fail("duplicateKey", null));
        }
        if (known == NameTable.UNDECLARED && !Canonical.isName(name, failures, run)) {
            in.skip();
            return run.stopsAtFirst();
        }
        Object value = read(depth);
        members.add(name, value instanceof Failure ? null : value);
        return failures.add(name, value);
    }
}
