package dev.satya.propertytests.instances;

import dev.satya.Path;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.schemas.ValueSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An instance with exactly one known fault.
 *
 * @param instance which is not valid
 * @param fault why; for a schema with branches of which none fits, the fault of that schema, which
 *     a validator explains with the faults of the closest branch
 * @param place of the constraint in the schema, for people: {@code /fields/age/minimum}
 * @param <T> the instance
 */
public record Faulty<T extends @Nullable Object>(T instance, Fault fault, String place) {

    /** The code of the violation to expect. */
    public String code() {
        return fault.code();
    }

    /** The path of the violation to expect. */
    public Path path() {
        return fault.path();
    }

    /** The same fault of the same instance in another form. */
    public <U extends @Nullable Object> Faulty<U> map(Function<? super T, ? extends U> change) {
        return new Faulty<>(change.apply(instance), fault, place);
    }

    @Override
    public String toString() {
        return ValueSource.of(instance) + " breaks " + place + ": " + fault;
    }
}
