package dev.satya.propertytests.instances;

import dev.satya.Validator;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.schema.ObjectSchema;
import dev.satya.spi.SchemaCompiler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records with the faults of maps and lists: a schema without constraints builds them, and the
 * reference says whether the fault is still there, and alone.
 *
 * @param builder takes whatever has the types of the components
 * @param reference of the record's schema
 */
record FaultyRecords<R extends Record>(Validator<R> builder, ReferenceValidator reference) {

    /**
     * Those of a class.
     *
     * @throws IllegalArgumentException if the schema is not that of an object
     * @throws dev.satya.schema.SchemaException if the components of the record are not its fields
     */
    static <R extends Record> FaultyRecords<R> of(
            Instances instances, Class<R> type, SchemaCompiler compiler) {
        if (!(instances.schema() instanceof ObjectSchema object)) {
            throw new IllegalArgumentException(
                    "a record is an object, which this schema does not say: "
                            + SchemaSource.of(instances.schema()));
        }
        return new FaultyRecords<>(
                compiler.compile(Loosening.of(object, type), type),
                ReferenceValidator.of(Loosening.bound(object, type)).with(instances.plugins()));
    }

    /** The record with the same fault; empty: no record can hold it, or not alone. */
    Optional<Faulty<R>> of(Faulty<@Nullable Object> faulty) {
        return builder.validate(faulty.instance())
                .fold(refused -> Optional.empty(), record -> judged(record, faulty));
    }

    private Optional<Faulty<R>> judged(R record, Faulty<@Nullable Object> faulty) {
        List<Fault> faults = reference.validate(record).faults();
        boolean isSame =
                !faults.isEmpty()
                        && faults.get(0).code().equals(faulty.code())
                        && faults.get(0).path().equals(faulty.path());
        boolean mayExplain = faulty.code().equals("anyOf") || faulty.code().equals("oneOf");
        return isSame && (faults.size() == 1 || mayExplain)
                ? Optional.of(new Faulty<>(record, faults.get(0), faulty.place()))
                : Optional.empty();
    }
}
