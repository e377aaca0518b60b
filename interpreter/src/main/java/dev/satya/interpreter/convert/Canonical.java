package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MemberFailures;
import dev.satya.interpreter.evaluate.Memory;
import dev.satya.interpreter.evaluate.Memory.Found;
import dev.satya.interpreter.evaluate.Memory.Kind;
import dev.satya.interpreter.evaluate.Memory.Look;
import dev.satya.interpreter.evaluate.UnreadableValue;
import dev.satya.interpreter.slot.ItemList;
import dev.satya.interpreter.slot.MemberMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The canonical form of any value: what {@code any} makes of it. */
public final class Canonical {
    private Canonical() {}

    /** The canonical copy, or the failure if a limit or a lone surrogate is in the way. */
    public static @Nullable Object of(@Nullable Object value, Evaluation run, int depth) {
        return of(value, null, run, depth);
    }

    /**
     * The same, in time linear in the different containers.
     *
     * @param copies null: each place has a copy of its own
     */
    public static @Nullable Object of(
            @Nullable Object value, @Nullable CanonicalCopies copies, Evaluation run, int depth) {
        if (value instanceof CharSequence text) {
            return text(text, run);
        }
        if (value instanceof Number) {
            Number number = Numbers.canonical(value);
            Failure failure = number == null ? null : Numbers.beyondLimits(number, run);
            if (failure != null) {
                return failure;
            }
            return number == null ? value : number;
        }
        if (value instanceof UnreadableValue unreadable) {
            return run.failUnreadable(unreadable.thrown());
        }
        Object container = isContainer(value) ? value : ContainerViews.of(value, run);
        if (value == null || !isContainer(container)) {
            Object written = container == value ? run.written(value) : container;
            return written == value ? value : of(written, copies, run, depth);
        }
        Given given = new Given(value, Objects.requireNonNull(container));
        return copies == null
                ? remembered(given, run, Depth.container(depth))
                : shared(given, copies, run, Depth.container(depth));
    }

    /**
     * A container of the instance.
     *
     * @param value by which it is known
     * @param seen what nodes see of it, which is another object each time where it is a view
     */
    private record Given(Object value, Object seen) {}

    private static boolean isContainer(@Nullable Object value) {
        return value instanceof Map || value instanceof Collection || value instanceof Model;
    }

    /** Whoever is handed a failure owns it: it is not kept. */
    private static Object shared(Given given, CanonicalCopies copies, Evaluation run, int depth) {
        CanonicalCopies.Copied known = copies.find(given.value());
        if (known != null) {
            int innermost = copies.innermost(known, depth);
            return Depth.isBeyond(innermost, run) ? Depth.failure(innermost, run) : known.copy();
        }
        int outer = copies.enter();
        Object copy = copy(given.seen(), copies, run, depth);
        if (!(copy instanceof Failure)) {
            copies.leave(outer, given.value(), copy);
        }
        return copy;
    }

    private static @Nullable Object remembered(Given given, Evaluation run, int depth) {
        if (!run.remembers()) {
            return shared(given, CanonicalCopies.ofInstance(), run, depth);
        }
        Memory memory = run.openMemory();
        if (memory == null) {
            return copy(given.seen(), null, run, depth);
        }
        Look look = Look.at(given.value(), Canonical.class, Kind.OUTCOME, run, depth);
        Found found = memory.find(look);
        if (found == null) {
            long before = memory.enter();
            found = new Found(copy(given.seen(), null, run, depth));
            memory.leave(before, look, found);
        }
        return found.outcome();
    }

    private static Object copy(
            Object value, @Nullable CanonicalCopies copies, Evaluation run, int depth) {
        if (value instanceof Collection<?> items) {
            return items(items, copies, run, depth);
        }
        Map<?, ?> map = value instanceof Model model ? ReadMembers.of(model) : (Map<?, ?>) value;
        return members(map, copies, run, depth);
    }

