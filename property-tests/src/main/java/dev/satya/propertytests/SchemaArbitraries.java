package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.spi.ConstraintPlugin;
import java.util.Collection;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * Instances of a schema for jqwik. They shrink. Where the schema uses named constraints other than
 * those that {@link java.util.ServiceLoader} finds, give them with {@link #with}.
 *
 * @param instances of the schema
 */
public record SchemaArbitraries(Instances instances) {

    /** Instances of {@code schema}, whose named constraints are found by the service loader. */
    public static SchemaArbitraries of(Schema schema) {
        return new SchemaArbitraries(new Instances(schema, InstalledConstraints.all()));
    }

    /** The same with these named constraints alone. */
    public SchemaArbitraries with(Collection<? extends ConstraintPlugin> constraints) {
        return new SchemaArbitraries(new Instances(instances.schema(), constraints));
    }

    /** {@link #valid()} for a schema. */
    public static Arbitrary<@Nullable Object> valid(Schema schema) {
        return of(schema).valid();
    }

    /** {@link #invalid()} for a schema. */
    public static Arbitrary<Faulty<@Nullable Object>> invalid(Schema schema) {
        return of(schema).invalid();
    }

    /** {@link #boundary()} for a schema. */
    public static Arbitrary<@Nullable Object> boundary(Schema schema) {
        return of(schema).boundary();
    }

    /** {@link #anything()} for a schema. */
    public static Arbitrary<@Nullable Object> anything(Schema schema) {
        return of(schema).anything();
    }

    /**
     * Instances that conform. A schema of which chance finds none is a {@link
     * dev.satya.propertytests.generate.HopelessException} that says so.
     */
    public Arbitrary<@Nullable Object> valid() {
        return Jqwik.arbitrary(instances.valid());
    }

    /** Instances with exactly one known fault. */
    public Arbitrary<Faulty<@Nullable Object>> invalid() {
        return Jqwik.arbitrary(instances.invalid());
    }

    /** Instances just inside and just outside of the bounds. */
    public Arbitrary<@Nullable Object> boundary() {
        return Jqwik.arbitrary(instances.boundary());
    }

    /** Instances near the schema, valid and not. */
    public Arbitrary<@Nullable Object> anything() {
        return Jqwik.arbitrary(instances.anything());
    }

    /** JSON texts of {@link #valid()}, in any order of names, spacing, escapes and spellings. */
    public Arbitrary<byte[]> validJson() {
        return json(instances.valid(), Repetition.NEVER);
    }

    /** JSON texts near the schema, valid and not; now and then with a repeated name. */
    public Arbitrary<byte[]> anyJson() {
        return json(instances.jsonAnything(), Repetition.SOMETIMES);
    }

    private static Arbitrary<byte[]> json(
            Generator<@Nullable Object> instances, Repetition repetition) {
        return Jqwik.arbitrary(Instances.asJson(instances, repetition));
    }
}
