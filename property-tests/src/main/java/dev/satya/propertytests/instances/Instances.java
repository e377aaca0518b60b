package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.spi.ConstraintPlugin;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Generators of instances for one schema.
 *
 * @param schema of the instances
 * @param plugins that the schema uses
 */
public record Instances(Schema schema, Collection<? extends ConstraintPlugin> plugins) {
    private static final int ATTEMPTS = 300;

    /**
     * Instances that conform, in JSON terms. What cannot be aimed at (rules, predicates, named
     * constraints, not) is left to chance: {@link
     * dev.satya.propertytests.generate.HopelessException} where chance does not help.
     */
    public Generator<@Nullable Object> valid() {
        ReferenceValidator reference = ReferenceValidator.of(schema).with(plugins);
        return InstanceGenerator.of(schema, Flavour.VALID)
                .filter(
                        instance -> reference.validate(instance).isValid(),
                        ATTEMPTS,
                        "valid instance of " + SchemaSource.of(schema));
    }

    /**
     * Instances with exactly one known fault. Every constraint that looks at a value of a valid
     * instance is tried; those within anyOf, oneOf and not are faults of the whole.
     */
    public Generator<Faulty<@Nullable Object>> invalid() {
        return new FaultInjection(this);
    }

    /** Instances just inside and just outside of the bounds. */
    public Generator<@Nullable Object> boundary() {
        return InstanceGenerator.of(schema, Flavour.BOUNDARY);
    }

    /** Instances near the schema, valid and not, with all that Java can say. */
    public Generator<@Nullable Object> anything() {
        return InstanceGenerator.of(schema, Flavour.ANYTHING);
    }

    /** Instances near the schema, valid and not, that JSON can say too. */
    public Generator<@Nullable Object> jsonAnything() {
        return InstanceGenerator.of(schema, Flavour.JSON_ANYTHING);
    }

    /** One of the spellings of each instance as JSON, in UTF-8. */
    public static Generator<byte[]> asJson(
            Generator<? extends @Nullable Object> instances, Repetition repetition) {
        return choices -> {
            Object instance = instances.generate(choices);
            String text = new JsonSpelling(choices, repetition).write(instance);
            return text.getBytes(StandardCharsets.UTF_8);
        };
    }
}
