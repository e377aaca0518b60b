package dev.satya.interpreter.evaluate;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import java.lang.reflect.Array;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An array of Java, or a collection of Vavr, behind the interface of the JDK that says the same: INST-1 and
 * INST-2 of docs/semantics.md. Nothing is copied but what has no size.
 */
public sealed interface ContainerView {
    /** A sequence without a size may have so many items: it may have no end. */
    int MOST_UNTOLD = 1 << 20;

    /** The class of what is seen. */
    Class<?> type();

    /**
     * Whether there is a view of an object. An array of bytes is no array but the bytes, as a Vavr sequence of
     * characters is a text.
     */
    static boolean isOf(Object object) {
        return object.getClass().isArray()
                ? !(object instanceof byte[])
                : object instanceof io.vavr.Value
                        && (object instanceof Seq && !(object instanceof CharSequence)
                                || object instanceof io.vavr.collection.Map
                                || object instanceof io.vavr.collection.Set);
    }

    /** A {@link List}, {@link java.util.Collection} or {@link Map}; null: there is no view of it. */
    static @Nullable ContainerView of(Object object) {
        if (!isOf(object)) {
            return null;
        }
        if (object instanceof io.vavr.collection.Map<?, ?> map) {
            return new OfMap(map);
        }
        if (object instanceof io.vavr.collection.Set<?> set) {
            return new OfSet(set);
        }
        if (object instanceof Seq<?> items) {
            return items.hasDefiniteSize()
                    ? new OfSequence(items)
                    : new OfItems(untold(items), items);
        }
        return object instanceof Object[] items
                ? new OfItems(items, items)
                : new OfPrimitives(object);
    }

    private static @Nullable Object[] untold(Iterable<?> items) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object item : items) {
            if (all.size() == MOST_UNTOLD) {
                throw new ConcurrentModificationException("it does not tell its size, and goes on");
            }
            all.add(item);
        }
        return all.toArray();
    }

    /** Objects in an array. */
    final class OfItems extends AbstractList<@Nullable Object>
            implements ContainerView, RandomAccess {
        private final @Nullable Object[] items;
        private final Object seen;

        private OfItems(@Nullable Object[] items, Object seen) {
            this.items = items;
            this.seen = seen;
        }

        @Override
        public Class<?> type() {
            return seen.getClass();
        }

        @Override
        public @Nullable Object get(int index) {
            return items[index];
        }

        @Override
        public int size() {
            return items.length;
        }
    }

    /** Numbers, booleans or characters in an array. */
    final class OfPrimitives extends AbstractList<Object> implements ContainerView, RandomAccess {
        private final Object array;

        private OfPrimitives(Object array) {
            this.array = array;
        }

        @Override
        public Class<?> type() {
            return array.getClass();
        }

        @Override
        public Object get(int index) {
            return Array.get(array, index);
        }

        @Override
        public int size() {
            return Array.getLength(array);
        }
    }

    /** Items with positions. */
    final class OfSequence extends AbstractList<@Nullable Object> implements ContainerView {
        private final Seq<?> items;

        private OfSequence(Seq<?> items) {
            this.items = items;
        }

        @Override
        public Class<?> type() {
            return items.getClass();
        }

        @Override
        @SuppressWarnings("unchecked") // nothing is put in
        public Iterator<@Nullable Object> iterator() {
            return (Iterator<@Nullable Object>) (Iterator<?>) items.iterator();
        }

        @Override
        public @Nullable Object get(int index) {
            return items.get(index);
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    /** Items that are no list: only lax reads them. */
    final class OfSet extends AbstractCollection<@Nullable Object> implements ContainerView {
        private final io.vavr.collection.Set<?> items;

        private OfSet(io.vavr.collection.Set<?> items) {
            this.items = items;
        }

        @Override
        public Class<?> type() {
            return items.getClass();
        }

        @Override
        @SuppressWarnings("unchecked") // nothing is put in
        public Iterator<@Nullable Object> iterator() {
            return (Iterator<@Nullable Object>) (Iterator<?>) items.iterator();
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    /** Members. */
    final class OfMap extends AbstractMap<@Nullable Object, @Nullable Object>
            implements ContainerView {
        private final io.vavr.collection.Map<Object, Object> members;

        @SuppressWarnings("unchecked") // nothing is put in
        private OfMap(io.vavr.collection.Map<?, ?> members) {
            this.members = (io.vavr.collection.Map<Object, Object>) members;
        }

        @Override
        public Class<?> type() {
            return members.getClass();
        }

        @Override
        public @Nullable Object get(Object key) {
            return members.get(key).getOrNull();
        }

        @Override
        public boolean containsKey(Object key) {
            return members.containsKey(key);
        }

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
                    return members.iterator().map(OfMap::entry);
                }

                @Override
                public int size() {
                    return members.size();
                }
            };
        }

        private static Map.Entry<@Nullable Object, @Nullable Object> entry(Tuple2<?, ?> member) {
            return new SimpleImmutableEntry<>(member._1(), member._2());
        }
    }
}
