package dev.satya.interpreter.convert;

import dev.satya.Model;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.slot.ItemList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converted values as JSON has them: with objects of scalar types in their written form. A container
 * that stands at many places is looked at a few times, not at each. For one thread.
 */
public final class WrittenTree {
    /** Containers before the first that is noted: most are in few places. */
    private static final int FREE = 64;

    private final Evaluation run;
    private final Map<Object, Object> known = new IdentityHashMap<>(0);
    private int seen;

    /** For values of one run. */
    public WrittenTree(Evaluation run) {
        this.run = run;
    }

    /**
     * The value itself, if there is no object of a scalar type in it; otherwise a copy that differs
     * from it in those alone.
     *
     * @param value what a schema has made, which is no deeper than the limit
     */
    public @Nullable Object of(@Nullable Object value) {
        boolean isContainer =
                value instanceof Collection || value instanceof Map || value instanceof Model;
        if (value == null || !isContainer) {
            return run.written(value);
        }
        Object written = known.get(value);
        if (written == null) {
            written = value instanceof Collection<?> items ? ofItems(items) : ofMembers(value);
            if (++seen > FREE) {
                known.put(value, written);
            }
        }
        return written;
    }

    private Object ofItems(Collection<?> items) {
        @Nullable Object[] written = items.toArray();
        boolean isChanged = false;
        for (int i = 0; i < written.length; i++) {
            Object item = written[i];
            written[i] = of(item);
            isChanged |= written[i] != item;
        }
        return isChanged ? new ItemList(written) : items;
    }

    /** Numbers, booleans and constants stay keys as they are: their names are equal if they are. */
    private Object ofMembers(Object object) {
        Map<@Nullable Object, @Nullable Object> written = new LinkedHashMap<>();
        boolean isChanged = false;
        for (Map.Entry<?, ?> member : Equality.members(object).entrySet()) {
            Object key = run.written(member.getKey());
            Object value = of(member.getValue());
            written.put(key, value);
            isChanged |= key != member.getKey() || value != member.getValue();
        }
        return isChanged ? written : object;
    }
}
