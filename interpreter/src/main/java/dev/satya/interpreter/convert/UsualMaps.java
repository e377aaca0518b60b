package dev.satya.interpreter.convert;

import dev.satya.interpreter.slot.MemberMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Maps that are known to find a member by a name if and only if they list it by that name. Others may
 * not, such as one that does not tell letter cases apart; they are asked for each declared name.
 */
public final class UsualMaps {
    private static final Set<Class<?>> IMMUTABLE =
            Set.of(Map.of().getClass(), Map.of(1, 1).getClass());

    private UsualMaps() {}

    /** Whether a map is one of them. */
    public static boolean include(Map<?, ?> map) {
        Class<?> type = map.getClass();
        return type == LinkedHashMap.class
                || type == HashMap.class
                || type == MemberMap.class
                || IMMUTABLE.contains(type)
                || map instanceof TreeMap<?, ?> sorted && sorted.comparator() == null;
    }
}
