package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type whose reading and writing are functions. */
final class FunctionType<T> extends ScalarType<T> {
    private final Function<Object, ? extends @Nullable T> read;
    private final Function<? super T, Object> write;

    FunctionType(
            String name,
            Class<T> javaType,
            JsonType jsonType,
            Function<Object, ? extends @Nullable T> read,
            Function<? super T, Object> write) {
        super(name, javaType, jsonType);
        this.read = read;
        this.write = write;
    }

    @Override
    public @Nullable T read(Object json) {
        return read.apply(json);
    }

    @Override
    public Object write(T value) {
        return write.apply(value);
    }
}
