package dev.satya.scalar;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of which something else is told. */
final class DescribedType<T> extends ScalarType<T> {
    private final ScalarType<T> type;
    private final @Nullable String format;
    private final @Nullable Comparator<? super T> order;
    private final List<T> examples;
    private final List<Object> mistakes;

    DescribedType(
            ScalarType<T> type,
            @Nullable String format,
            @Nullable Comparator<? super T> order,
            List<T> examples,
            List<Object> mistakes) {
        super(type.name(), type.javaType(), type.jsonType());
        this.type = type;
        this.format = format;
        this.order = order;
        this.examples = examples;
        this.mistakes = mistakes;
    }

    @Override
    public @Nullable String format() {
        return format;
    }

    @Override
    public @Nullable T read(Object json) {
        return type.read(json);
    }

    @Override
    public @Nullable T accept(Object instance) {
        return type.accept(instance);
    }

    @Override
    public @Nullable T convert(Object instance) {
        return type.convert(instance);
    }

    @Override
    public Object write(T value) {
        return type.write(value);
    }

    @Override
    public @Nullable Comparator<? super T> order() {
        return order;
    }

    @Override
    public @Nullable T now(Clock clock) {
        return type.now(clock);
    }

    @Override
    public @Nullable BigDecimal amount(T value) {
        return type.amount(value);
    }

    @Override
    public List<Object> choices() {
        return type.choices();
    }

    @Override
    public boolean isKey() {
        return type.isKey();
    }

    @Override
    public boolean isSecret() {
        return type.isSecret();
    }

    @Override
    public List<T> examples() {
        return examples;
    }

    @Override
    public List<Object> mistakes() {
        return mistakes;
    }
}
