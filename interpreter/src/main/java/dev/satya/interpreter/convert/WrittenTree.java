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

    /** Stands for NaN where it is to equal itself, as in a set of Java. */
    private enum NotANumber {
        NAN
    }

    /** What NaN is compared as. */
    public enum Nan {
        /** A number that equals nothing. */
        UNEQUAL,
        /** A value that equals itself. */
        EQUAL
    }

    private final Evaluation run;
    private final Nan nan;
    private final Map<Object, Object> known = new IdentityHashMap<>(0);
    private int seen;

    /** For values of one run. */
    public WrittenTree(Evaluation run) {
        this(run, Nan.UNEQUAL);
    }

    /** The same, with a choice. */
    public WrittenTree(Evaluation run, Nan nan) {
        this.run = run;
        this.nan = nan;
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
            Object written = run.written(value);
            return nan == Nan.EQUAL && isNan(written) ? NotANumber.NAN : written;
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

    private static boolean isNan(@Nullable Object value) {
        return value instanceof Double number && number.isNaN()
                || value instanceof Float single && single.isNaN();
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
