package dev.satya.propertytests;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.instances.JsonSpelling;
import dev.satya.propertytests.instances.JsonSpelling.Repetition;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.propertytests.schemas.ValueSource;
import dev.satya.schema.Strictness;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A random schema, an instance near it and the choices of a call.
 *
 * @param instance a Java value; the text of a JSON case
 */
record Case(
        Schema schema, @Nullable Object instance, @Nullable Strictness strictness, Limits limits) {

    /** The same with another schema. */
    Case of(Schema other) {
        return new Case(other, instance, strictness, limits);
    }

    /** The same with another instance. */
    Case ofInstance(@Nullable Object other) {
        return new Case(schema, other, strictness, limits);
    }

    /** Random schemas without valid instances are many; the next one is soon made. */
    static final int ATTEMPTS = 40;

    /** What a generator makes; schemas for which it makes nothing are passed over. */
    static <T> Arbitrary<T> arbitrary(Generator<T> cases) {
        return Jqwik.arbitrary(cases.filter(any -> true, 100, "case"));
    }

    /** Cases with Java instances. */
    static Generator<Case> ofJava(Generator<Schema> schemas) {
        return choices -> {
            Schema schema = schemas.generate(choices);
            return new Case(schema, instance(schema, choices), strictness(choices), Limits.DEFAULT);
        };
    }

    /** Cases with JSON texts. */
    static Generator<Case> ofJson(Generator<Schema> schemas, Repetition repetition) {
        return choices -> {
            Schema schema = schemas.generate(choices);
            Instances instances = instances(schema);
            Object instance =
                    choices.chance(15)
                            ? valid(instances, choices)
                            : instances.jsonAnything().generate(choices);
            String text = new JsonSpelling(choices, repetition).write(instance);
            return new Case(schema, text, strictness(choices), Limits.DEFAULT);
        };
    }

    /**
     * The same with small limits of depth or violations, and of texts and numbers. Both at once is
     * left out: a depth beyond the limit ends a run, and so does the last violation that is wanted.
     */
    static Generator<Case> limited(Generator<Case> cases) {
        return choices -> {
            Case plain = cases.generate(choices);
            Limits limits =
                    choices.flip()
                            ? sizes(choices.between(2, 5), 1_000, choices)
                            : sizes(20, choices.between(1, 5), choices);
            return new Case(plain.schema(), plain.instance(), plain.strictness(), limits);
        };
    }

    private static Limits sizes(int depth, int violations, Choices choices) {
        return Limits.DEFAULT
                .withDepth(depth)
                .withViolations(violations)
                .withStringLength(choices.between(3, 12))
                .withNameLength(choices.between(3, 12))
                .withNumberLength(choices.between(2, 25))
                .withExponent(choices.between(2, 25));
    }

    /** Cases with valid instances; schemas for which none is found soon are passed over. */
    static Generator<Case> valid(Generator<Schema> schemas) {
        return choices -> {
            for (int i = 0; i < 20; i++) {
                Schema schema = schemas.generate(choices);
                try {
                    return new Case(
                            schema,
                            instances(schema).valid(ATTEMPTS).generate(choices),
                            null,
                            Limits.DEFAULT);
                } catch (HopelessException e) {
                    continue;
                }
            }
            throw new HopelessException("20 schemas without valid instances");
        };
    }

    /** The same with JSON texts of the instances. */
    static Generator<Case> validJson(Generator<Schema> schemas) {
        Generator<Case> cases = valid(schemas);
        return choices -> {
            Case plain = cases.generate(choices);
            String text = new JsonSpelling(choices, Repetition.NEVER).write(plain.instance());
            return new Case(plain.schema(), text, plain.strictness(), plain.limits());
        };
    }

    private static @Nullable Object instance(Schema schema, Choices choices) {
        Instances instances = instances(schema);
        return switch (choices.weighted(55, 20, 25)) {
            case 0 -> instances.anything().generate(choices);
            case 1 -> instances.boundary().generate(choices);
            default -> valid(instances, choices);
        };
    }

    private static @Nullable Object valid(Instances instances, Choices choices) {
        try {
            return instances.valid(ATTEMPTS).generate(choices);
        } catch (HopelessException e) {
            return instances.jsonAnything().generate(choices);
        }
    }

    private static Instances instances(Schema schema) {
        return new Instances(schema, Catalogue.constraints());
    }

    private static @Nullable Strictness strictness(Choices choices) {
        return switch (choices.below(3)) {
            case 0 -> null;
            case 1 -> Strictness.LAX;
            default -> Strictness.STRICT;
        };
    }

    @Override
    public String toString() {
        return "schema   "
                + SchemaSource.of(schema)
                + "\n  instance "
                + ValueSource.of(instance)
                + "\n  call     "
                + strictness
                + (limits.equals(Limits.DEFAULT) ? "" : " " + limits);
    }
}
