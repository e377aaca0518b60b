package dev.satya.propertytests.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one schema says about one value.
 *
 * @param faults in order; none: the value is valid
 * @param value the converted value; meaningless if there are faults
 */
record Result(List<Fault> faults, @Nullable Object value) {

    static Result valid(@Nullable Object value) {
        return new Result(List.of(), value);
    }

    static Result invalid(Fault fault) {
        return new Result(List.of(fault), null);
    }

    static Result of(List<Fault> faults, @Nullable Object value) {
        return new Result(faults, faults.isEmpty() ? value : null);
    }

    boolean isValid() {
        return faults.isEmpty();
    }
}
