package dev.satya.interpreter.slot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of values in which no model is also the original's: what holds no model is not copied. */
public final class IndependentCopy {
    private IndependentCopy() {}

    /** The value of a slot or item, with models of its own. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof SlotModel model) {
            return model.independentCopy();
        }
        if (value instanceof ItemList list) {
            return ofItems(list);
        }
        return value instanceof Map<?, ?> map && !(value instanceof MemberMap) ? ofMap(map) : value;
    }

    private static List<?> ofItems(ItemList list) {
        @Nullable Object[] items = list.toArray();
        boolean hasModels = false;
        for (int i = 0; i < items.length; i++) {
            Object copy = of(items[i]);
            hasModels |= copy != items[i];
            items[i] = copy;
        }
        return hasModels ? new ItemList(items) : list;
    }

    private static Map<?, ?> ofMap(Map<?, ?> map) {
        Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
        boolean hasModels = false;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object copy = of(entry.getValue());
            hasModels |= copy != entry.getValue();
            copies.put(entry.getKey(), copy);
        }
        return hasModels ? Collections.unmodifiableMap(copies) : map;
    }
}
