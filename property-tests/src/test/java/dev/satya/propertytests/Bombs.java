package dev.satya.propertytests;

import dev.satya.propertytests.generate.Choices;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances with a value in them whose own code throws. */
final class Bombs {
    private Bombs() {}

    /** The same instance with a bomb in place of one of its values, or of itself. */
    static @Nullable Object in(@Nullable Object value, Choices choices) {
        boolean goesOn = choices.chance(70);
        if (goesOn && value instanceof Map<?, ?> map && !map.isEmpty()) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
            List<Object> names = new ArrayList<>(copy.keySet());
            Object name = names.get(choices.below(names.size()));
            copy.put(name, in(copy.get(name), choices));
            return copy;
        }
        if (goesOn && value instanceof List<?> list && !list.isEmpty()) {
            List<@Nullable Object> copy = new ArrayList<>(list);
            int index = choices.between(0, copy.size() - 1);
            copy.set(index, in(copy.get(index), choices));
            return copy;
        }
        return switch (choices.between(0, 3)) {
            case 0 -> map();
            case 1 -> list();
            case 2 -> text();
            default -> Map.of("a", map());
        };
    }

    private static <T> T explode() {
        throw new IllegalStateException("bomb");
    }

    private static Map<Object, Object> map() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<Object, Object>> entrySet() {
                return explode();
            }
        };
    }

    private static List<Object> list() {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return explode();
            }

            @Override
            public int size() {
                return 2;
            }
        };
    }

    private static CharSequence text() {
        return new CharSequence() {
            @Override
            public int length() {
                return 1;
            }

            @Override
            public char charAt(int index) {
                return explode();
            }

            @Override
            public CharSequence subSequence(int from, int to) {
                return explode();
            }

            @Override
            public String toString() {
                return explode();
            }
        };
    }

    /** The same instance, of whose maps none can be asked for a name. */
    static @Nullable Object unasked(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy =
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        public Object get(Object name) {
                            throw new ClassCastException("not comparable");
                        }

                        @Override
                        public boolean containsKey(Object name) {
                            throw new ClassCastException("not comparable");
                        }
                    };
            map.forEach((name, member) -> copy.put(name, unasked(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(unasked(item)));
            return copy;
        }
        return value;
    }

    /** The same instance, of whose maps each can be asked for a name, and none for all that it has. */
    static @Nullable Object unlisted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, unlisted(member)));
            return new Unlisted(copy);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(unlisted(item)));
            return copy;
        }
        return value;
    }

    private static final class Unlisted extends AbstractMap<Object, @Nullable Object> {
        private final Map<Object, @Nullable Object> members;

        Unlisted(Map<Object, @Nullable Object> members) {
            this.members = members;
        }

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return members.containsKey(name);
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return members.get(name);
        }

        @Override
        public Set<Entry<Object, @Nullable Object>> entrySet() {
            return explode();
        }
    }
}
