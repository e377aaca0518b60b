package dev.satya.propertytests.instances;

import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.Fault;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.propertytests.schemas.ValueSource;
import io.vavr.collection.Seq;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return instances
                .valid()
                .filter(Map.class::isInstance, ATTEMPTS, "valid object of " + source())
                .map(Forms::map);
    }

    /** JSON texts of {@link Instances#valid} in UTF-8. */
    public Generator<byte[]> validJson() {
        return Instances.asJson(instances.valid(), Repetition.NEVER);
    }

    /** {@link Instances#invalid} as far as JSON can say them. */
    public Generator<Faulty<@Nullable Object>> invalid() {
        return instances
                .invalid()
                .filter(
                        faulty -> JsonValues.isJson(faulty.instance()),
                        ATTEMPTS,
                        "faulty JSON of " + source());
    }

    /** {@link #invalid} where they are objects. */
    public Generator<Faulty<Map<String, @Nullable Object>>> invalidMaps() {
        return invalid()
                .filter(
                        faulty -> faulty.instance() instanceof Map,
                        ATTEMPTS,
                        "faulty object of " + source())
                .map(faulty -> faulty.map(Forms::map));
    }

    /** JSON texts of {@link #invalid} in UTF-8; the faults are those of the texts. */
    public Generator<Faulty<byte[]>> invalidJson() {
        Generator<Faulty<@Nullable Object>> faulty = invalid();
        Generator<Faulty<byte[]>> spelt = choices -> spelt(faulty.generate(choices), choices);
        return spelt.filter(any -> true, ATTEMPTS, "faulty JSON of " + source());
    }

    private Faulty<byte[]> spelt(Faulty<@Nullable Object> faulty, Choices choices) {
        String text = new JsonSpelling(choices, Repetition.NEVER).write(faulty.instance());
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        List<Fault> faults =
                ReferenceValidator.of(instances.schema())
                        .with(instances.plugins())
                        .validateJson(json)
                        .faults();
        if (faults.isEmpty() || !isSame(faults.get(0), faulty.fault())) {
            throw new HopelessException("as JSON it has another fault");
        }
        return new Faulty<>(json, faults.get(0), faulty.place());
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
        Generator<@Nullable Object> valid = instances.valid();
        Generator<T> parsed = choices -> parsed(validator, valid.generate(choices));
        return parsed.filter(any -> true, ATTEMPTS, "value constructed for " + source());
    }

    private static <T> T parsed(Validator<T> validator, @Nullable Object instance) {
        return validator
                .validate(instance)
                .fold(violations -> refused(instance, violations), Function.identity());
    }

    private static <T> T refused(@Nullable Object instance, Seq<Violation> violations) {
        if (violations.forAll(violation -> violation.code().equals("construction"))) {
            throw new HopelessException("its constructor refuses " + violations);
        }
        throw new IllegalStateException(
                ValueSource.of(instance)
                        + " is valid for the reference, but not for the validator: "
                        + violations.mkString(", "));
    }

    private String source() {
        return SchemaSource.of(instances.schema());
    }

    @SuppressWarnings("unchecked") // isJson: the names are text
    private static Map<String, @Nullable Object> map(@Nullable Object instance) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(instance);
    }
}
