package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#EPOCH_SECONDS} and {@link ScalarTypes#EPOCH_MILLIS}. */
final class EpochType extends ScalarType<Instant> {
    private static final int DIGITS_OF_NANOS = 9;

    private final Unit unit;

    /** What is counted since 1970 began in UTC. */
    enum Unit {
        /** With a fraction of up to nine digits. */
        SECONDS("epoch-seconds", JsonType.NUMBER, 0),
        /** Whole ones. */
        MILLIS("epoch-millis", JsonType.INTEGER, 3);

        private final String word;
        private final JsonType jsonType;

        /** Of how many decimal digits it is finer than a second. */
        private final int digits;

        Unit(String word, JsonType jsonType, int digits) {
            this.word = word;
            this.jsonType = jsonType;
            this.digits = digits;
        }
    }

    EpochType(Unit unit) {
        super(unit.word, Instant.class, unit.jsonType);
        this.unit = unit;
    }

    @Override
    public @Nullable String format() {
        return unit == Unit.SECONDS ? "unixtime" : null;
    }

    @Override
    public @Nullable Instant read(Object json) {
        BigDecimal given = decimal((Number) json).stripTrailingZeros();
        boolean isTooFine = given.scale() > DIGITS_OF_NANOS - unit.digits;
        if (isTooFine || given.precision() - (long) given.scale() > Long.SIZE) {
            return null;
        }
        BigDecimal seconds = given.movePointLeft(unit.digits);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(DIGITS_OF_NANOS);
        return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValueExact());
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger big
                ? new BigDecimal(big)
                : new BigDecimal(number.toString());
    }

    @Override
    public Object write(Instant value) {
        BigDecimal units =
                BigDecimal.valueOf(value.getEpochSecond())
                        .add(BigDecimal.valueOf(value.getNano(), DIGITS_OF_NANOS))
                        .movePointRight(unit.digits)
                        .stripTrailingZeros();
        return units.scale() <= 0 || unit == Unit.MILLIS ? (Object) units.longValueExact() : units;
    }

    /** Nothing finer than the unit is left out in silence. */
    @Override
    public @Nullable Instant accept(Object instance) {
        Instant moment = instance instanceof Instant own ? own : TemporalTypes.moment(instance);
        return moment != null && write(moment) != null ? moment : null;
    }

    @Override
    public Instant now(Clock clock) {
        return clock.instant();
    }

    @Override
    public List<Instant> examples() {
        return List.of(
                Instant.EPOCH, Instant.ofEpochSecond(1_717_150_500), Instant.ofEpochMilli(-1));
    }

    @Override
    public List<Object> mistakes() {
        return unit == Unit.SECONDS
                ? List.of(new BigDecimal("0.0000000001"), 40_000_000_000_000_000L)
                : List.of(new BigInteger("92233720368547758070000"));
    }
}
