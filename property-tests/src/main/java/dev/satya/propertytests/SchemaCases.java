package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.Faults;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.Forms;
import dev.satya.propertytests.instances.Instances;
import dev.satya.spi.SchemaCompiler;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Instances of a schema for plain tests, such as a method source of a parameterized test of JUnit:
 * the same for the same seed, without a property-test engine. A stream in which chance finds no
 * further case ends with a {@link dev.satya.propertytests.generate.HopelessException} that says so.
 */
public final class SchemaCases {
    private SchemaCases() {}

    /** {@code count} instances that conform. */
    public static Stream<@Nullable Object> valid(Schema schema, long seed, int count) {
        return cases(instances(schema).valid(), seed, count);
    }

    /** {@code count} instances with exactly one known fault. */
    public static Stream<Faulty<@Nullable Object>> invalid(Schema schema, long seed, int count) {
        return cases(instances(schema).invalid(), seed, count);
    }

    /** {@code count} instances just inside and just outside of the bounds. */
    public static Stream<@Nullable Object> boundary(Schema schema, long seed, int count) {
        return cases(instances(schema).boundary(), seed, count);
    }

    /** {@code count} instances near the schema, valid and not. */
    public static Stream<@Nullable Object> anything(Schema schema, long seed, int count) {
        return cases(instances(schema).anything(), seed, count);
    }

    /** JSON texts of {@link #valid(Schema, long, int)} in UTF-8, each in one of its spellings. */
    public static Stream<byte[]> validJson(Schema schema, long seed, int count) {
        return cases(forms(schema).validJson(), seed, count);
    }

    /** {@code count} JSON texts in UTF-8 with exactly one known fault, none of JSON's own syntax. */
    public static Stream<Faulty<byte[]>> invalidJson(Schema schema, long seed, int count) {
        return cases(forms(schema).invalidJson(), seed, count);
    }

    /**
     * {@code count} records, or objects of another class, that are valid for its schema.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the class, with the trail
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static <R> Stream<R> valid(Class<R> type, long seed, int count) {
        SchemaCompiler compiler = SchemaCompiler.installed();
        Instances maps = Instances.of(type, compiler, InstalledConstraints.all());
        Validator<R> validator = compiler.compile(maps.schema(), type);
        return cases(new Forms(maps).parsedBy(validator), seed, count);
    }

    /**
     * {@code count} records, or objects of another class, with exactly one known fault, as far as they can hold it: see {@link
     * SchemaArbitraries#invalid(Class)}.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the class, with the trail
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static <R> Stream<Faulty<R>> invalid(Class<R> type, long seed, int count) {
        SchemaCompiler compiler = SchemaCompiler.installed();
        Instances maps = Instances.of(type, compiler, InstalledConstraints.all());
        return cases(new Forms(maps).invalidObjects(type, compiler), seed, count);
    }

    /** The constraints of a schema one by one, and instances that break each of them. */
    public static Faults faults(Schema schema) {
        return new Faults(instances(schema));
    }

    /**
     * The constraints of the schema of a record or another class; {@link Faults#reach(Class, int, long)} breaks them in
     * its objects.
     *
     * @throws dev.satya.schema.SchemaException if no schema describes the class, with the trail
     * @throws IllegalStateException if no interpreter is on the class path or module path
     */
    public static Faults faults(Class<?> type) {
        return new Faults(
                Instances.of(type, SchemaCompiler.installed(), InstalledConstraints.all()));
    }

    private static Forms forms(Schema schema) {
        return new Forms(instances(schema));
    }

    private static Instances instances(Schema schema) {
        return new Instances(schema, InstalledConstraints.all());
    }

    private static <T extends @Nullable Object> Stream<T> cases(
            Generator<T> generator, long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> Sample.random(generator, random).value()).limit(count);
    }
}
