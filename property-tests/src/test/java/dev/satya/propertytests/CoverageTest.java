package dev.satya.propertytests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.propertytests.agreement.Answer;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.generate.Sample;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.reference.Outcome;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.StringSchema;
import dev.satya.schema.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever a schema can say, random schemas say, the reference knows and the interpreter agrees to:
 * found by reflection, so that a new kind or constraint without generator fails here.
 */
class CoverageTest {
    private static final int SCHEMAS = 12_000;

    @Test
    void everyKindConstraintAndDefault_isGenerated() {
        SplittableRandom random = new SplittableRandom(1);
        Set<Class<?>> seen = new LinkedHashSet<>();
        Set<Object> transforms = new LinkedHashSet<>();

        for (int i = 0; i < SCHEMAS; i++) {
            Schema schema = Sample.random(SchemaGenerator.USUAL, random).value();
            SchemaParts.of(schema).forEach(part -> seen.add(part.getClass()));
            SchemaParts.of(schema, StringSchema.class)
                    .forEach(text -> transforms.addAll(text.transforms()));
        }

        assertThat(seen)
                .containsAll(permitted(Schema.class))
                .containsAll(permitted(Constraint.class))
                .containsAll(permitted(Field.Default.class))
                .contains(ArraySchema.Contains.class, ObjectSchema.PatternProperty.class);
        assertThat(transforms).containsAll(Arrays.asList(Transform.values()));
    }

    /** A kind is known when the reference has accepted and, where that can be, refused with it. */
    @Test
    void everyKind_hasValidAndInvalidInstances() {
        SplittableRandom random = new SplittableRandom(2);
        Map<Class<?>, Set<Boolean>> verdicts = new LinkedHashMap<>();

        for (int i = 0; i < SCHEMAS; i++) {
            Schema schema = Sample.random(SchemaGenerator.USUAL, random).value();
            Generator<@Nullable Object> anything =
                    new Instances(schema, Catalogue.constraints()).anything();
            Object near;
            try {
                near = Sample.random(anything, random).value();
            } catch (HopelessException e) {
                continue;
            }
            Case sample = new Case(schema, near, null, Limits.DEFAULT);
            Outcome outcome = Subject.reference(sample).validate(near);
            assertThat(
                            Answer.of(outcome)
                                    .differenceTo(
                                            Answer.of(Subject.interpreter(sample).validate(near))))
                    .as("%s of %s", near, SchemaSource.of(schema))
                    .isEmpty();
            verdicts.computeIfAbsent(schema.getClass(), kind -> new LinkedHashSet<>())
                    .add(outcome.isValid());
        }

        List<Class<?>> kinds = permitted(Schema.class);
        kinds.remove(ReferenceSchema.class);
        assertThat(verdicts.keySet()).containsAll(kinds);
        verdicts.remove(NeverSchema.class);
        assertThat(verdicts.values()).allMatch(both -> both.size() == 2);
    }

    /** The codes that belong to no constraint, each for the reason that a random instance gives. */
    @Test
    void everyCodeOfAKind_isFound() {
        SplittableRandom random = new SplittableRandom(3);
        Set<String> codes = new LinkedHashSet<>();

        for (int i = 0; i < SCHEMAS; i++) {
            Case sample = next(Case.ofJava(SchemaGenerator.USUAL), random);
            Subject.reference(sample)
                    .validate(sample.instance())
                    .faults()
                    .forEach(fault -> codes.add(fault.code()));
        }

        assertThat(codes)
                .contains(
                        "type",
                        "unicode",
                        "required",
                        "additionalProperties",
                        "contains",
                        "minContains",
                        "maxContains",
                        "dependentRequired",
                        "unevaluatedItems",
                        "unevaluatedProperties",
                        "enum",
                        "const",
                        "anyOf",
                        "oneOf",
                        "not",
                        "never");
    }

    /** The records of a sealed family. */
    private static List<Class<?>> permitted(Class<?> sealed) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted == Constraint.Custom.class) {
                continue; // it asks about values as Java has them, which the reference has not
            }
            if (permitted == HookedSchema.class) {
                continue; // its code is no data: HookAgreementTest has random schemas around it
            }
            if (permitted.isSealed()) {
                records.addAll(permitted(permitted));
            } else {
                records.add(permitted);
            }
        }
        return records;
    }

    /** One that is not out of reach: some random schemas ask for ever deeper instances. */
    private static Case next(Generator<Case> cases, SplittableRandom random) {
        while (true) {
            try {
                return Sample.random(cases, random).value();
            } catch (HopelessException e) {
                continue;
            }
        }
    }
}
