package dev.satya.interpreter.slot;

import dev.satya.Model;
import dev.satya.Path;
import dev.satya.WriteException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models with the models within as maps. Copies are made empty and filled later, the innermost first, so
 * that no depth takes the stack, and a value that is within itself ends at the limit on depth.
 */
final class PlainValues {
    private final Deque<Runnable> open = new ArrayDeque<>();

    private final ValueWriter writer;

    private PlainValues(ValueWriter writer) {
        this.writer = writer;
    }

    /** Where a container stands; the model itself is at null. */
    private record Place(@Nullable Place around, Object segment, int depth) {
        static Place in(@Nullable Place around, Object segment) {
            return new Place(around, segment, around == null ? 1 : around.depth + 1);
        }

        Path path() {
            Deque<Object> segments = new ArrayDeque<>();
            for (Place at = this; at != null; at = at.around) {
                segments.addFirst(at.segment);
            }
            return new Path(List.copyOf(segments));
        }
    }

    /**
     * The members of a model.
     *
     * @throws WriteException if more containers are within each other than are written
     */
    static Map<String, @Nullable Object> of(SlotModel model, ValueWriter writer) {
        PlainValues values = new PlainValues(writer);
        Map<String, @Nullable Object> map = values.members(model.members(), null);
        for (Runnable next = values.open.poll(); next != null; next = values.open.poll()) {
            next.run();
        }
        return map;
    }

    private @Nullable Object of(@Nullable Object value, @Nullable Place around, Object segment) {
        if (value instanceof SlotModel model) {
            return members(model.members(), within(around, segment));
        }
        if (value instanceof Model model) {
            return model.toMap();
        }
        if (value instanceof List<?> list) {
            Place place = within(around, segment);
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            open.push(() -> list.forEach(item -> copy.add(of(item, place, copy.size()))));
            return copy;
        }
        return value instanceof Map<?, ?> map ? members(map, within(around, segment)) : value;
    }

    private Place within(@Nullable Place around, Object segment) {
        Place place = Place.in(around, segment);
        if (place.depth >= writer.depth()) {
            throw new WriteException(place.path(), "is nested deeper than " + writer.depth());
        }
        return place;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> map, @Nullable Place place) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        open.push(
                () ->
                        map.forEach(
                                (key, item) -> {
                                    String name = name(key);
                                    copy.put(name, of(item, place, name));
                                }));
        return copy;
    }

    /** As JSON has it. */
    private String name(@Nullable Object key) {
        String name = writer.name(key);
        return name == null ? String.valueOf(key) : name;
    }
}
