package dev.satya.interpreter.convert;

import dev.satya.interpreter.convert.CanonicalCopies.Copied;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.slot.ItemList;
import dev.satya.interpreter.slot.MemberMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies an instance that is a plain JSON tree into canonical form: maps, lists, texts, numbers,
 * booleans and nulls, all within the limits. Of such a tree the copy has the same verdict.
 */
public final class CanonicalCopier {
    /** The instance is something else. */
    public static final Object NONE = new Object();

    private final NameTable names;
    private final Evaluation run;
    private final CanonicalCopies copies = CanonicalCopies.ofInstance();

    private CanonicalCopier(NameTable names, Evaluation run) {
        this.names = names;
        this.run = run;
    }

    /**
     * The copy, or {@link #NONE}.
     *
     * @param names within the limits, that members probably have: where they do, the copy has the
     *     table's own texts
     */
    public static @Nullable Object of(
            @Nullable Object instance, NameTable names, Evaluation run, int depth) {
        return new CanonicalCopier(names, run).of(instance, depth);
    }

    private @Nullable Object of(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return run.allowsLength(text.length()) && Text.isWellFormed(text) ? text : NONE;
        }
        if (value instanceof Map<?, ?> map) {
            return !UsualMaps.include(map) ? NONE : container(map, Depth.container(depth));
        }
        if (value instanceof List<?> items) {
            return container(items, Depth.container(depth));
        }
        if (value instanceof Number) {
            Number number = Numbers.canonical(value);
            return number == null || Numbers.beyondLimits(number, run) != null ? NONE : number;
        }
        return value == null || value instanceof Boolean ? value : NONE;
    }

    private Object container(Object value, int depth) {
        Copied known = copies.find(value);
        if (known != null) {
            return Depth.isBeyond(copies.innermost(known, depth), run) ? NONE : known.copy();
        }
        int outer = copies.enter();
        Object copy =
                value instanceof Map<?, ?> map
                        ? members(map, depth)
                        : items((List<?>) value, depth);
        if (copy != NONE) {
            copies.leave(outer, value, copy);
        }
        return copy;
    }

    private Object items(List<?> items, int depth) {
        if (Depth.isBeyond(depth, run)) {
            return NONE;
        }
        int size = items.size();
        boolean isUsual = items.getClass() == ArrayList.class;
        @Nullable Object[] copy = new Object[isUsual ? size : Math.min(size, SafeValue.MANY)];
        int count = 0;
        for (Object item : items) {
            SafeValue.require(count < size);
            Object value = of(item, depth);
            if (value == NONE) {
                return NONE;
            }
            if (count == copy.length) {
                copy = Arrays.copyOf(copy, count * 2);
            }
            copy[count++] = value;
        }
        return new ItemList(count == copy.length ? copy : Arrays.copyOf(copy, count));
    }

    private Object members(Map<?, ?> map, int depth) {
        if (Depth.isBeyond(depth, run)) {
            return NONE;
        }
        int most = run.limits().nameLength();
        MemberMap.Builder copy = new MemberMap.Builder(map.size());
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                return NONE;
            }
            int known = names.find(name);
            boolean isName =
                    known != NameTable.UNDECLARED
                            || name.length() <= most && Text.isWellFormed(name);
            Object value = isName ? of(member.getValue(), depth) : NONE;
            if (value == NONE) {
                return NONE;
            }
            copy.add(known == NameTable.UNDECLARED ? name : names.name(known), value);
        }
        return copy.build();
    }
}
