package dev.satya.interpreter.slot;

import dev.satya.Model;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models with the models within as maps. Copies are made empty and filled in turn, so that no depth
 * takes the stack.
 */
final class PlainValues {
    private final Deque<Runnable> open = new ArrayDeque<>();

    private final ValueWriter writer;

    private PlainValues(ValueWriter writer) {
        this.writer = writer;
    }

    /** The members of a model. */
    static Map<String, @Nullable Object> of(SlotModel model, ValueWriter writer) {
        PlainValues values = new PlainValues(writer);
        Map<String, @Nullable Object> map = values.members(model.members());
        for (Runnable next = values.open.poll(); next != null; next = values.open.poll()) {
            next.run();
        }
        return map;
    }

    private @Nullable Object of(@Nullable Object value) {
        if (value instanceof SlotModel model) {
            return members(model.members());
        }
        if (value instanceof Model model) {
            return model.toMap();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            open.add(() -> list.forEach(item -> copy.add(of(item))));
            return copy;
        }
        return value instanceof Map<?, ?> map ? members(map) : value;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        open.add(() -> map.forEach((key, item) -> copy.put(name(key), of(item))));
        return copy;
    }

    /** As JSON has it. */
    private String name(@Nullable Object key) {
        String name = writer.name(key);
        return name == null ? String.valueOf(key) : name;
    }
}
