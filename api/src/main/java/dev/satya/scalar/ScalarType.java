package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The whole of a kind of value that is one thing: what it is called, its Java class, how it is written
 * in JSON and read from there, its order. {@link ScalarTypes} has those of the JDK's classes; others are
 * made by {@link #ofText} and {@link #ofLong} or by a subclass, and are used by {@link
 * dev.satya.Schema#scalar}. Where records and written schemas are to find a type, {@code
 * Satya.builder().type(…)} takes it, or {@link java.util.ServiceLoader} finds its subclass.
 *
 * <p>A type is immutable and stateless, and is used by any number of threads. Its values are immutable
 * and have {@code equals} and {@code hashCode}.
 *
 * @param <T> the class of the values
 */
public abstract class ScalarType<T> {
    private final String name;
    private final Class<T> javaType;
    private final JsonType jsonType;

    /**
     * A type.
     *
     * @param name what messages and written schemas call it: a letter, then letters, digits and {@code -}
     * @param javaType the class of its values, and of instances that are taken as they are; none that
     *     JSON has itself, such as {@link String} or {@link Map}
     * @param jsonType of its written form: {@link JsonType#STRING}, {@link JsonType#INTEGER} or {@link
     *     JsonType#NUMBER}
     * @throws IllegalArgumentException if one of them is none of these
     */
    protected ScalarType(String name, Class<T> javaType, JsonType jsonType) {
        boolean isName = !name.isEmpty() && isLetter(name.charAt(0));
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            isName &= isLetter(c) || c >= '0' && c <= '9' || c == '-';
        }
        if (!isName) {
            throw new IllegalArgumentException(
                    "the name of a scalar type is a letter, then letters, digits and -: " + name);
        }
        boolean isOfJson =
                CharSequence.class.isAssignableFrom(javaType)
                        || Number.class.isAssignableFrom(javaType)
                        || Map.class.isAssignableFrom(javaType)
                        || Collection.class.isAssignableFrom(javaType)
                        || javaType.isArray()
                        || javaType == Boolean.class
                        || javaType == Object.class
                        || javaType.isPrimitive();
        if (isOfJson) {
            throw new IllegalArgumentException(
                    "a scalar type is no " + javaType.getName() + ", which JSON has itself");
        }
        boolean isWritten =
                jsonType == JsonType.STRING
                        || jsonType == JsonType.INTEGER
                        || jsonType == JsonType.NUMBER;
        if (!isWritten) {
            throw new IllegalArgumentException(
                    "a scalar is written as text or a number, not as " + jsonType.word());
        }
        this.name = name;
        this.javaType = javaType;
        this.jsonType = jsonType;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /**
     * A type whose values are written as text.
     *
     * @param read makes a value of a text; null, or an exception that stands for it, see {@link #read}:
     *     the text is none
     * @param write gives a text that {@code read} takes
     */
    public static <T> ScalarType<T> ofText(
            String name,
            Class<T> javaType,
            Function<String, ? extends @Nullable T> read,
            Function<? super T, String> write) {
        return new FunctionType<>(
                name, javaType, JsonType.STRING, json -> read.apply((String) json), write::apply);
    }

    /**
     * A type whose values are written as whole numbers within {@code long}.
     *
     * @param read makes a value of a number; null or an {@link IllegalArgumentException}: it is none
     * @param write gives a number that {@code read} takes
     */
    public static <T> ScalarType<T> ofLong(
            String name,
            Class<T> javaType,
            LongFunction<? extends @Nullable T> read,
            ToLongFunction<? super T> write) {
        return new FunctionType<>(
                name,
                javaType,
                JsonType.INTEGER,
                json -> json instanceof Long number ? read.apply(number) : null,
                write::applyAsLong);
    }

    /** What messages and written schemas call it. */
    public final String name() {
        return name;
    }

    /** The class of its values. */
    public final Class<T> javaType() {
        return javaType;
    }

    /** The JSON type of its written form. */
    public final JsonType jsonType() {
        return jsonType;
    }

    /** The {@code format} that tells other tools what it is, its name as it stands; null: none. */
    public @Nullable String format() {
        return name;
    }

    /**
     * The value that is written so. What this throws beside the exceptions below is a violation {@code
     * pluginFailure} that names the type.
     *
     * @param json of the JSON type: a {@link String}; a {@link Long}, or {@link java.math.BigInteger}
     *     beyond it; where the type is {@link JsonType#NUMBER}, also a {@link Double} or {@link
     *     java.math.BigDecimal}
     * @return null: no value is written so
     * @throws IllegalArgumentException in place of null
     * @throws java.time.DateTimeException in place of null
     * @throws ArithmeticException in place of null
     */
    public abstract @Nullable T read(Object json);

