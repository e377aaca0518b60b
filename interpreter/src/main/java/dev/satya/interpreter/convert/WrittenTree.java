package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.slot.ItemList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converted values as JSON has them: with objects of scalar types in their written form. */
public final class WrittenTree {
    private WrittenTree() {}

    /**
     * The value itself, if there is no object of a scalar type in it; otherwise a copy that differs
     * from it in those alone.
     *
     * @param value what a schema has made, which is no deeper than the limit
     */
    public static @Nullable Object of(@Nullable Object value, Evaluation run) {
        if (value instanceof Collection<?> items) {
            return ofItems(items, run);
        }
        if (value instanceof Map<?, ?> map) {
            return ofMembers(map, map, run);
        }
        return value instanceof Model model
                ? ofMembers(model, Equality.given(model), run)
                : run.written(value);
    }

    private static Object ofItems(Collection<?> items, Evaluation run) {
        @Nullable Object[] written = items.toArray();
        boolean isChanged = false;
        for (int i = 0; i < written.length; i++) {
            Object item = written[i];
            written[i] = of(item, run);
            isChanged |= written[i] != item;
        }
        return isChanged ? new ItemList(written) : items;
    }

    /** Numbers, booleans and constants stay keys as they are: their names are equal if they are. */
    private static Object ofMembers(Object whole, Map<?, ?> members, Evaluation run) {
        Map<@Nullable Object, @Nullable Object> written = new LinkedHashMap<>();
        boolean isChanged = false;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            Object key = run.written(member.getKey());
            Object value = of(member.getValue(), run);
            written.put(key, value);
            isChanged |= key != member.getKey() || value != member.getValue();
        }
        return isChanged ? written : whole;
    }
}
