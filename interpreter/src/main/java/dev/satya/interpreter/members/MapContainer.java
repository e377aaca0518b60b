package dev.satya.interpreter.members;

import dev.satya.interpreter.members.ItemContainer.Nulls;
import dev.satya.interpreter.members.ItemContainer.Order;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A class whose objects hold values by keys, as an object of JSON does.
 *
 * @param nulls whether a value may be null
 * @param order what keys must have
 * @param maker makes one of members, and of the class of keys
 */
public record MapContainer(Nulls nulls, Order order, Maker maker) {

    /** Makes a container. */
    @FunctionalInterface
    public interface Maker {
        /** A container of these members, which are not changed later. */
        Object of(Class<?> key, Map<@Nullable Object, @Nullable Object> members);
    }

    private static final Map<Class<?>, MapContainer> ALL = new HashMap<>();

    static {
        add(Map.class, Nulls.TAKEN, Order.NONE, Collections::unmodifiableMap);
        add(LinkedHashMap.class, Nulls.TAKEN, Order.NONE, members -> members);
        add(HashMap.class, Nulls.TAKEN, Order.NONE, HashMap::new);
        for (Class<?> type : List.of(SortedMap.class, NavigableMap.class)) {
            add(
                    type,
                    Nulls.TAKEN,
                    Order.COMPARABLE,
                    members -> Collections.unmodifiableNavigableMap(new TreeMap<>(members)));
        }
        add(TreeMap.class, Nulls.TAKEN, Order.COMPARABLE, TreeMap::new);
        for (Class<?> type : List.of(ConcurrentMap.class, ConcurrentHashMap.class)) {
            add(type, Nulls.REFUSED, Order.NONE, ConcurrentHashMap::new);
        }
        ALL.put(EnumMap.class, new MapContainer(Nulls.TAKEN, Order.ENUM, MapContainer::enums));
        for (Class<?> type :
                List.of(io.vavr.collection.Map.class, io.vavr.collection.LinkedHashMap.class)) {
            add(type, Nulls.TAKEN, Order.NONE, io.vavr.collection.LinkedHashMap::ofAll);
        }
        add(
                io.vavr.collection.HashMap.class,
                Nulls.TAKEN,
                Order.NONE,
                io.vavr.collection.HashMap::ofAll);
    }

    private static void add(
            Class<?> type,
            Nulls nulls,
            Order order,
            Function<Map<@Nullable Object, @Nullable Object>, Object> maker) {
        ALL.put(type, new MapContainer(nulls, order, (key, members) -> maker.apply(members)));
    }

    /** What a class of maps is like; null: it is none. */
    public static @Nullable MapContainer of(Class<?> type) {
        return ALL.get(type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // keys are constants of the enum
    private static Object enums(Class<?> key, Map<@Nullable Object, @Nullable Object> members) {
        EnumMap all = new EnumMap((Class) key);
        all.putAll(members);
        return all;
    }
}
