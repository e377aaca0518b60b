package dev.satya.interpreter.node.scalar;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarMoment;
import dev.satya.schema.Constraint.ScalarMultiple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assertion about values of a scalar type, beside predicates.
 *
 * @param <T> the class of the values
 */
public interface ScalarTest<T> {

    /** Whether a value passes. */
    boolean allows(T value);

    /** The violation's code. */
    String code();

    /** The violation's arguments. */
    Map<String, @Nullable Object> arguments();

    /** For the outline. */
    String words();

    /** Those of a schema's constraints, which have been checked: bounds, moments, multiples. */
    static <T> List<ScalarTest<T>> of(
            ScalarType<T> type, List<Constraint> constraints, Clock clock) {
        List<ScalarTest<T>> tests = new ArrayList<>(BoundRange.of(type, constraints));
        for (Constraint constraint : constraints) {
            if (constraint instanceof ScalarMoment moment) {
                tests.add(new MomentTest<>(moment.when(), type, clock));
            }
        }
        for (Constraint constraint : constraints) {
            if (constraint instanceof ScalarMultiple multiple) {
                tests.add(MultipleTest.of(type, multiple.divisor()));
            }
        }
        return tests;
    }
}
