package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.schemas.NamePatterns;
import dev.satya.schema.AnySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances of objects with declared fields. */
final class ObjectInstances {
    private static final int MOST_EXTRAS = 3;

    private ObjectInstances() {}

    static Object object(InstanceGenerator inside, ObjectSchema schema) {
        Choices choices = inside.choices();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            if (isPresent(inside, field)) {
                Schema joined =
                        inside.isSpent()
                                ? field.schema()
                                : NamePatterns.joined(schema, field.name(), field.schema());
                members.put(name(choices, field), inside.of(joined));
            }
            boolean mayBeTwice = !field.aliases().isEmpty() && inside.flavour() != Flavour.VALID;
            if (mayBeTwice && choices.chance(8)) {
                members.put(name(choices, field), inside.of(field.schema()));
            }
        }
        boolean isExtraWelcome =
                inside.flavour() != Flavour.VALID || schema.extras() != Extras.FORBID;
        boolean canEnd = !inside.isSpent() || schema.extraValues() instanceof AnySchema;
        if (isExtraWelcome && canEnd && choices.chance(35)) {
            addExtras(inside, schema, members);
        }
        if (!schema.patterns().isEmpty() && !inside.isSpent() && choices.chance(70)) {
            addMatching(inside, schema, members);
        }
        if (inside.flavour() == Flavour.VALID) {
            int least = Sizes.of(schema.constraints(), Constraint.MinProperties.class, 0);
            MoreMembers.ofObject(inside, schema, members, least);
        }
        return ContainerInstances.withStrangeKey(inside, members);
    }

    private static String name(Choices choices, Field field) {
        boolean isByAlias = !field.aliases().isEmpty() && choices.chance(40);
        return isByAlias ? choices.pick(field.aliases()) : field.name();
    }

    private static boolean isPresent(InstanceGenerator inside, Field field) {
        if (field.isRequired()) {
            return inside.flavour() == Flavour.VALID || !inside.choices().chance(6);
        }
        return !inside.isSpent() && inside.choices().chance(60);
    }

    /** Members whose names are made from the patterns. */
    private static void addMatching(
            InstanceGenerator inside, ObjectSchema schema, Map<String, @Nullable Object> members) {
        Choices choices = inside.choices();
        for (int i = choices.between(1, MOST_EXTRAS); i > 0; i--) {
            String name = PatternText.of(choices.pick(schema.patterns()).regex()).generate(choices);
            if (!members.containsKey(name) && !BrokenContainers.isDeclared(schema, name)) {
                members.put(name, extra(inside, schema, name));
            }
        }
    }

    private static void addExtras(
            InstanceGenerator inside, ObjectSchema schema, Map<String, @Nullable Object> members) {
        for (int i = inside.choices().between(1, MOST_EXTRAS); i > 0; i--) {
            String name = ContainerInstances.name(inside);
            if (!BrokenContainers.isDeclared(schema, name)) {
                members.put(name, extra(inside, schema, name));
            }
        }
    }

    private static @Nullable Object extra(
            InstanceGenerator inside, ObjectSchema schema, String name) {
        List<PatternProperty> patterns = NamePatterns.matching(schema, name);
        if (!patterns.isEmpty()) {
            Schema first = patterns.get(0).schema();
            return inside.of(NamePatterns.joined(schema, name, first));
        }
        if (!(schema.extraValues() instanceof AnySchema)) {
            return inside.of(schema.extraValues());
        }
        return switch (inside.flavour()) {
            case ANYTHING -> Wild.java(inside.choices());
            case JSON_ANYTHING -> Wild.json(inside.choices());
            default -> JsonValues.any(inside.choices(), 1);
        };
    }
}
