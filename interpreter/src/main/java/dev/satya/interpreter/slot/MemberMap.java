package dev.satya.interpreter.slot;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map with text keys, in the order in which they came, each at a position from 0. It may
 * hold nulls. Few members are looked through one by one, more by a table of the JDK, which names that
 * collide do not slow down.
 */
public final class MemberMap extends AbstractMap<String, @Nullable Object> {
    /** No position. */
    public static final int NONE = -1;

    private static final int FEW = 8;
    private static final MemberMap EMPTY = new Builder(0).made();

    private final String[] names;
    private final @Nullable Object[] values;
    private final int size;
    private final @Nullable Map<String, Integer> positions;

    private MemberMap(Builder builder) {
        names = builder.names;
        values = builder.values;
        size = builder.size;
        positions = builder.positions;
    }

    /** Takes members one after the other. For one thread, which makes one map with it. */
    public static final class Builder {
        private String[] names;
        private @Nullable Object[] values;
        private int size;
        private @Nullable Map<String, Integer> positions;

        /** None yet, with room for some. */
        public Builder(int expected) {
            names = new String[expected];
            values = new Object[expected];
        }

        /** Whether there is a member of this name. */
        public boolean has(String name) {
            return find(name, names, size, positions) != NONE;
        }

        /** Adds a member of a name that no other has. */
        public void add(String name, @Nullable Object value) {
            if (size == names.length) {
                int room = Math.max(FEW, size * 2);
                names = Arrays.copyOf(names, room);
                values = Arrays.copyOf(values, room);
            }
            names[size] = name;
            values[size] = value;
            size++;
            if (positions != null) {
                positions.put(name, size - 1);
            } else if (size > FEW) {
                positions = new HashMap<>(size * 2);
                for (int i = 0; i < size; i++) {
                    positions.put(names[i], i);
                }
            }
        }

        /** The map; the builder is not used any more. */
        public MemberMap build() {
            return size == 0 ? EMPTY : made();
        }

        private MemberMap made() {
            if (names.length > size) {
                names = Arrays.copyOf(names, size);
                values = Arrays.copyOf(values, size);
            }
            return new MemberMap(this);
        }
    }

    private static int find(
            String name, String[] names, int size, @Nullable Map<String, Integer> positions) {
        if (positions != null) {
            return positions.getOrDefault(name, NONE);
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return NONE;
    }

    /** The position of a member, or {@link #NONE}. */
    public int position(String name) {
        return find(name, names, size, positions);
    }

    /** The name of the member at a position. */
    public String name(int position) {
        return names[position];
    }

    /** The value of the member at a position. */
    public @Nullable Object value(int position) {
        return values[position];
    }

    @Override
    public @Nullable Object get(Object name) {
        int position = name instanceof String text ? position(text) : NONE;
        return position == NONE ? null : values[position];
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && position(text) != NONE;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Members();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Members implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (next == size) {
                throw new NoSuchElementException();
            }
            int position = next++;
            return new SimpleImmutableEntry<>(names[position], values[position]);
        }
    }
}
