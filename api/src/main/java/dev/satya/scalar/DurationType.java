package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** {@link ScalarTypes#DURATION}. */
final class DurationType extends ScalarType<Duration> {
    private static final int DIGITS_OF_NANOS = 9;

    DurationType() {
        super("duration", Duration.class, JsonType.STRING);
    }

    @Override
    public Duration read(Object json) {
        return Duration.parse((String) json);
    }

    @Override
    public Object write(Duration value) {
        return value.toString();
    }

    /** In seconds. */
    @Override
    public BigDecimal amount(Duration value) {
        return BigDecimal.valueOf(value.getSeconds())
                .add(BigDecimal.valueOf(value.getNano(), DIGITS_OF_NANOS));
    }

    @Override
    public List<Duration> examples() {
        return List.of(Duration.ZERO, Duration.ofMinutes(90), Duration.ofNanos(-1));
    }

    @Override
    public List<Object> mistakes() {
        return List.of("90", "1h", "P", "PT", "P1Y");
    }
}
