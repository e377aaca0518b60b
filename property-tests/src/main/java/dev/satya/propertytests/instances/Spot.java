package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.propertytests.generate.HopelessException;
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
 * @param position of violations, with regard to the path
 * @param place of its schema, for people
 * @param homes the places of what references stand for, by name
 * @param replacing gives the whole instance with another value here
 */
record Spot(
        @Nullable Object value,
        Path path,
        FaultSite.Position position,
        String place,
        Map<String, String> homes,
        Function<@Nullable Object, @Nullable Object> replacing) {

    static Spot root(@Nullable Object instance) {
        return new Spot(instance, Path.ROOT, FaultSite.Position.HERE, "", Map.of(), value -> value);
    }

    /** The same value, seen by a schema further in. */
    Spot under(String word) {
        return at(place + "/" + word);
    }

    private Spot at(String place) {
        return new Spot(value, path, position, place, homes, replacing);
    }

    /** The same value, seen by what a reference stands for. */
    Spot home(String name) {
        return at(homes.getOrDefault(name, place + "/reference/" + name));
    }

    /** The same value, where names stand for schemas at these places under the schema's own. */
    Spot naming(Map<String, String> words) {
        Map<String, String> all = new LinkedHashMap<>(homes);
        words.forEach((name, word) -> all.put(name, place + word));
        return new Spot(value, path, position, place, all, replacing);
    }

    /** Another value in its place, which makes more of a schema speak about it. */
    Spot instead(@Nullable Object other) {
        return new Spot(other, path, position, place, homes, replacing);
    }

    /** The item that would come next. */
    Spot next(List<?> items, String word) {
        List<@Nullable Object> more = new ArrayList<>(items);
        more.add(null);
        return item(more, items.size(), word);
    }

    Spot item(List<?> items, int position, String word) {
        return new Spot(
                items.get(position),
                path.resolve(position),
                FaultSite.Position.HERE,
                place + "/" + word,
                homes,
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
                FaultSite.Position.HERE,
                place + "/" + word,
                homes,
                value -> {
                    Map<Object, @Nullable Object> changed = new LinkedHashMap<>(members);
                    changed.put(name, value);
                    return replacing.apply(changed);
                });
    }

    /** The name of a member, which keeps its place and its value. */
    Spot name(Map<?, ?> members, String name) {
        return named(
                name,
                text -> {
                    Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
                    members.forEach(
                            (key, member) -> changed.put(key.equals(name) ? text : key, member));
                    return changed;
                });
    }

    /** The name of one more member, which has this value. */
    Spot newName(Map<?, ?> members, String name, @Nullable Object value) {
        return named(
                name,
                text -> {
                    Map<Object, @Nullable Object> more = new LinkedHashMap<>(members);
                    more.put(text, value);
                    return more;
                });
    }

    private Spot named(String name, Function<String, Map<?, ?>> renaming) {
        return new Spot(
                name,
                path,
                FaultSite.Position.MEMBER,
                place + "/keys",
                homes,
                value -> {
                    if (!(value instanceof String text)) {
                        throw new HopelessException("a name is text");
                    }
                    return replacing.apply(renaming.apply(text));
                });
    }
}
