package dev.satya.interpreter.members;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The classes of containers that may be changed, for the interfaces that say nothing of it. */
public final class ChangeableContainer {
    private static final Map<Class<?>, Class<?>> BY_INTERFACE =
            Map.of(
                    List.class, ArrayList.class,
                    Collection.class, ArrayList.class,
                    Iterable.class, ArrayList.class,
                    Set.class, LinkedHashSet.class,
                    SortedSet.class, TreeSet.class,
                    NavigableSet.class, TreeSet.class,
                    Map.class, LinkedHashMap.class,
                    SortedMap.class, TreeMap.class,
                    NavigableMap.class, TreeMap.class);

    private ChangeableContainer() {}

    /** A class whose objects are of this type and may be changed; any other type is its own. */
    public static Class<?> of(Class<?> type) {
        return BY_INTERFACE.getOrDefault(type, type);
    }
}
