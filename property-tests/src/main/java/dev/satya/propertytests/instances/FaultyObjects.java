package dev.satya.propertytests.instances;

import dev.satya.Validator;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.SchemaCompiler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a class with the faults of maps and lists: a schema without constraints builds them, and the
 * reference says whether the fault is still there, and alone.
 *
 * @param builder takes whatever has the types of the members
 * @param reference of the schema of the class
 */
record FaultyObjects<R>(Validator<R> builder, ReferenceValidator reference) {

    /**
     * Those of a class.
     *
     * @throws IllegalArgumentException if the schema is not that of an object
     * @throws dev.satya.schema.SchemaException if the members of the class are not its fields
     */
    static <R> FaultyObjects<R> of(Instances instances, Class<R> type, SchemaCompiler compiler) {
        if (!(instances.schema() instanceof ObjectSchema object)) {
            throw new IllegalArgumentException(
                    "records and beans are objects, which this schema does not say: "
                            + SchemaText.of(instances.schema()));
        }
        return new FaultyObjects<>(
                compiler.compile(Loosening.of(object, type), type),
                ReferenceValidator.of(Loosening.bound(object, type)).with(instances.plugins()));
    }

    /** The object with the same fault; empty: none can hold it, or not alone. */
    Optional<Faulty<R>> of(Faulty<@Nullable Object> faulty) {
        return builder.validate(faulty.instance())
                .fold(refused -> Optional.empty(), made -> judged(made, faulty));
    }

    private Optional<Faulty<R>> judged(R made, Faulty<@Nullable Object> faulty) {
        List<Fault> faults = reference.validate(made).faults();
        boolean isSame =
                !faults.isEmpty()
                        && faults.get(0).code().equals(faulty.code())
                        && faults.get(0).path().equals(faulty.path());
        boolean mayExplain = faulty.code().equals("anyOf") || faulty.code().equals("oneOf");
        return isSame && (faults.size() == 1 || mayExplain)
                ? Optional.of(new Faulty<>(made, faults.get(0), faulty.place()))
                : Optional.empty();
    }
}
