package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.evaluate.Memory;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.Memory.Kind;
import dev.satya.interpreter.evaluate.Memory.Look;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.slot.ItemList;
import dev.satya.interpreter.slot.MemberMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a value of any type in canonical form: what {@code any} makes of a JSON text. */
public final class CanonicalReader {
    private static final NameTable NONE = new NameTable(List.of());
    private static final int FIRST_CAPACITY = 8;
    private static final int RECENT_NAMES = 64;

    private final ValueReader in;
    private final NameTable names;
    private final Evaluation run;

    /** Names that objects within each other probably share, by hash; null: there was none. */
    private String @Nullable [] recentNames;

    private CanonicalReader(ValueReader in, NameTable names, Evaluation run) {
        this.in = in;
        this.names = names;
        this.run = run;
    }

    /**
     * The value, or a failure; the reader is behind the value in both cases, unless one is enough. In
     * a run that makes no values nothing is held of what is read.
     */
    public static @Nullable Object read(ValueReader in, Evaluation run, int depth) {
        return read(in, NONE, run, depth);
    }

    /**
     * What a violation about the value ahead holds: a scalar in canonical form, of a container nothing.
     */
    public static @Nullable Object readShown(ValueReader in, Evaluation run, int depth) {
        if (in.peek() == Token.ARRAY || in.peek() == Token.OBJECT) {
            in.skip();
            return null;
        }
        return read(in, run.withValues(), depth);
    }

    /**
     * The same, where members probably have these names: they are then found without a copy.
     *
     * @param names within the limits, in the order in which they probably come
     */
    public static @Nullable Object read(
            ValueReader in, NameTable names, Evaluation run, int depth) {
        return new CanonicalReader(in, names, run).read(depth);
    }

    /**
     * Whether there are more values than {@code most} in what is ahead, itself and those at any depth
     * counted, as far as it is within the limit on depth. The reader may then be anywhere.
     */
    public static boolean hasMoreThan(long most, ValueReader in, Evaluation run, int depth) {
        return countDown(most, in, run, depth) < 0;
    }

    private static long countDown(long most, ValueReader in, Evaluation run, int depth) {
        long left = most - 1;
        Token token = in.peek();
        int inner = Depth.container(depth);
        boolean isArray = token == Token.ARRAY;
        if (!isArray && token != Token.OBJECT || Depth.isBeyond(inner, run)) {
            in.skip();
            return left;
        }
        boolean more = isArray ? in.enterArray() : in.enterObject();
        while (more && left >= 0) {
            if (!isArray) {
                in.readName(NONE, 0);
            }
            left = countDown(left, in, run, inner);
            more = left >= 0 && (isArray ? in.nextElement() : in.nextMember());
        }
        return left;
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
        Look look = Look.ahead(in, CanonicalReader.class, Kind.OUTCOME, run);
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
            if (run.makesValues()) {
                items = count < items.length ? items : Arrays.copyOf(items, count * 2);
                items[count] = failure == null ? value : null;
            }
            count++;
        }
        if (failure != null) {
            return failure;
        }
        return run.makesValues() && count > 0
                ? new ItemList(Arrays.copyOf(items, count))
                : ItemList.EMPTY;
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
            String name = known == NameTable.UNDECLARED ? shared(in.name()) : names.name(known);
            if (member(name, known, members, failures, depth)) {
                break;
            }
        }
        Failure failure = failures.joined();
        return failure == null ? members.build() : failure;
    }

    /** A text that is equal: of many objects with the same names, each would hold its own. */
    private String shared(String name) {
        if (recentNames == null) {
            recentNames = new String[RECENT_NAMES];
        }
        int place = name.hashCode() & (RECENT_NAMES - 1);
        if (name.equals(recentNames[place])) {
            return recentNames[place];
        }
        recentNames[place] = name;
        return name;
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
            members.add(name, null); // so that its repetition is found
            return run.stopsAtFirst();
        }
        Object value = read(depth);
        members.add(name, run.makesValues() && !(value instanceof Failure) ? value : null);
        return failures.add(name, value);
    }
}
