package dev.satya.propertytests.reference;

import io.vavr.collection.Seq;
import java.lang.reflect.Array;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of Java and collections of Vavr as the JDK has them, wherever they are in lists and maps: INST-1 and
 * INST-2.
 */
final class GivenContainers {
    private final Map<Object, @Nullable Object> known = new IdentityHashMap<>();

    private GivenContainers() {}

    /** Items without positions, which go by the name of the class that had them (TYPE-2). */
    static final class Unordered extends AbstractCollection<@Nullable Object> {
        private final List<@Nullable Object> items;
        private final Class<?> type;

        private Unordered(List<@Nullable Object> items, Class<?> type) {
            this.items = items;
            this.type = type;
        }

        Class<?> type() {
            return type;
        }

        @Override
        public Iterator<@Nullable Object> iterator() {
            return items.iterator();
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    /** The instance itself, if there is none of them in it. */
    static @Nullable Object opened(@Nullable Object instance) {
        return new GivenContainers().of(instance);
    }

    private @Nullable Object of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (known.containsKey(value)) {
            return known.get(value);
        }
        known.put(value, value); // where it is in itself
        Object opened = opening(value);
        known.put(value, opened);
        return opened;
    }

    private Object opening(Object value) {
        if (value instanceof CharSequence || value instanceof byte[]) {
            return value;
        }
        if (value.getClass().isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                items.add(of(Array.get(value, i)));
            }
            return items;
        }
        if (value instanceof Seq<?> items) {
            return items(items);
        }
        if (value instanceof io.vavr.collection.Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name, of(member)));
            return members;
        }
        if (value instanceof io.vavr.collection.Set<?> set) {
            return new Unordered(items(set), set.getClass());
        }
        return ofJdk(value);
    }

    private Object ofJdk(Object value) {
        if (value instanceof Collection<?> given) {
            List<@Nullable Object> items = items(given);
            if (areSame(items, given)) {
                return value;
            }
            return value instanceof List ? items : new Unordered(items, value.getClass());
        }
        if (value instanceof Map<?, ?> given) {
            Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>();
            given.forEach((name, member) -> members.put(name, of(member)));
            return areSame(members.values(), given.values()) ? value : members;
        }
        return value;
    }

    private List<@Nullable Object> items(Iterable<?> given) {
        List<@Nullable Object> items = new ArrayList<>();
        given.forEach(item -> items.add(of(item)));
        return items;
    }

    private static boolean areSame(Collection<?> opened, Collection<?> given) {
        Iterator<?> others = given.iterator();
        return opened.stream().allMatch(each -> others.hasNext() && each == others.next());
    }
}
