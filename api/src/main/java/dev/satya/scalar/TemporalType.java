package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type of dates or times. */
final class TemporalType<T> extends ScalarType<T> {
    private final Form<T> form;
    private final Function<Clock, T> now;
    private final Near<T> near;

    /** How values are read and written. */
    record Form<T>(
            Function<String, ? extends @Nullable T> read, Function<? super T, String> write) {}

    /**
     * What other objects stand for values.
     *
     * @param always whatever the strictness
     * @param lax where conversion is allowed
     */
    record Near<T>(
            Function<Object, ? extends @Nullable T> always,
            Function<Object, ? extends @Nullable T> lax) {
        static <T> Near<T> none() {
            return new Near<>(instance -> null, instance -> null);
        }

        static <T> Near<T> of(Function<Object, ? extends @Nullable T> always) {
            return new Near<>(always, instance -> null);
        }
    }

    TemporalType(
            String name, Class<T> javaType, Form<T> form, Function<Clock, T> now, Near<T> near) {
        super(name, javaType, JsonType.STRING);
        this.form = form;
        this.now = now;
        this.near = near;
    }

    @Override
    public @Nullable T read(Object json) {
        return form.read.apply((String) json);
    }

    @Override
    public Object write(T value) {
        return form.write.apply(value);
    }

    @Override
    public @Nullable T accept(Object instance) {
        T own = super.accept(instance);
        return own == null ? near.always.apply(instance) : own;
    }

    @Override
    public @Nullable T convert(Object instance) {
        return near.lax.apply(instance);
    }

    @Override
    public T now(Clock clock) {
        return now.apply(clock);
    }
}
