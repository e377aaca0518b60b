package dev.satya;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A valid object: the converted values of its declared fields in slots, and the undeclared members
 * if its schema keeps them.
 *
 * <p>Getters take the name of a declared field, or its {@link Slot}; another name is a {@link
 * java.util.NoSuchElementException} with the nearest known name, and a slot of another schema an
 * {@link IllegalArgumentException}. A field that is absent reads as null; {@link #isSet} tells absent
 * from null. The typed getters throw {@link ClassCastException} where the field holds another type
 * and {@link NullPointerException} where it holds null or is absent and the result is primitive.
 *
 * <p>A model is mutable through {@link #set} alone, and is then not for use by several threads
 * without synchronisation. Its lists, maps and {@link #extras} are immutable. Two models are equal if
 * they hold equal values under equal names.
 */
public interface Model {

    /** The name of the object schema; empty if it has none. */
    String name();

    /** The names of the declared fields, in slot order. */
    List<String> names();

    /** The handle of a declared field. */
    Slot slot(String name);

    /** The converted value; null if it is null or absent. */
    @Nullable Object get(String name);

    /** The converted value; null if it is null or absent. */
    @Nullable Object get(Slot slot);

    /** Whether the instance, or a later {@link #set}, gave the field; a default does not. */
    boolean isSet(String name);

    /** Whether the instance, or a later {@link #set}, gave the field; a default does not. */
    boolean isSet(Slot slot);

    /** Whether the field has a value, given or by default; null counts. */
    boolean has(String name);

    /** Whether the field has a value, given or by default; null counts. */
    boolean has(Slot slot);

    /**
     * Gives a field another value, checked and converted as at parse time, with every rule of the
     * object that reads it. What schemas around the model's own say about it, as {@code uniqueItems}
     * of a list that holds it does, is not asked: validate the outermost model again for that.
     *
     * @throws ValidationException with all violations if the value, or the object with it, is not
     *     valid; the model is then as it was
     */
    void set(String name, @Nullable Object value);

    /** The same by handle. */
    void set(Slot slot, @Nullable Object value);

    /**
     * A copy with another value for one field, checked as by {@link #set(String, Object)}. This model
     * stays as it is, whatever becomes of the copy: models within are copied too, at any depth.
     */
    Model with(String name, @Nullable Object value);

    /** The undeclared members that the schema keeps, in the order of the instance. */
    Map<String, @Nullable Object> extras();

    /**
     * An object of a class with these members: a record, a JavaBean, or any other that the Satya whose
     * model this is compiles. The model is validated by the schema of the class, and nothing in it is
     * converted, as under {@link dev.satya.schema.Strictness#STRICT}. What the class does not have is
     * left out, unless the class forbids undeclared members. A class that this model is one of, such as
     * {@code Model}, gives the model itself.
     *
     * @throws dev.satya.schema.SchemaException if the class has no members that a schema describes, as
     *     {@code String}
     * @throws ValidationException with every violation, if the model is no valid instance of the class,
     *     or nothing makes objects of it
     * @throws UnsupportedOperationException if the model was not made by a Satya
     */
    default <T> T as(Class<T> type) {
        throw new UnsupportedOperationException(
                "this model was not made by a Satya, which would know the schema of "
                        + type.getName());
    }

    /**
     * The present fields in slot order, then what is {@linkplain dev.satya.schema.Computed computed},
     * then the extras, as a new mutable map; models within become maps too.
     *
     * @throws WriteException if something cannot be computed, or values are nested deeper than the
     *     limit, as what code of a user has made may be
     */
    Map<String, @Nullable Object> toMap();

    /**
     * The present fields in slot order, then what is {@linkplain dev.satya.schema.Computed computed},
     * then the extras, as JSON, secrets included.
     */
    default String toJson() {
        return toJson(WriteOptions.DEFAULT);
    }

    /**
     * The same with other choices.
     *
     * @throws WriteException if a value cannot be written
     */
    String toJson(WriteOptions options);

    /** Writes what {@link #toJson()} gives, in UTF-8; see {@link #writeJson(OutputStream, WriteOptions)}. */
    default void writeJson(OutputStream out) throws IOException {
        writeJson(out, WriteOptions.DEFAULT);
    }

    /**
     * Writes what {@link #toJson(WriteOptions)} gives, in UTF-8, through a buffer of a few kilobytes.
     *
     * @param out is flushed and stays open
     * @throws IOException as {@code out} throws it; some of the text may have been written
     * @throws WriteException if a value cannot be written; the same holds
     */
    void writeJson(OutputStream out, WriteOptions options) throws IOException;

    /** A whole number that fits {@code long}. */
    default long getLong(String name) {
        return getLong(slot(name));
    }

    /**
     * A whole number that fits {@code long}.
     *
     * @throws ArithmeticException if it does not fit
     */
    long getLong(Slot slot);

    /** A whole number that fits {@code int}; otherwise an {@link ArithmeticException}. */
    default int getInt(String name) {
        return Math.toIntExact(getLong(name));
    }

    /** A number as binary64. */
    default double getDouble(String name) {
        return getDouble(slot(name));
    }

    /** A number as binary64. */
    double getDouble(Slot slot);

    /** True or false. */
    default boolean getBoolean(String name) {
        return getBoolean(slot(name));
    }

    /** True or false. */
    boolean getBoolean(Slot slot);

    /** Text. */
    default @Nullable String getString(String name) {
        return held(get(name), String.class, "text");
    }

    /** Text. */
    default @Nullable String getString(Slot slot) {
        return held(get(slot), String.class, "text");
    }

    /** A whole number of any size. */
    default @Nullable BigInteger getBigInteger(String name) {
        Object value = get(name);
        return value instanceof Long number
                ? BigInteger.valueOf(number)
                : held(value, BigInteger.class, "a whole number");
    }

    /** A number, exactly. */
    default @Nullable BigDecimal getDecimal(String name) {
        Object value = get(name);
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? new BigDecimal(number.toString())
                : held(value, BigDecimal.class, "a number");
    }

    /** A nested object. */
    default @Nullable Model getModel(String name) {
        return held(get(name), Model.class, "an object");
    }

    /** A list, immutable. */
    default @Nullable List<?> getList(String name) {
        return held(get(name), List.class, "a list");
    }

    /** A map, immutable. */
    default @Nullable Map<?, ?> getMap(String name) {
        return held(get(name), Map.class, "a map");
    }

    private static <T> @Nullable T held(@Nullable Object value, Class<T> type, String wanted) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new ClassCastException(
                "the field holds a "
                        + value.getClass().getName()
                        + ", not "
                        + wanted
                        + ": get(name) gives it as it is");
    }
}