    /** A scalar as a violation shows it; null for what a violation does not hold. */
    public static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        if (value instanceof Number) {
            return Numbers.canonical(value);
        }
        return value instanceof Boolean ? value : null;
    }

    /** The same, where an object of a scalar type is what it is written as, within the limits. */
    public static @Nullable Object scalar(@Nullable Object value, Evaluation run) {
        Object written = run.written(value);
        boolean isBeyond = written != value && beyondLimits(written, run) != null;
        return isBeyond ? null : scalar(written);
    }

    /** The failure if a scalar is beyond a limit; null: it is not, or is no scalar. */
    public static @Nullable Failure beyondLimits(@Nullable Object instance, Evaluation run) {
        Object value = run.written(instance);
        if (value instanceof CharSequence text) {
            return text.length() > run.limits().stringLength() ? tooLong(run) : null;
        }
        Number number = value instanceof Number ? Numbers.canonical(value) : null;
        return number == null ? null : Numbers.beyondLimits(number, run);
    }

    private static Failure tooLong(Evaluation run) {
        return run.failLimit("stringLength", (long) run.limits().stringLength());
    }

    /** A text as {@link String}, or the failure if it is too long or ill-formed. */
    public static Object text(CharSequence value, Evaluation run) {
        if (value.length() > run.limits().stringLength()) {
            return tooLong(run);
        }
        String text = value.toString();
        if (text.length() > run.limits().stringLength()) {
            return tooLong(run);
        }
        return Text.isWellFormed(text) ? text : run.fail("unicode", text);
    }

    private static Object items(
            Collection<?> items, @Nullable CanonicalCopies copies, Evaluation run, int depth) {
        if (Depth.isBeyond(depth, run)) {
            return Depth.failure(depth, run);
        }
        int size = items.size();
        List<@Nullable Object> copy = new ArrayList<>(Math.min(size, SafeValue.MANY));
        Failure failure = null;
        for (Object item : items) {
            SafeValue.require(copy.size() < size);
            Object value = of(item, copies, run, depth);
            if (value instanceof Failure fault) {
                failure = Failure.join(failure, fault.under(copy.size()), run);
                if (failure.isEnough(run)) {
                    return failure;
                }
            }
            copy.add(value);
        }
        return failure == null ? new ItemList(copy.toArray()) : failure;
    }

    private static Object members(
            Map<?, ?> map, @Nullable CanonicalCopies copies, Evaluation run, int depth) {
        if (Depth.isBeyond(depth, run)) {
            return Depth.failure(depth, run);
        }
        int left = map.size();
        MemberMap.Builder copy = new MemberMap.Builder(Math.min(left, SafeValue.MANY));
        MemberFailures failures = new MemberFailures(run);
        for (Map.Entry<?, ?> member : map.entrySet()) {
            SafeValue.require(left-- > 0);
            if (!(member.getKey() instanceof String name)) {
                failures.addNonText(TypeNames.ofKey(member.getKey()));
            } else if (isName(name, failures, run)) {
                Object value = of(member.getValue(), copies, run, depth);
                copy.add(name, value);
                if (failures.add(name, value)) {
                    break;
                }
            }
        }
        Failure failure = failures.joined();
        return failure == null ? copy.build() : failure;
    }

    /** Whether a name is within its limit and has no lone surrogate. */
    public static boolean isName(String name, Evaluation run) {
        return name.length() <= run.limits().nameLength() && Text.isWellFormed(name);
    }

    /**
     * Whether a name is within its limit; otherwise that is added to the object's failures. A lone
     * surrogate in it is added to the member's.
     */
    public static boolean isName(String name, MemberFailures failures, Evaluation run) {
        if (name.length() > run.limits().nameLength()) {
            failures.addOfObject(run.failLimit("nameLength", (long) run.limits().nameLength()));
            return false;
        }
        if (!Text.isWellFormed(name)) {
            failures.add(name, run.fail("unicode", name));
        }
        return true;
    }
}
