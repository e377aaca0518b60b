package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Changes an instance that was made, before it is asked whether it conforms: for what chance does not
 * meet, such as a rule over several fields. It is pure: what it changes is a copy.
 */
@FunctionalInterface
public interface Adjustment {
    /** Changes nothing. */
    Adjustment NONE = (instance, choices) -> instance;

    /**
     * What stands in place of an instance.
     *
     * @param instance in JSON terms, not to be changed
     * @param choices that decide, so that what is made shrinks
     */
    @Nullable Object of(@Nullable Object instance, Choices choices);

    /** This one, and then another. */
    default Adjustment then(Adjustment next) {
        return (instance, choices) -> next.of(of(instance, choices), choices);
    }

    /**
     * Values of a generator of one's own, wherever an instance has a value.
     *
     * @param pointer a JSON Pointer (RFC 6901) into the instance, such as {@code /user/password}; a
     *     segment {@code *} is each member or item
     * @throws IllegalArgumentException if it is no such pointer
     */
    static Adjustment valuesAt(String pointer, Generator<? extends @Nullable Object> values) {
        List<String> segments = segments(pointer);
        return (instance, choices) -> replaced(instance, segments, values, choices);
    }

    /** A change of the members of an instance that is an object, in a copy. */
    static Adjustment ofMembers(Consumer<Map<String, @Nullable Object>> change) {
        return (instance, choices) -> {
            if (!(instance instanceof Map<?, ?> members)) {
                return instance;
            }
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            members.forEach((name, value) -> copy.put(String.valueOf(name), value));
            change.accept(copy);
            return copy;
        };
    }

    private static List<String> segments(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException(
                    "\"" + pointer + "\" is no JSON Pointer: it begins with /");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : pointer.substring(1).split("/", -1)) {
            segments.add(segment.replace("~1", "/").replace("~0", "~"));
        }
        return segments;
    }

    private static @Nullable Object replaced(
            @Nullable Object value,
            List<String> way,
            Generator<? extends @Nullable Object> values,
            Choices choices) {
        if (way.isEmpty()) {
            return values.generate(choices);
        }
        String segment = way.get(0);
        List<String> rest = way.subList(1, way.size());
        if (value instanceof Map<?, ?> members) {
            Map<Object, @Nullable Object> changed = new LinkedHashMap<>(members);
            changed.replaceAll(
                    (name, member) ->
                            segment.equals("*") || segment.equals(name)
                                    ? replaced(member, rest, values, choices)
                                    : member);
            return changed;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> changed = new ArrayList<>(items);
            for (int i = 0; i < changed.size(); i++) {
                if (segment.equals("*") || segment.equals(Integer.toString(i))) {
                    changed.set(i, replaced(changed.get(i), rest, values, choices));
                }
            }
            return changed;
        }
        return value;
    }
}
