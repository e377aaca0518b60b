package dev.satya.interpreter.slot;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Model;
import dev.satya.Path;
import dev.satya.WriteException;
import dev.satya.WriteOptions.Names;
import dev.satya.interpreter.evaluate.UserCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models with the models within as maps. Copies are made empty and filled in turn, so that no depth
 * takes the stack; the last first, so that what computes itself, or is within itself, soon comes to
 * the limit on depth. A default may be deeper than that where it stands.
 */
final class PlainValues {
    private static final int UNLIMITED = -1;

    private final Deque<Runnable> open = new ArrayDeque<>();

    private final ValueWriter writer;

    /** Whether what is computed is among the members. */
    private final boolean isComputing;

    private PlainValues(ValueWriter writer, boolean isComputing) {
        this.writer = writer;
        this.isComputing = isComputing;
    }

    /**
     * Where a container is.
     *
     * @param around null: the container is the root
     * @param value the container
     * @param depth how many containers it is in
     * @param left how many more may be within it, where it was computed; otherwise no matter
     */
    private record Place(
            @Nullable Place around, Object segment, @Nullable Object value, int depth, int left) {
        static final Place ROOT = new Place(null, "", null, 0, UNLIMITED);

        Place within(Object inner, @Nullable Object container, int limit) {
            int more = left == UNLIMITED ? limit : left - 1;
            return new Place(this, inner, container, depth + 1, more);
        }

        boolean isWithinItself() {
            Place each = around;
            while (each != null && each.value != value) {
                each = each.around;
            }
            return each != null;
        }

        WriteException refusal(String reason) {
            Deque<Object> segments = new ArrayDeque<>();
            for (Place each = this; each.around != null; each = each.around) {
                segments.addFirst(each.segment);
            }
            return new WriteException(new Path(List.copyOf(segments)), reason);
        }
    }

    /** The members that a model is written with. */
    static Map<String, @Nullable Object> written(SlotModel model, ValueWriter writer) {
        return new PlainValues(writer, true).whole(model);
    }

    /** Those that it was read with. */
    static Map<String, @Nullable Object> read(SlotModel model, ValueWriter writer) {
        return new PlainValues(writer, false).whole(model);
    }

    private Map<String, @Nullable Object> whole(SlotModel model) {
        Map<String, @Nullable Object> map = model(model, Place.ROOT);
        for (Runnable next = open.poll(); next != null; next = open.poll()) {
            next.run();
        }
        return map;
    }

    private @Nullable Object of(Place around, Object segment, @Nullable Object value, int limit) {
        return value instanceof Model || value instanceof List || value instanceof Map
                ? container(value, around.within(segment, value, limit))
                : value;
    }

    private Object container(Object value, Place place) {
        boolean isEndless = place.depth > writer.depth() && place.isWithinItself();
        if (place.left == 0 || isEndless) {
            throw place.refusal("is nested deeper than " + writer.depth());
        }
        if (value instanceof SlotModel model) {
            return model(model, place);
        }
        if (value instanceof Model model) {
            return model.toMap();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            open.push(() -> list.forEach(it -> copy.add(of(place, copy.size(), it, UNLIMITED))));
            return copy;
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        open.push(() -> copyAll((Map<?, ?>) value, copy, place));
        return copy;
    }

    private void copyAll(Map<?, ?> map, Map<String, @Nullable Object> copy, Place place) {
        map.forEach(
                (key, item) -> {
                    String name = name(key);
                    copy.put(name, of(place, name, item, UNLIMITED));
                });
    }

    private Map<String, @Nullable Object> model(SlotModel model, Place place) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        open.push(() -> copyAll(model, copy, place));
        return copy;
    }

    private void copyAll(SlotModel model, Map<String, @Nullable Object> copy, Place place) {
        SlotLayout layout = model.layout();
        for (int i = 0; i < layout.fields(); i++) {
            if (model.at(i) != ABSENT) {
                String name = layout.table().name(i);
                copy.put(name, of(place, name, model.at(i), UNLIMITED));
            }
        }
        if (!isComputing) {
            copyAll(model.extras(), copy, place);
            return;
        }
        for (ComputedMember each : layout.computed()) {
            Object value = computed(each, model, place);
            copy.put(each.name(), of(place, each.name(), value, writer.depth()));
        }
        copyAll(layout.written(model.extras(), Names.OWN), copy, place);
    }

    private @Nullable Object computed(ComputedMember member, SlotModel model, Place place) {
        try {
            return member.function().apply(model);
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            throw place.within(member.name(), null, UNLIMITED).refusal(ComputedMember.refusal(e));
        }
    }

    /** As JSON has it. */
    private String name(@Nullable Object key) {
        String name = writer.name(key);
        return name == null ? String.valueOf(key) : name;
    }
}
