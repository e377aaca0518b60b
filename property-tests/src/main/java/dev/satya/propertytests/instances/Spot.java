package dev.satya.propertytests.instances;

import dev.satya.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value within an instance, and how to put another in its place.
 *
 * @param value there
 * @param path of the value
 * @param place of its schema, for people
 * @param replacing gives the whole instance with another value here
 */
record Spot(
        @Nullable Object value,
        Path path,
        String place,
        Function<@Nullable Object, @Nullable Object> replacing) {

    static Spot root(@Nullable Object instance) {
        return new Spot(instance, Path.ROOT, "", value -> value);
    }

    /** The same value, seen by a schema further in. */
    Spot under(String word) {
        return new Spot(value, path, place + "/" + word, replacing);
    }

    Spot item(List<?> items, int position) {
        return new Spot(
                items.get(position),
                path.resolve(position),
                place + "/items",
                value -> {
                    List<@Nullable Object> changed = new ArrayList<>(items);
                    changed.set(position, value);
                    return replacing.apply(changed);
                });
    }

    Spot member(Map<?, ?> members, String name, String word) {
        return new Spot(
                members.get(name),
                path.resolve(name),
                place + "/" + word,
                value -> {
                    Map<Object, @Nullable Object> changed = new LinkedHashMap<>(members);
                    changed.put(name, value);
                    return replacing.apply(changed);
                });
    }
}
