package dev.satya.interpreter.slot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Equality and hash of models by their members, as maps and lists have them. Models, maps and lists
 * within are walked without recursion, so that no depth takes the stack.
 */
final class ModelStructure {
    private ModelStructure() {}

    /** Two values that are to be equal. */
    private record Pair(@Nullable Object a, @Nullable Object b) {}

    static boolean equal(SlotModel model, SlotModel other) {
        Deque<Pair> open = new ArrayDeque<>();
        open.add(new Pair(model, other));
        for (Pair pair = open.poll(); pair != null; pair = open.poll()) {
            if (!areAlike(pair.a, pair.b, open)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two are equal if their parts are, which are looked at later. */
    private static boolean areAlike(@Nullable Object a, @Nullable Object b, Deque<Pair> open) {
        if (a == b) {
            return true;
        }
        if (a instanceof SlotModel x && b instanceof SlotModel y) {
            return haveAlikeMembers(x.members(), y.members(), open);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return haveAlikeMembers(x, y, open);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return haveAlikeItems(x, y, open);
        }
        return a instanceof Pattern x && b instanceof Pattern y
                ? x.pattern().equals(y.pattern()) && x.flags() == y.flags()
                : Objects.equals(a, b);
    }

    private static boolean haveAlikeMembers(Map<?, ?> some, Map<?, ?> others, Deque<Pair> open) {
        if (some.size() != others.size()) {
            return false;
        }
        for (Map.Entry<?, ?> member : some.entrySet()) {
            Object other = others.get(member.getKey());
            if (other == null && !others.containsKey(member.getKey())) {
                return false;
            }
            open.push(new Pair(member.getValue(), other));
        }
        return true;
    }

    private static boolean haveAlikeItems(List<?> some, List<?> others, Deque<Pair> open) {
        if (some.size() != others.size()) {
            return false;
        }
        Iterator<?> next = others.iterator();
        for (Object item : some) {
            open.push(new Pair(item, next.next()));
        }
        return true;
    }

    static int hash(SlotModel model) {
        Deque<Opened> open = new ArrayDeque<>();
        open.push(Objects.requireNonNull(Opened.of(model)));
        while (true) {
            Opened last = open.element();
            if (last.parts.hasNext()) {
                Object part = last.next();
                Opened within = Opened.of(part);
                if (within == null) {
                    last.add(hashOfScalar(part));
                } else {
                    open.push(within);
                }
            } else {
                open.pop();
                if (open.isEmpty()) {
                    return last.hash;
                }
                open.element().add(last.hash);
            }
        }
    }

    /** Of a regular expression, which compares by identity, that of its text. */
    private static int hashOfScalar(@Nullable Object value) {
        return value instanceof Pattern regex
                ? regex.pattern().hashCode()
                : Objects.hashCode(value);
    }

    /** A container of which some parts have been added to the hash. */
    private static final class Opened {
        private final Iterator<?> parts;
        private final boolean isList;
        private int hash;

        /** Of the part that is added next; lists have none. */
        private @Nullable Object key;

        private Opened(Iterator<?> parts, boolean isList) {
            this.parts = parts;
            this.isList = isList;
            this.hash = isList ? 1 : 0;
        }

        /** Null: the value is no container. */
        static @Nullable Opened of(@Nullable Object value) {
            if (value instanceof SlotModel model) {
                return new Opened(model.members().entrySet().iterator(), false);
            }
            if (value instanceof Map<?, ?> map) {
                return new Opened(map.entrySet().iterator(), false);
            }
            return value instanceof List<?> list ? new Opened(list.iterator(), true) : null;
        }

        @Nullable Object next() {
            if (isList) {
                return parts.next();
            }
            Map.Entry<?, ?> member = (Map.Entry<?, ?>) parts.next();
            key = member.getKey();
            return member.getValue();
        }

        void add(int part) {
            hash = isList ? 31 * hash + part : hash + (Objects.hashCode(key) ^ part);
        }
    }
}
