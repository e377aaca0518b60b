package dev.satya.propertytests;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Instances;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.propertytests.schemas.SchemaGenerator;
import dev.satya.propertytests.schemas.SchemaSource;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.NumericKind;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.StringSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A schema with one more constraint somewhere: what it accepts, the schema without accepts too. Not
 * within anyOf, oneOf and not, where less in a branch may be more in the whole.
 *
 * @param loose a schema and an instance
 * @param tight the schema with one more constraint
 */
record Tightening(Case loose, Schema tight) {

    static Generator<Tightening> tightenings() {
        return choices -> {
            Schema loose = SchemaGenerator.USUAL.generate(choices);
            Schema tight = tighten(loose, choices);
            Object instance = instance(choices.chance(70) ? tight : loose, choices);
            return new Tightening(new Case(loose, instance, null, Limits.DEFAULT), tight);
        };
    }

    private static @Nullable Object instance(Schema schema, Choices choices) {
        Instances instances = new Instances(schema, Catalogue.constraints());
        try {
            return instances.valid(Case.ATTEMPTS).generate(choices);
        } catch (HopelessException | SchemaException e) {
            return instances.anything().generate(choices); // or a default does not conform any more
        }
    }

    Optional<String> difference() {
        Validator<Object> tighter;
        try {
            tighter = Subject.interpreter(tight, null);
        } catch (SchemaException e) {
            return Optional.empty(); // a default does not conform any more
        }
        boolean isBroken =
                tighter.isValid(loose.instance())
                        && !Subject.interpreter(loose).isValid(loose.instance());
        return isBroken ? Optional.of("valid for the tighter schema alone") : Optional.empty();
    }

    private static Schema tighten(Schema schema, Choices choices) {
        if (schema instanceof ObjectSchema object && isReferredTo(object)) {
            return schema;
        }
        boolean isHere = choices.chance(25);
        if (schema instanceof ObjectSchema object && !isHere) {
            return object(object, choices);
        }
        if (schema instanceof ArraySchema array && !isHere) {
            return array(array, choices);
        }
        if (schema instanceof MapSchema map && !isHere) {
            Schema values = tighten(map.values(), choices);
            return new MapSchema(map.keys(), values, map.constraints(), map.annotations());
        }
        if (schema instanceof NullableSchema nullable && !isHere) {
            Schema inner = tighten(nullable.schema(), choices);
            return new NullableSchema(inner, nullable.constraints(), nullable.annotations());
        }
        if (schema instanceof GuardedSchema guarded && !isHere) {
            Schema inner = tighten(guarded.schema(), choices);
            return new GuardedSchema(
                    guarded.type(), inner, guarded.constraints(), guarded.annotations());
        }
        if (schema instanceof ConditionalSchema conditional && !isHere) {
            return conditional.withParts(
                    List.of(
                            conditional.condition(),
                            tighten(conditional.whenValid(), choices),
                            tighten(conditional.whenInvalid(), choices)));
        }
        if (schema instanceof DependentSchema dependent && !isHere) {
            return dependent.withParts(List.of(tighten(dependent.schema(), choices)));
        }
        if (schema instanceof UnevaluatedSchema unevaluated && !isHere) {
            return unevaluated.withItems(Schema.never()).withProperties(Schema.never());
        }
        if (schema instanceof DefinitionsSchema root && !isHere) {
            Schema inner = tighten(root.root(), choices);
            return new DefinitionsSchema(
                    root.definitions(), inner, root.constraints(), root.annotations());
        }
        if (schema instanceof AllOfSchema all && !isHere) {
            List<Schema> branches = new ArrayList<>(all.branches());
            int position = choices.below(branches.size());
            branches.set(position, tighten(branches.get(position), choices));
            return new AllOfSchema(branches, all.constraints(), all.annotations());
        }
        return constrain((Kind<?>) schema, choices);
    }

    /** Whether a reference within, perhaps in a not, means the object itself. */
    private static boolean isReferredTo(ObjectSchema object) {
        return SchemaParts.of(object, ReferenceSchema.class)
                .anyMatch(reference -> reference.name().equals(object.name()));
    }

    /** Its items are tightened, or the first ones, or more of a kind are wanted. */
    private static Schema array(ArraySchema array, Choices choices) {
        Contains contains = array.contains();
        if (contains == null && choices.flip()) {
            return array.contains(SchemaGenerator.USUAL.generate(choices));
        }
        return array.withPrefix(
                        array.prefix().stream().map(each -> tighten(each, choices)).toList())
                .withItems(tighten(array.items(), choices))
                .withContains(
                        contains == null
                                ? null
                                : Contains.of(
                                        contains.schema(),
                                        contains.minimum() + choices.below(2),
                                        contains.maximum(),
                                        contains.evaluates()));
    }

    /** A field is tightened, or all fields are required, or others forbidden. */
    private static Schema object(ObjectSchema object, Choices choices) {
        List<Field> fields = new ArrayList<>(object.fields());
        int position = choices.below(fields.size() + 1);
        if (position == fields.size()) {
            return object.withExtras(Extras.FORBID);
        }
        Field field = fields.get(position);
        if (field.fallback() != null) {
            return constrain(object, choices);
        }
        fields.set(
                position,
                choices.flip()
                        ? Field.required(field.name(), field.schema())
                                .alias(field.aliases().toArray(new String[0]))
                        : field.with(tighten(field.schema(), choices)));
        return object.withFields(fields)
                .withPatterns(
                        object.patterns().stream()
                                .map(
                                        it ->
                                                new PatternProperty(
                                                        it.regex(), tighten(it.schema(), choices)))
                                .toList());
    }

    /** With a bound of the kind, or a named constraint; unchanged if it contradicts what is there. */
    private static Schema constrain(Kind<?> schema, Choices choices) {
        try {
            return schema.with(constraint(schema, choices));
        } catch (SchemaException contradiction) {
            return schema;
        }
    }

    private static Constraint constraint(Kind<?> schema, Choices choices) {
        int size = choices.below(4);
        boolean isLow = choices.flip();
        if (schema instanceof NumericKind<?>) {
            var bound = choices.pick(Catalogue.BOUNDS);
            return isLow ? new Constraint.Minimum(bound) : new Constraint.Maximum(bound);
        }
        if (schema instanceof StringSchema) {
            return choices.chance(30)
                    ? new Constraint.Pattern(choices.pick(Catalogue.PATTERNS))
                    : isLow ? new Constraint.MinLength(size) : new Constraint.MaxLength(size);
        }
        if (schema instanceof ArraySchema) {
            return choices.chance(30)
                    ? new Constraint.UniqueItems()
                    : isLow ? new Constraint.MinItems(size) : new Constraint.MaxItems(size);
        }
        if (schema instanceof MapSchema || schema instanceof ObjectSchema) {
            return isLow ? new Constraint.MinProperties(size) : new Constraint.MaxProperties(size);
        }
        return new Constraint.Named("test-lucky", Map.of());
    }

    @Override
    public String toString() {
        return loose + "\n  tighter  " + SchemaSource.of(tight);
    }
}
