package dev.satya.propertytests.agreement;

import dev.satya.Violation;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.Outcome;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a validator, or the reference, says about an instance.
 *
 * @param isValid the verdict
 * @param value the converted value; null if there is none
 * @param faults in order
 */
public record Answer(boolean isValid, @Nullable Object value, List<Fault> faults) {

    /** The reference's answer. */
    public static Answer of(Outcome outcome) {
        Object value = outcome instanceof Outcome.Valid valid ? valid.value() : null;
        return new Answer(outcome.isValid(), value, outcome.faults());
    }

    /** A validator's answer. */
    public static Answer of(Validation<Seq<Violation>, ?> validation) {
        return validation.fold(
                violations -> new Answer(false, null, violations.map(Answer::fault).asJava()),
                value -> new Answer(true, value, List.of()));
    }

    private static Fault fault(Violation violation) {
        return new Fault(
                violation.code(), violation.path(), violation.arguments(), violation.instance());
    }

    /** In words, how another answer differs from this one; empty if it does not. */
    public Optional<String> differenceTo(Answer other) {
        if (isValid != other.isValid || !Sameness.areFaultsSame(faults, other.faults)) {
            return Optional.of(this + "\n  but " + other);
        }
        return Sameness.areSame(value, other.value)
                ? Optional.empty()
                : Optional.of(
                        "value "
                                + Sameness.describe(value)
                                + "\n  but "
                                + Sameness.describe(other.value));
    }

    /** Whether its faults include these, in whatever order. */
    public boolean hasAll(List<Fault> some) {
        return some.stream()
                .allMatch(
                        one ->
                                faults.stream()
                                        .anyMatch(
                                                other ->
                                                        Sameness.areFaultsSame(
                                                                List.of(one), List.of(other))));
    }

    @Override
    public String toString() {
        return isValid ? "valid: " + Sameness.describe(value) : "invalid: " + faults;
    }
}
