package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.ValueReader;
import dev.satya.interpreter.slot.ItemList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a value of any type in canonical form: what {@code any} makes of a JSON text. */
public final class WholeValue {
    private static final NameTable NONE = new NameTable(List.of());

    private WholeValue() {}

    /** The value, or a failure; the reader is behind the value in both cases, unless one is enough. */
    public static @Nullable Object read(ValueReader in, Evaluation run, int depth) {
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
            case ARRAY:
                return items(in, run, Depth.container(depth));
            default:
                return members(in, run, Depth.container(depth));
        }
    }

    private static Object items(ValueReader in, Evaluation run, int depth) {
        if (Depth.isBeyond(depth, run)) {
            return Depth.failure(depth, run);
        }
        List<@Nullable Object> items = new ArrayList<>();
        Failure failure = null;
        for (boolean more = in.enterArray(); more; more = in.nextElement()) {
            Object value = read(in, run, depth);
            if (value instanceof Failure fault) {
                failure = Failure.join(failure, fault.under(items.size()), run);
                if (failure.isEnd() || run.stopsAtFirst()) {
                    return failure;
                }
            }
            items.add(value);
        }
        return failure == null ? new ItemList(items.toArray()) : failure;
    }

    private static Object members(ValueReader in, Evaluation run, int depth) {
        if (Depth.isBeyond(depth, run)) {
            return Depth.failure(depth, run);
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        MemberFailures failures = new MemberFailures(run);
        for (boolean more = in.enterObject(); more; more = in.nextMember()) {
            in.readName(NONE, 0);
            if (member(in, in.name(), members, failures, run, depth)) {
                break;
            }
        }
        Failure failure = failures.joined();
        return failure == null ? Collections.unmodifiableMap(members) : failure;
    }

    /** Reads the value of a member, the name being read; whether that is enough. */
    private static boolean member(
            ValueReader in,
            String name,
            Map<String, @Nullable Object> members,
            MemberFailures failures,
            Evaluation run,
            int depth) {
        if (members.containsKey(name)) {
            in.skip();
            return failures.add(name, run.fail("duplicateKey", null));
        }
        if (!Canonical.isName(name, failures, run)) {
            in.skip();
            return run.stopsAtFirst();
        }
        Object value = read(in, run, depth);
        members.put(name, value);
        return failures.add(name, value);
    }
}
