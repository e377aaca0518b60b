package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.Loosening;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.ValueSource;
import dev.satya.schema.ObjectSchema;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class of records, and an instance near the schema that is derived from it.
 *
 * @param instance members, or a record of the class
 */
record RecordCase(Class<? extends Record> type, @Nullable Object instance) {

    /** With members. */
    static Generator<RecordCase> members() {
        return choices -> {
            Class<? extends Record> type = choices.pick(RandomRecords.ALL);
            return new RecordCase(type, near(schema(type), choices));
        };
    }

    /** With records, valid and not: built by the same class without its constraints. */
    static Generator<RecordCase> existing() {
        return choices -> {
            Class<? extends Record> type = choices.pick(RandomRecords.ALL);
            ObjectSchema loose = Loosening.of(schema(type), type);
            Validator<? extends Record> builder = Subject.satya().compile(loose, type);
            for (int i = 0; i < 30; i++) {
                Object members = near(choices.flip() ? loose : schema(type), choices);
                Validation<Seq<Violation>, ? extends Record> built = builder.validate(members);
                if (built.isValid()) {
                    return new RecordCase(type, built.get());
                }
            }
            throw new HopelessException("30 attempts gave no " + type.getSimpleName());
        };
    }

    private static ObjectSchema schema(Class<? extends Record> type) {
        return Subject.satya().schemaOf(type);
    }

    private static @Nullable Object near(Schema schema, Choices choices) {
        Instances instances = new Instances(schema, List.of());
        return switch (choices.below(3)) {
            case 0 -> instances.valid(Case.ATTEMPTS).generate(choices);
            case 1 -> instances.boundary().generate(choices);
            default -> instances.anything().generate(choices);
        };
    }

    /** How the class's validator differs from the reference on the members. */
    Optional<String> difference() {
        Schema schema = schema(type);
        Answer expected = Answer.of(ReferenceValidator.of(schema).validate(instance));
        Answer actual = Answer.of(Subject.satya().compile(type).validate(instance));
        Answer expectedFaults = new Answer(expected.isValid(), null, expected.faults());
        Answer actualFaults = new Answer(actual.isValid(), null, actual.faults());
        return expectedFaults
                .differenceTo(actualFaults)
                .or(
                        () ->
                                Values.areEqual(
                                                RecordValues.written(expected.value()),
                                                RecordValues.written(actual.value()))
                                        ? Optional.empty()
                                        : Optional.of(
                                                expected.value() + "\n  but " + actual.value()));
    }

    @Override
    public String toString() {
        return type.getSimpleName() + "\n  instance " + ValueSource.of(instance);
    }
}
