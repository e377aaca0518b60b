package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCompiler;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Generators of instances for one schema.
 *
 * @param schema of the instances
 * @param plugins that the schema uses
 * @param accepted what is asked of valid instances besides
 * @param adjustment what is changed in instances that are to be valid, or at their bounds
 */
public record Instances(
        Schema schema,
        Collection<? extends ConstraintPlugin> plugins,
        Predicate<@Nullable Object> accepted,
        Adjustment adjustment) {
    private static final int ATTEMPTS = 300;

    /** Those for a schema, of which nothing else is asked. */
    public Instances(Schema schema, Collection<? extends ConstraintPlugin> plugins) {
        this(schema, plugins, instance -> true, Adjustment.NONE);
    }

    /** The same with these named constraints alone. */
    public Instances with(Collection<? extends ConstraintPlugin> constraints) {
        return new Instances(schema, constraints, accepted, adjustment);
    }

    /** The same, where what is made is changed so, after earlier changes. */
    public Instances adjusted(Adjustment change) {
        return new Instances(schema, plugins, accepted, adjustment.then(change));
    }

    /**
     * Those for the schema of a record or another class; what its constructor refuses is not valid.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the class, with the trail
     */
    public static Instances of(
            Class<?> type,
            SchemaCompiler compiler,
            Collection<? extends ConstraintPlugin> plugins) {
        Schema schema = compiler.schemaOf(type);
        return new Instances(
                schema, plugins, compiler.compile(schema, type)::isValid, Adjustment.NONE);
    }

    /**
     * Instances that conform, in JSON terms. Named constraints are met by the examples of their
     * plugins. What cannot be aimed at (rules, predicates, not, named constraints without examples)
     * is left to chance: {@link dev.satya.propertytests.generate.HopelessException} where chance
     * does not help.
     */
    public Generator<@Nullable Object> valid() {
        return valid(ATTEMPTS);
    }

    /** The same, with hope for so many attempts. */
    public Generator<@Nullable Object> valid(int attempts) {
        ReferenceValidator reference = ReferenceValidator.of(schema).with(plugins);
        return aiming(Flavour.VALID)
                .filter(
                        instance ->
                                reference.validate(instance).isValid() && accepted.test(instance),
                        attempts,
                        () -> "valid instance of " + SchemaText.of(schema));
    }

    /**
     * Instances with exactly one known fault. Every constraint that looks at a value of a valid
     * instance is tried; those within anyOf, oneOf and not are faults of the whole.
     */
    public Generator<Faulty<@Nullable Object>> invalid() {
        return new FaultInjection(this, null);
    }

    /** Instances just inside and just outside of the bounds. */
    public Generator<@Nullable Object> boundary() {
        return aiming(Flavour.BOUNDARY);
    }

    private Generator<@Nullable Object> aiming(Flavour flavour) {
        Generator<@Nullable Object> made = InstanceGenerator.of(this, flavour);
        return Generator.ofNullable(choices -> adjustment.of(made.generate(choices), choices));
    }

    /** Instances near the schema, valid and not, with all that Java can say. */
    public Generator<@Nullable Object> anything() {
        return InstanceGenerator.of(this, Flavour.ANYTHING);
    }

    /** Instances near the schema, valid and not, that JSON can say too. */
    public Generator<@Nullable Object> jsonAnything() {
        return InstanceGenerator.of(this, Flavour.JSON_ANYTHING);
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
