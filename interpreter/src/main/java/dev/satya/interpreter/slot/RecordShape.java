package dev.satya.interpreter.slot;

import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How an object of a class is read field by field and made of slots. Immutable. For each field exactly
 * one of the three getters is there: whole numbers and binary64 come without boxes.
 */
public final class RecordShape {
    private final Class<?> type;
    private final boolean isFinal;
    private final boolean keepsObjects;
    private final @Nullable ToLongFunction<Object>[] longs;
    private final @Nullable ToDoubleFunction<Object>[] doubles;
    private final @Nullable Function<Object, @Nullable Object>[] objects;
    private final BitSet optionals;
    private final BitSet setLater;
    private final Constructor constructor;
    private final List<PropertyTest> tests;

    /** Makes an object. */
    @FunctionalInterface
    public interface Constructor {
        /**
         * An object of these values.
         *
         * @param slots in layout order; {@link Absent#ABSENT} where there is no value
         * @throws MemberNotSet if a setter throws
         * @throws Throwable what the constructor throws
         */
        @Nullable Object build(@Nullable Object[] slots) throws Throwable;
    }

    /**
     * A shape with getters in slot order; an object getter gives {@link Absent#ABSENT} for none.
     *
     * @param optionals the slots of members that are optionals
     * @param setLater the slots of members that a setter sets
     * @param tests of objects whose members are valid
     */
    public RecordShape(
            Class<?> type,
            @Nullable ToLongFunction<Object>[] longs,
            @Nullable ToDoubleFunction<Object>[] doubles,
            @Nullable Function<Object, @Nullable Object>[] objects,
            BitSet optionals,
            BitSet setLater,
            Constructor constructor,
            List<PropertyTest> tests) {
        this.type = type;
        this.isFinal = Modifier.isFinal(type.getModifiers());
        this.keepsObjects = !type.isRecord(); // the JVM is asked each time, in native code
        this.longs = longs.clone();
        this.doubles = doubles.clone();
        this.objects = objects.clone();
        this.optionals = (BitSet) optionals.clone();
        this.setLater = (BitSet) setLater.clone();
        this.constructor = constructor;
        this.tests = List.copyOf(tests);
    }

    /** The class. */
    public Class<?> type() {
        return type;
    }

    /** The getter of a whole number of a primitive type; null: the member is none. */
    public @Nullable ToLongFunction<Object> longGetter(int slot) {
        return longs[slot];
    }

    /** The getter of a {@code double} or {@code float}; null: the member is none. */
    public @Nullable ToDoubleFunction<Object> doubleGetter(int slot) {
        return doubles[slot];
    }

    /** The getter of any other member; null: the member is a number of a primitive type. */
    public @Nullable Function<Object, @Nullable Object> objectGetter(int slot) {
        return objects[slot];
    }

    /** Whether a member is an optional, which says by itself that there is no value. */
    public boolean isOptional(int slot) {
        return optionals.get(slot);
    }

    /** The value of a member. */
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

    /** Whether a setter sets a member, which otherwise is what the class makes it. */
    public boolean isSetLater(int slot) {
        return setLater.get(slot);
    }

    /** What objects are to say of themselves once their members are valid. */
    public List<PropertyTest> tests() {
        return tests;
    }

    /** Whether an instance is an object of the class. */
    public boolean isOf(@Nullable Object instance) {
        return instance != null
                && (instance.getClass() == type || !isFinal && type.isInstance(instance));
    }

    /**
     * Whether an object that there is stays the answer where its members would be converted: all but
     * records, which are nothing but their members.
     */
    public boolean keepsObjects() {
        return keepsObjects;
    }

    /** Whether an object may be of another class below this one, which is looked at as this one. */
    public boolean mayBeOfOther() {
        return !isFinal;
    }

    /** An object of these values. */
    public @Nullable Object build(@Nullable Object[] slots) throws Throwable {
        return constructor.build(slots);
    }
}
