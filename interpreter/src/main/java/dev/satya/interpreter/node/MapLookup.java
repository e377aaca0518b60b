package dev.satya.interpreter.node;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks members up in maps. */
public final class MapLookup {
    private MapLookup() {}

    /**
     * The value of a member; null also where there is none. The two usual classes are called by name:
     * where many kinds of maps have been seen, a call through the interface costs more than the
     * look-up.
     */
    public static @Nullable Object get(Map<?, ?> map, String name) {
        Class<?> type = map.getClass();
        if (type == HashMap.class) {
            return ((HashMap<?, ?>) map).get(name);
        }
        if (type == LinkedHashMap.class) {
            return ((LinkedHashMap<?, ?>) map).get(name);
        }
        return map.get(name);
    }
}
