package dev.satya.interpreter.slot;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Copies of values in which no model is also the original's: what holds no model is not copied. Code of
 * a user may have made maps of any depth, also within themselves, so that there is no recursion.
 */
public final class IndependentCopy {
    private final Deque<Container> open = new ArrayDeque<>();

    /** What has become of maps: one that is within itself, or at several places, stays so. */
    private final Map<Object, Object> maps = new IdentityHashMap<>();

    private IndependentCopy() {}

    /** The value of a slot or item, with models of its own. */
    public static @Nullable Object of(@Nullable Object value) {
        Container outermost = container(value);
        return outermost == null ? value : new IndependentCopy().copied(outermost);
    }

    /** A value whose parts are copied one after the other. */
    private static final class Container {
        private final Object original;
        private final @Nullable Object[] parts;
        private final Function<@Nullable Object[], Object> maker;
        private int next;
        private boolean isChanged;

        Container(
                Object original,
                @Nullable Object[] parts,
                boolean isModel,
                Function<@Nullable Object[], Object> maker) {
            this.original = original;
            this.parts = parts;
            this.isChanged = isModel;
            this.maker = maker;
        }

        void take(@Nullable Object part) {
            isChanged |= part != parts[next];
            parts[next++] = part;
        }

        Object copy() {
            return isChanged ? maker.apply(parts) : original;
        }
    }

    private static @Nullable Container container(@Nullable Object value) {
        if (value instanceof SlotModel model) {
            return new Container(model, model.parts(), true, model::withParts);
        }
        if (value instanceof ItemList list) {
            return new Container(list, list.toArray(), false, ItemList::new);
        }
        if (value instanceof Map<?, ?> map && !(value instanceof MemberMap)) {
            Object[] keys = map.keySet().toArray();
            return new Container(map, map.values().toArray(), false, parts -> map(keys, parts));
        }
        return null;
    }

    private static Object map(@Nullable Object[] keys, @Nullable Object[] values) {
        Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            copies.put(keys[i], values[i]);
        }
        return Collections.unmodifiableMap(copies);
    }

    private Object copied(Container outermost) {
        open(outermost);
        while (true) {
            Container innermost = open.getLast();
            if (innermost.next < innermost.parts.length) {
                enter(innermost);
                continue;
            }
            open.removeLast();
            Object copy = innermost.copy();
            maps.computeIfPresent(innermost.original, (original, same) -> copy);
            if (open.isEmpty()) {
                return copy;
            }
            open.getLast().take(copy);
        }
    }

    /** Takes the next part as it is, or begins to copy it. */
    private void enter(Container around) {
        Object part = around.parts[around.next];
        Object known = part == null ? null : maps.get(part);
        Container inner = known == null ? container(part) : null;
        if (inner == null) {
            around.take(known == null ? part : known);
        } else {
            open(inner);
        }
    }

    private void open(Container container) {
        open.addLast(container);
        if (container.original instanceof Map) {
            maps.put(container.original, container.original);
        }
    }
}
