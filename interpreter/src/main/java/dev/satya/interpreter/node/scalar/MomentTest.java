package dev.satya.interpreter.node.scalar;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint.ScalarMoment.When;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of a scalar type before or behind the present.
 *
 * @param clock is asked each time
 */
record MomentTest<T>(When when, ScalarType<T> type, Clock clock) implements ScalarTest<T> {

    @Override
    public boolean allows(T value) {
        T now = Objects.requireNonNull(type.now(clock));
        return when.allows(Objects.requireNonNull(type.order()).compare(value, now));
    }

    @Override
    public String code() {
        return when.code();
    }

    /** Not the present, which is another in each call. */
    @Override
    public Map<String, @Nullable Object> arguments() {
        return Map.of();
    }

    @Override
    public String words() {
        return when.code();
    }
}
