package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.propertytests.instances.Adjustment;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.Forms;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCompiler;
import java.util.Collection;
import java.util.Map;
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
        return new SchemaArbitraries(instances.with(constraints));
    }

    /**
     * The same with a change of the instances that are to be valid, after those of earlier calls: what
     * chance does not meet, such as a password that equals its confirmation.
     */
    public SchemaArbitraries adjusted(Adjustment change) {
        return new SchemaArbitraries(instances.adjusted(change));
    }

    /**
     * Instances of the schema of a record or another class: maps and JSON; for its objects see {@link #valid(Class)}.
     * What its constructor refuses is not valid.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the class, with the trail
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static SchemaArbitraries of(Class<?> type) {
        return new SchemaArbitraries(
                Instances.of(type, SchemaCompiler.installed(), InstalledConstraints.all()));
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
     * Records, or objects of another class, that are valid for its schema. Members of a reference type
     * may be null where the schema allows it; combinations that the constructor refuses do not come up.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the class, with the trail
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static <R> Arbitrary<R> valid(Class<R> type) {
        return of(type).parsed(type);
    }

    /**
     * Records, or objects of another class, with exactly one known fault, as far as they can hold it: a
     * member is of its type, so that there is none of those, and an absent one is null, or what the class
     * makes it. Nor is half of a
     * character in a text among them. Where no fault is left, generating is a {@link dev.satya.propertytests.generate.HopelessException} that says so; {@link
     * dev.satya.propertytests.instances.Faults#reach(Class, int, long)} lists which are.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the class, with the trail
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static <R> Arbitrary<Faulty<R>> invalid(Class<R> type) {
        return of(type).invalidObjects(type);
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

    /** {@link #valid()} where they are objects. */
    public Arbitrary<Map<String, @Nullable Object>> validMaps() {
        return Jqwik.arbitrary(forms().validMaps());
    }

    /** {@link #invalid()} where JSON can say them. */
    public Arbitrary<Faulty<@Nullable Object>> invalidValues() {
        return Jqwik.arbitrary(forms().invalid());
    }

    /** {@link #invalid()} where they are objects that JSON can say. */
    public Arbitrary<Faulty<Map<String, @Nullable Object>>> invalidMaps() {
        return Jqwik.arbitrary(forms().invalidMaps());
    }

    /**
     * What {@link #valid()} becomes: {@link dev.satya.Model}, a record whose components are the
     * fields, or another class of the schema's values.
     *
     * @throws dev.satya.schema.SchemaException if the schema has a mistake, with the trail to it, or
     *     its values are of another class
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public <T> Arbitrary<T> parsed(Class<T> type) {
        Validator<T> validator = SchemaCompiler.installed().compile(instances.schema(), type);
        return Jqwik.arbitrary(forms().parsedBy(validator));
    }

    /**
     * {@link #invalid()} where a record, or an object of another class, can hold the fault.
     *
     * @throws IllegalArgumentException if the schema is not that of an object
     * @throws dev.satya.schema.SchemaException if the members of the class are not its fields
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public <R> Arbitrary<Faulty<R>> invalidObjects(Class<R> type) {
        return Jqwik.arbitrary(forms().invalidObjects(type, SchemaCompiler.installed()));
    }

    /** JSON texts of {@link #valid()}, in any order of names, spacing, escapes and spellings. */
    public Arbitrary<byte[]> validJson() {
        return Jqwik.arbitrary(forms().validJson());
    }

    /** JSON texts with exactly one known fault, which is never one of JSON's own syntax. */
    public Arbitrary<Faulty<byte[]>> invalidJson() {
        return Jqwik.arbitrary(forms().invalidJson());
    }

    /** JSON texts near the schema, valid and not; now and then with a repeated name. */
    public Arbitrary<byte[]> anyJson() {
        return Jqwik.arbitrary(Instances.asJson(instances.jsonAnything(), Repetition.SOMETIMES));
    }

    private Forms forms() {
        return new Forms(instances);
    }
}
