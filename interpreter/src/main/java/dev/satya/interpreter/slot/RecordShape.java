package dev.satya.interpreter.slot;

import java.util.BitSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a record is read field by field and built from slots. Immutable. For each field exactly one of
 * the three getters is there: whole numbers and binary64 come without boxes.
 */
public final class RecordShape {
    private final Class<?> type;
    private final @Nullable ToLongFunction<Object>[] longs;
    private final @Nullable ToDoubleFunction<Object>[] doubles;
    private final @Nullable Function<Object, @Nullable Object>[] objects;
    private final BitSet optionals;
    private final Constructor constructor;

    /** Builds a record. */
    @FunctionalInterface
    public interface Constructor {
        /**
         * A record of these values.
         *
         * @param slots in layout order; {@link Absent#ABSENT} where there is no value
         * @throws Throwable what the canonical constructor throws
         */
        Object build(@Nullable Object[] slots) throws Throwable;
    }

    /**
     * A shape with getters in slot order; an object getter gives {@link Absent#ABSENT} for none.
     *
     * @param optionals the slots of components that are optionals
     */
    public RecordShape(
            Class<?> type,
            @Nullable ToLongFunction<Object>[] longs,
            @Nullable ToDoubleFunction<Object>[] doubles,
            @Nullable Function<Object, @Nullable Object>[] objects,
            BitSet optionals,
            Constructor constructor) {
        this.type = type;
        this.longs = longs.clone();
        this.doubles = doubles.clone();
        this.objects = objects.clone();
        this.optionals = (BitSet) optionals.clone();
        this.constructor = constructor;
    }

    /** The record's class. */
    public Class<?> type() {
        return type;
    }

    /** The getter of a whole number of a primitive type; null: the component is none. */
    public @Nullable ToLongFunction<Object> longGetter(int slot) {
        return longs[slot];
    }

    /** The getter of a {@code double} or {@code float}; null: the component is none. */
    public @Nullable ToDoubleFunction<Object> doubleGetter(int slot) {
        return doubles[slot];
    }

    /** The getter of any other component; null: the component is a number of a primitive type. */
    public @Nullable Function<Object, @Nullable Object> objectGetter(int slot) {
        return objects[slot];
    }

    /** Whether a component is an optional, which says by itself that there is no value. */
    public boolean isOptional(int slot) {
        return optionals.get(slot);
    }

    /** The value of a component. */
    public @Nullable Object get(int slot, Object record) {
        Function<Object, @Nullable Object> getter = objects[slot];
        if (getter != null) {
            return getter.apply(record);
        }
        ToLongFunction<Object> whole = longs[slot];
        return whole != null
                ? (Object) whole.applyAsLong(record)
                : (Object) doubles[slot].applyAsDouble(record);
    }

    /** A record of these values. */
    public Object build(@Nullable Object[] slots) throws Throwable {
        return constructor.build(slots);
    }
}
