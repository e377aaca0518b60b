package dev.satya.interpreter.slot;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts copies in place of the models within a model, so that a change to one is none to another. What
 * holds no models is shared, since it never changes. Containers are queued, so that no depth takes
 * the stack.
 */
final class ModelCopies {
    private final Deque<@Nullable Object[]> arrays = new ArrayDeque<>();
    private final Deque<Map<@Nullable Object, @Nullable Object>> maps = new ArrayDeque<>();

    private ModelCopies() {}

    /** Makes the models within {@code model}, which nobody else has yet, its own. */
    static void detach(SlotModel model) {
        ModelCopies copies = new ModelCopies();
        copies.arrays.add(model.slots());
        copies.run();
    }

    private void run() {
        while (!arrays.isEmpty() || !maps.isEmpty()) {
            @Nullable Object[] array = arrays.poll();
            if (array != null) {
                for (int i = 0; i < array.length; i++) {
                    array[i] = copy(array[i]);
                }
            }
            Map<@Nullable Object, @Nullable Object> map = maps.poll();
            if (map != null) {
                map.replaceAll((name, value) -> copy(value));
            }
        }
    }

    /** A copy whose contents are in the queue; the value itself if it holds no others. */
    private @Nullable Object copy(@Nullable Object value) {
        if (value instanceof SlotModel model) {
            SlotModel copy = model.copy();
            arrays.add(copy.slots());
            return copy;
        }
        if (value instanceof List<?> list && holdsOthers(list)) {
            @Nullable Object[] items = list.toArray();
            arrays.add(items);
            return new ItemList(items);
        }
        if (value instanceof Map<?, ?> map && holdsOthers(map.values())) {
            Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>(map);
            maps.add(members);
            return Collections.unmodifiableMap(members);
        }
        return value;
    }

    private static boolean holdsOthers(Collection<?> values) {
        for (Object value : values) {
            if (value instanceof SlotModel || value instanceof List || value instanceof Map) {
                return true;
            }
        }
        return false;
    }
}
