package dev.satya.interpreter.members;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A class whose objects hold items, as an array of JSON does.
 *
 * @param repeats whether it holds an item more than once
 * @param nulls whether an item may be null
 * @param order what items must have
 * @param maker makes one of items, and of the class of items
 */
public record ItemContainer(Repeats repeats, Nulls nulls, Order order, Maker maker) {

    /** Whether a container holds an item more than once. */
    public enum Repeats {
        /** As a list. */
        KEPT,
        /** As a set. */
        DROPPED
    }

    /** Whether a container takes null. */
    public enum Nulls {
        /** It does. */
        TAKEN,
        /** It throws. */
        REFUSED
    }

    /** What the items or keys of a container must have. */
    public enum Order {
        /** Nothing. */
        NONE,
        /** They are {@link Comparable}. */
        COMPARABLE,
        /** They are constants of one enum. */
        ENUM
    }

    /** Makes a container. */
    @FunctionalInterface
    public interface Maker {
        /** A container of these items, which are not changed later. */
        Object of(Class<?> item, List<@Nullable Object> items);
    }

    private static final Map<Class<?>, ItemContainer> ALL = new HashMap<>();

    static {
        for (Class<?> type : List.of(List.class, Collection.class, Iterable.class)) {
            list(type, Collections::unmodifiableList);
        }
        list(ArrayList.class, items -> items);
        for (Class<?> type : List.of(LinkedList.class, Deque.class, Queue.class)) {
            list(type, LinkedList::new);
        }
        add(ArrayDeque.class, Repeats.KEPT, Nulls.REFUSED, Order.NONE, (of, it) -> deque(it));
        set(Set.class, items -> Collections.unmodifiableSet(new LinkedHashSet<>(items)));
        set(LinkedHashSet.class, LinkedHashSet::new);
        set(HashSet.class, HashSet::new);
        for (Class<?> type : List.of(SortedSet.class, NavigableSet.class)) {
            sorted(type, items -> Collections.unmodifiableNavigableSet(new TreeSet<>(items)));
        }
        sorted(TreeSet.class, TreeSet::new);
        add(EnumSet.class, Repeats.DROPPED, Nulls.REFUSED, Order.ENUM, ItemContainer::enums);
        for (Class<?> type :
                List.of(
                        io.vavr.collection.Seq.class,
                        io.vavr.collection.List.class,
                        io.vavr.collection.LinearSeq.class,
                        io.vavr.collection.Traversable.class)) {
            list(type, io.vavr.collection.List::ofAll);
        }
        for (Class<?> type :
                List.of(io.vavr.collection.Vector.class, io.vavr.collection.IndexedSeq.class)) {
            list(type, io.vavr.collection.Vector::ofAll);
        }
        for (Class<?> type :
                List.of(io.vavr.collection.Set.class, io.vavr.collection.LinkedHashSet.class)) {
            set(type, io.vavr.collection.LinkedHashSet::ofAll);
        }
        set(io.vavr.collection.HashSet.class, io.vavr.collection.HashSet::ofAll);
    }

    private static void list(Class<?> type, Function<List<@Nullable Object>, Object> maker) {
        add(type, Repeats.KEPT, Nulls.TAKEN, Order.NONE, (of, items) -> maker.apply(items));
    }

    private static void set(Class<?> type, Function<List<@Nullable Object>, Object> maker) {
        add(type, Repeats.DROPPED, Nulls.TAKEN, Order.NONE, (of, items) -> maker.apply(items));
    }

    private static void sorted(Class<?> type, Function<List<@Nullable Object>, Object> maker) {
        add(
                type,
                Repeats.DROPPED,
                Nulls.REFUSED,
                Order.COMPARABLE,
                (of, items) -> maker.apply(items));
    }

    private static void add(Class<?> type, Repeats repeats, Nulls nulls, Order order, Maker maker) {
        ALL.put(type, new ItemContainer(repeats, nulls, order, maker));
    }

    /** What a class of containers is like; null: it is none. */
    public static @Nullable ItemContainer of(Class<?> type) {
        if (!type.isArray()) {
            return ALL.get(type);
        }
        Class<?> item = type.getComponentType();
        Nulls nulls = item.isPrimitive() ? Nulls.REFUSED : Nulls.TAKEN;
        return new ItemContainer(
                Repeats.KEPT, nulls, Order.NONE, (of, items) -> array(item, items));
    }

    private static Object array(Class<?> item, List<@Nullable Object> items) {
        Object array = Array.newInstance(item, items.size());
        for (int i = 0; i < items.size(); i++) {
            Array.set(array, i, items.get(i));
        }
        return array;
    }

    private static Object deque(List<@Nullable Object> items) {
        return new ArrayDeque<@Nullable Object>(items);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // items are constants of the enum
    private static Object enums(Class<?> item, List<@Nullable Object> items) {
        EnumSet all = EnumSet.noneOf((Class) item);
        all.addAll(items);
        return all;
    }
}