    /**
     * The value that an object stands for, whatever the strictness. As it stands here an object of the
     * {@linkplain #javaType Java class} is taken as it is, and no other. A type may refuse objects of its
     * class that have no written form, and take those of near classes: a {@code java.sql.Date} is a
     * date. It may throw as {@link #read}.
     *
     * @param instance no text
     * @return null: it stands for none
     */
    public @Nullable T accept(Object instance) {
        return javaType.isInstance(instance) ? javaType.cast(instance) : null;
    }

    /**
     * The value that an instance of some other class stands for, where conversion is allowed. As it
     * stands here there is none. It may throw as {@link #read}.
     *
     * @param instance neither of the JSON type nor one that is {@linkplain #accept accepted}
     */
    public @Nullable T convert(Object instance) {
        return null;
    }

    /** The written form, which {@link #read} takes: of the JSON type as said there. */
    public abstract Object write(T value);

    /**
     * {@link #write} of an object of which the class is known at run time alone.
     *
     * @throws ClassCastException if it is none of {@link #javaType}
     */
    public final Object written(Object value) {
        return write(javaType.cast(value));
    }

    /** The order by which bounds are meant, as it stands here the natural one; null: none. */
    @SuppressWarnings("unchecked") // what is Comparable compares with its own class
    public @Nullable Comparator<? super T> order() {
        return Comparable.class.isAssignableFrom(javaType)
                ? (Comparator<? super T>) Comparator.naturalOrder()
                : null;
    }

    /**
     * The value that is now, for {@code past} and {@code future}: it is compared by the order.
     *
     * @param clock tells the time, and the zone for values that have none
     * @return null, as it stands here: values are no points of time
     */
    public @Nullable T now(Clock clock) {
        return null;
    }

    /**
     * How much a value is, for {@code multipleOf}, in a unit that is the same for all.
     *
     * @return null, as it stands here: values are no amounts
     */
    public @Nullable BigDecimal amount(T value) {
        return null;
    }

    /**
     * All written forms, where they are few: a violation {@code enum} lists them in place of {@code
     * format}, which names the type. Empty, as it stands here: they are not listed.
     */
    public List<Object> choices() {
        return List.of();
    }

    /**
     * Whether values can be the keys of maps, as it stands here: their class compares them by what they
     * are.
     */
    public boolean isKey() {
        return true;
    }

    /** Whether violations, messages and texts of models never show values. As it stands here: no. */
    public boolean isSecret() {
        return false;
    }

    /** Some values, for tests and generators. */
    public List<T> examples() {
        return List.of();
    }

    /** Written forms of the JSON type that are near to one and none, for tests and generators. */
    public List<Object> mistakes() {
        return List.of();
    }

    /** The same type with examples. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are copied
    public final ScalarType<T> withExamples(T... examples) {
        return new DescribedType<>(this, format(), order(), List.of(examples), mistakes());
    }

    /** The same type with written forms that are near to one and none. */
    public final ScalarType<T> withMistakes(Object... mistakes) {
        return new DescribedType<>(this, format(), order(), examples(), List.of(mistakes));
    }

    /** The same type with another order; null: none. */
    public final ScalarType<T> withOrder(@Nullable Comparator<? super T> order) {
        return new DescribedType<>(this, format(), order, examples(), mistakes());
    }

    /** The same type with another format; null: none. */
    public final ScalarType<T> withFormat(@Nullable String format) {
        return new DescribedType<>(this, format, order(), examples(), mistakes());
    }

    /**
     * {@link #read}, where the exceptions that stand for null are null.
     *
     * @param json of any class; what is not of the JSON type is no value
     */
    public final @Nullable T valueOf(Object json) {
        boolean isOfType =
                switch (jsonType) {
                    case STRING -> json instanceof String;
                    case INTEGER -> json instanceof Long || json instanceof BigInteger;
                    default -> json instanceof Number;
                };
        return isOfType ? orNull(() -> read(json)) : null;
    }

    /**
     * {@link #accept}, where the exceptions that stand for null are null.
     *
     * @param instance as there
     */
    public final @Nullable T accepted(Object instance) {
        return orNull(() -> accept(instance));
    }

    /**
     * {@link #convert}, where the exceptions that stand for null are null.
     *
     * @param instance as there
     */
    public final @Nullable T converted(Object instance) {
        return orNull(() -> convert(instance));
    }

    private static <R> @Nullable R orNull(Supplier<? extends @Nullable R> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /** The name. */
    @Override
    public final String toString() {
        return name;
    }
}
