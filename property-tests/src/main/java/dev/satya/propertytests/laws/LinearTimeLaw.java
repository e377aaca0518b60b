package dev.satya.propertytests.laws;

import dev.satya.propertytests.laws.ConstraintLaws.Breach;
import dev.satya.propertytests.laws.ConstraintLaws.Law;
import dev.satya.propertytests.laws.ConstraintLaws.Subject;
import dev.satya.spi.Check;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Time grows about as fast as the value: a heuristic. Short values find exponential growth, where
 * four more characters take sixteen times as long; long ones find powers. A suspicion counts if it
 * is confirmed each time that it is measured again.
 *
 * @param meter of the time
 */
record LinearTimeLaw(Meter meter) implements Law {
    private static final int SHORT = 256;
    private static final int SHORT_STEP = 4;
    private static final long TOO_LONG_FOR_SHORT = 50_000_000;
    private static final long LONG_ENOUGH_TO_COMPARE = 2_000_000;
    private static final int FACTOR = 8;
    private static final int MOST_GROWTH = 24;
    private static final int CONFIRMATIONS = 5;

    @Override
    public String name() {
        return "linear time (a heuristic)";
    }

    @Override
    public @Nullable Breach breach(Subject subject, Budget budget) {
        Check check = subject.bind();
        for (Shape shape : Shape.all(subject.plugin())) {
            if (budget.isSpent()) {
                return null;
            }
            Breach breach = ofShort(check, shape);
            if (breach == null) {
                breach = ofLong(check, shape);
            }
            if (breach != null) {
                return breach;
            }
        }
        return null;
    }

    private @Nullable Breach ofShort(Check check, Shape shape) {
        for (int size = SHORT_STEP; size <= Math.min(SHORT, shape.most()); size += SHORT_STEP) {
            Object value = shape.value(size);
            if (meter.once(check, value) > TOO_LONG_FOR_SHORT
                    && meter.least(check, value, CONFIRMATIONS) > TOO_LONG_FOR_SHORT) {
                long nanos = meter.least(check, value, 1);
                return new Breach(
                        "of " + shape.words() + " the size " + size + " takes " + millis(nanos),
                        null,
                        Math.max(1, size / 2));
            }
        }
        return null;
    }

    private @Nullable Breach ofLong(Check check, Shape shape) {
        int size = SHORT;
        while (size < shape.most()
                && meter.once(check, shape.value(size)) < LONG_ENOUGH_TO_COMPARE) {
            size = Math.min(size * 2, shape.most());
        }
        if (size < FACTOR * 4) {
            return null;
        }
        Object large = shape.value(size);
        Object small = shape.value(size / FACTOR);
        long nanos = 0;
        long before = 0;
        for (int i = 0; i < CONFIRMATIONS; i++) {
            nanos = meter.least(check, large, i + 2);
            before = Math.max(1, meter.least(check, small, (i + 2) * FACTOR));
            if (nanos < LONG_ENOUGH_TO_COMPARE || nanos / before <= MOST_GROWTH) {
                return null;
            }
        }
        return new Breach(
                String.format(
                        Locale.ROOT,
                        "of %s %d times the size takes %d times the time: %d takes %s, %d takes %s",
                        shape.words(),
                        FACTOR,
                        nanos / before,
                        size / FACTOR,
                        millis(before),
                        size,
                        millis(nanos)),
                null,
                size / FACTOR);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }
}
