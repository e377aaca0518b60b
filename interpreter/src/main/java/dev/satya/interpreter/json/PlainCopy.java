package dev.satya.interpreter.json;

import dev.satya.Model;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.ContainerView;
import dev.satya.interpreter.slot.RecordComponents;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies of values in which objects with members are maps, and what holds items is a list. */
final class PlainCopy {
    private final Function<Class<?>, @Nullable RecordComponents> members;
    private final Function<@Nullable Object, @Nullable String> names;
    private final Predicate<Object> isScalar;
    private final int maxDepth;

    /**
     * A copier.
     *
     * @param members of a class; null: it has none
     * @param names of keys; null for a key that no name stands for
     * @param isScalar whether an object is of a scalar type, which has no members
     */
    PlainCopy(
            Function<Class<?>, @Nullable RecordComponents> members,
            Function<@Nullable Object, @Nullable String> names,
            Predicate<Object> isScalar,
            int maxDepth) {
        this.isScalar = isScalar;
        this.members = members;
        this.names = names;
        this.maxDepth = maxDepth;
    }

    /**
     * The copy; a scalar is itself.
     *
     * @throws Refusal where it cannot be read
     */
    @Nullable Object readable(@Nullable Object value, int depth) {
        try {
            return of(value, depth);
        } catch (Throwable e) { // from the value's own code
            throw Refusal.of(e);
        }
    }

    private @Nullable Object of(@Nullable Object value, int depth) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || isScalar.test(value)) {
            return value;
        }
        if (value instanceof Model model) {
            return ofMap(model.toMap(), room(depth));
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map, room(depth));
        }
        if (value instanceof io.vavr.collection.Map
                && ContainerView.of(value) instanceof Map<?, ?> map) {
            return ofMap(map, room(depth));
        }
        if (value instanceof Iterable<?> items && ValueWalk.isOfItems(items)) {
            return ofItems(items, room(depth));
        }
        if (value.getClass().isArray()) {
            return value instanceof byte[] ? value : ofArray(value, room(depth));
        }
        RecordComponents found = value instanceof Enum ? null : members.apply(value.getClass());
        return found == null ? value : ofObject(value, found, room(depth));
    }

    private int room(int depth) {
        if (depth == maxDepth) {
            throw new Refusal("is nested deeper than " + maxDepth);
        }
        return depth + 1;
    }

    private @Nullable Object under(Object segment, @Nullable Object value, int depth) {
        try {
            return readable(value, depth);
        } catch (Refusal refusal) {
            throw refusal.under(segment);
        }
    }

    private Map<String, @Nullable Object> ofMap(Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        int left = map.size();
        MemberNames unique = new MemberNames(names::apply, this::isContainer);
        for (Map.Entry<?, ?> member : map.entrySet()) {
            SafeValue.require(left-- > 0);
            String name = unique.of(member.getKey(), map.keySet());
            copy.put(name, under(name, member.getValue(), depth));
        }
        return copy;
    }

    private boolean isContainer(Object key) {
        return key instanceof Model
                || key instanceof Map
                || ValueWalk.isOfItems(key)
                || key.getClass().isArray()
                || members.apply(key.getClass()) != null;
    }

    private List<@Nullable Object> ofItems(Iterable<?> items, int depth) {
        List<@Nullable Object> copy = new ArrayList<>();
        int most = items instanceof Collection<?> sized ? sized.size() : Integer.MAX_VALUE;
        for (Object item : items) {
            SafeValue.require(copy.size() < most);
            copy.add(under(copy.size(), item, depth));
        }
        return copy;
    }

    private List<@Nullable Object> ofArray(Object array, int depth) {
        List<@Nullable Object> copy = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            copy.add(under(i, Array.get(array, i), depth));
        }
        return copy;
    }

    Map<String, @Nullable Object> ofObject(Object object, RecordComponents found, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (int i = 0; i < found.names().size(); i++) {
            String name = found.names().get(i);
            copy.put(name, under(name, MemberRead.of(object, found, i), depth));
        }
        return copy;
    }
}
