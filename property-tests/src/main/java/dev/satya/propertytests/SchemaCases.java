package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.Faulty;
import dev.satya.propertytests.instances.Instances;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Instances of a schema for plain tests, such as a method source of a parameterized test of JUnit:
 * the same for the same seed, without a property-test engine.
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

    private static Instances instances(Schema schema) {
        return new Instances(schema, InstalledConstraints.all());
    }

    private static <T extends @Nullable Object> Stream<T> cases(
            Generator<T> generator, long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> Sample.random(generator, random).value()).limit(count);
    }
}
