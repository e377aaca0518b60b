package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.UnreadableValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a map of which something throws, see {@link SafeValue}. One that cannot be asked for
 * a name, as a sorted map of numbers cannot, has the members that it lists.
 */
final class SafeMap extends AbstractMap<@Nullable Object, @Nullable Object> {
    private final Map<?, ?> map;
    private final List<@Nullable Object> keys = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private SafeMap(Map<?, ?> map) {
        this.map = map;
    }

    static SafeMap of(Map<?, ?> map) {
        SafeMap safe = new SafeMap(map);
        int left = map.size();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            SafeValue.require(left-- > 0);
            Object key = member.getKey();
            if (key instanceof String name) {
                safe.positions.putIfAbsent(name, safe.keys.size());
            }
            safe.keys.add(readable(key));
            safe.values.add(SafeValue.read(member::getValue));
        }
        return safe;
    }

    /** Of a key that cannot be read its class is known. A text that is no String is no name. */
    private static @Nullable Object readable(@Nullable Object key) {
        Object readable = key instanceof CharSequence ? key : SafeValue.of(key);
        return key != null && readable instanceof UnreadableValue
                ? new UnreadableKey(key.getClass())
                : readable;
    }

    private @Nullable Object at(int position) {
        Object safe = SafeValue.of(values.get(position));
        values.set(position, safe);
        return safe;
    }

    @Override
    public @Nullable Object get(Object name) {
        Integer position = name instanceof String text ? positions.get(text) : null;
        return position == null ? SafeValue.of(found(name)) : at(position);
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && positions.containsKey(text) || found(name) != null;
    }

    /** What the map has by a name that it does not list, as one does that tells no letter cases apart. */
    private @Nullable Object found(Object name) {
        Object found = SafeValue.read(() -> map.get(name));
        return found instanceof UnreadableValue ? null : found;
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
                Iterator<@Nullable Object> names = keys.iterator();
                int[] next = {0};
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return names.hasNext();
                    }

                    @Override
                    public Map.Entry<@Nullable Object, @Nullable Object> next() {
                        return new SimpleImmutableEntry<>(names.next(), at(next[0]++));
                    }
                };
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }
}
