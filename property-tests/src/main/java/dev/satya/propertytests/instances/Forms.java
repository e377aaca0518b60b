package dev.satya.propertytests.instances;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.ValueSource;
import dev.satya.spi.SchemaCompiler;
import io.vavr.collection.Seq;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Instances in the form that a test takes: maps, JSON, models, records. A form that a schema's
 * instances do not have is a {@link HopelessException}.
 *
 * @param instances of the schema
 */
public record Forms(Instances instances) {
    private static final int ATTEMPTS = 300;

    /** {@link Instances#valid} where they are objects. */
    public Generator<Map<String, @Nullable Object>> validMaps() {
        return among(instances.valid(), Forms::map, "valid object");
    }

    /** JSON texts of {@link Instances#valid} in UTF-8. */
    public Generator<byte[]> validJson() {
        return Instances.asJson(instances.valid(), Repetition.NEVER);
    }

    /** {@link Instances#invalid} as far as JSON can say them. */
    public Generator<Faulty<@Nullable Object>> invalid() {
        return among(
                instances.invalid(),
                faulty -> Optional.of(faulty).filter(it -> JsonValues.isJson(faulty.instance())),
                "fault that JSON can say");
    }

    /** {@link #invalid} where they are objects. */
    public Generator<Faulty<Map<String, @Nullable Object>>> invalidMaps() {
        return among(
                invalid(),
                faulty -> map(faulty.instance()).map(map -> faulty.map(same -> map)),
                "faulty object");
    }

    /** JSON texts of {@link #invalid} in UTF-8; the faults are those of the texts. */
    public Generator<Faulty<byte[]>> invalidJson() {
        Generator<Faulty<@Nullable Object>> faulty = invalid();
        Generator<Optional<Faulty<byte[]>>> spelt =
                choices -> spelt(faulty.generate(choices), choices);
        return among(spelt, same -> same, "fault that is the same in JSON");
    }

    /**
     * Objects of a class with the faults of {@link Instances#invalid}, as far as one can hold them: a
     * member is of its type, and an absent one is null or what the class makes it.
     *
     * @throws IllegalArgumentException if the schema is not that of an object
     * @throws dev.satya.schema.SchemaException if the members of the class are not its fields
     */
    public <R> Generator<Faulty<R>> invalidObjects(Class<R> type, SchemaCompiler compiler) {
        FaultyObjects<R> objects = FaultyObjects.of(instances, type, compiler);
        return among(
                instances.invalid(),
                objects::of,
                "fault that a " + type.getSimpleName() + " can hold");
    }

    /**
     * What can be brought into a form. Where there is nothing to begin with, it ends at once: trying
     * again what has tried hundreds of times would take for ever.
     */
    private <T extends @Nullable Object, U> Generator<U> among(
            Generator<T> made, Function<? super T, Optional<U>> form, String what) {
        return choices -> {
            boolean isOver = false;
            for (int i = 0; i < ATTEMPTS && !isOver; i++) {
                isOver = choices.isOver();
                Optional<U> formed = form.apply(made.generate(choices));
                if (formed.isPresent()) {
                    return formed.get();
                }
            }
            throw new HopelessException(
                    () ->
                            ATTEMPTS
                                    + " attempts gave no "
                                    + what
                                    + " of "
                                    + SchemaText.of(instances.schema()));
        };
    }

    private Optional<Faulty<byte[]>> spelt(Faulty<@Nullable Object> faulty, Choices choices) {
        String text = new JsonSpelling(choices, Repetition.NEVER).write(faulty.instance());
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        List<Fault> faults =
                ReferenceValidator.of(instances.schema())
                        .with(instances.plugins())
                        .validateJson(json)
                        .faults();
        boolean isSame = !faults.isEmpty() && isSame(faults.get(0), faulty.fault());
        return isSame
                ? Optional.of(new Faulty<>(json, faults.get(0), faulty.place()))
                : Optional.empty();
    }

    private static boolean isSame(Fault one, Fault other) {
        return one.code().equals(other.code()) && one.path().equals(other.path());
    }

    /**
     * What {@code validator} makes of {@link Instances#valid}: models, records. Instances that a
     * constructor refuses are passed over.
     *
     * @throws IllegalStateException in the generator, if the validator refuses another one: then
     *     either it or the reference is wrong
     */
    public <T> Generator<T> parsedBy(Validator<T> validator) {
        return among(
                instances.valid(),
                instance ->
                        validator
                                .validate(instance)
                                .fold(violations -> refused(instance, violations), Optional::of),
                "value that a constructor takes");
    }

    private static <T> Optional<T> refused(@Nullable Object instance, Seq<Violation> violations) {
        if (violations.forAll(violation -> violation.code().equals("construction"))) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                ValueSource.of(instance)
                        + " is valid for the reference, but not for the validator: "
                        + violations.mkString(", "));
    }

    @SuppressWarnings("unchecked") // the names in valid instances, and in JSON, are text
    private static Optional<Map<String, @Nullable Object>> map(@Nullable Object instance) {
        return instance instanceof Map
                ? Optional.of((Map<String, @Nullable Object>) instance)
                : Optional.empty();
    }
}
