package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.HopelessException;
import dev.satya.propertytests.instances.Flavour;
import dev.satya.propertytests.instances.InstanceGenerator;
import dev.satya.propertytests.instances.JsonValues;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.Rule;
import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random objects with declared fields. */
record ObjectGenerator(Choices choices) {

    Schema generate(int depth, Names names) {
        String name = choices.chance(30) ? choices.pick(Catalogue.SCHEMA_NAMES) : null;
        Names inside = name == null ? names : names.opening(List.of(name));
        ObjectBuilder builder = name == null ? Schema.object() : Schema.object(name);
        List<String> fields = new ArrayList<>();
        for (int i = choices.few(4); i > 0; i--) {
            String field = choices.pick(Catalogue.NAMES);
            if (!fields.contains(field)) {
                builder.field(field(field, depth, inside));
                fields.add(field);
            }
        }
        addAliases(builder, fields);
        builder.extras(choices.pick(List.of(Extras.IGNORE, Extras.KEEP, Extras.FORBID)));
        for (int i = fields.isEmpty() ? 0 : choices.weighted(70, 20, 10); i > 0; i--) {
            addRule(builder, fields);
        }
        ObjectSchema object = patterned(builder.build(), depth, inside);
        return counted(
                choices.chance(15)
                        ? object.withExtras(
                                SchemaGenerator.generate(
                                        choices, depth - 1, inside.inside().optional()))
                        : object);
    }

    private ObjectSchema patterned(ObjectSchema object, int depth, Names names) {
        ObjectSchema patterned = object;
        for (int i = choices.weighted(80, 12, 8); i > 0; i--) {
            Schema schema = SchemaGenerator.generate(choices, depth - 1, names.inside().optional());
            patterned = patterned.patternProperty(choices.pick(Catalogue.PATTERNS), schema);
        }
        return patterned.patterns().isEmpty() ? patterned : withValidDefaults(patterned);
    }

    /** Without the defaults that a pattern refuses, or may refuse. */
    private static ObjectSchema withValidDefaults(ObjectSchema object) {
        List<Field> fields = new ArrayList<>();
        for (Field field : object.fields()) {
            Schema joined = NamePatterns.joined(object, field.name(), field.schema());
            boolean isKept =
                    !(field.fallback() instanceof Field.Default.Value fixed)
                            || joined.equals(field.schema())
                            || (!refers(joined) && isValidInEveryMode(joined, fixed.value()));
            fields.add(isKept ? field : Field.optional(field.name(), field.schema()));
        }
        return object.withFields(fields);
    }

    private static boolean refers(Schema schema) {
        return schema instanceof ReferenceSchema
                || Parts.of(schema).stream().anyMatch(part -> refers(part.schema()));
    }

    private Schema counted(ObjectSchema object) {
        ObjectSchema counted = object;
        int least = choices.below(3);
        if (choices.chance(10)) {
            counted = counted.minProperties(least);
        }
        if (choices.chance(10)) {
            counted = counted.maxProperties(least + choices.below(3));
        }
        return ConstraintGenerator.addNamed(
                choices, counted, CatalogueConstraint.SIZE, dev.satya.Model.class);
    }

    private Field field(String name, int depth, Names names) {
        return switch (choices.weighted(45, 30, 10, 8, 7)) {
            case 0 ->
                    Field.required(
                            name, SchemaGenerator.generate(choices, depth - 1, names.inside()));
            case 1 -> Field.optional(name, optional(depth, names));
            case 2 -> withDefault(name, SchemaGenerator.generate(choices, depth - 1, Names.NONE));
            case 3 ->
                    Field.withDefault(
                            name,
                            SchemaGenerator.generate(choices, depth - 1, Names.NONE),
                            choices.pick(List.of(CatalogueSupplier.values())));
            default ->
                    choices.chance(30)
                            ? openAnnotated(name, depth, names)
                            : annotated(
                                    name, SchemaGenerator.generate(choices, depth - 1, Names.NONE));
        };
    }

    private Schema optional(int depth, Names names) {
        return SchemaGenerator.generate(choices, depth - 1, names.inside().optional());
    }

    /** With a default that is valid in every mode, where one is found soon. */
    private Field withDefault(String name, Schema schema) {
        for (int i = 0; i < 5; i++) {
            @Nullable Object value;
            try {
                value =
                        InstanceGenerator.generate(
                                choices, schema, Flavour.VALID, Catalogue.constraints());
            } catch (HopelessException e) {
                continue;
            }
            if (isValidInEveryMode(schema, value)) {
                return Field.withDefault(name, schema, value);
            }
        }
        return Field.optional(name, schema);
    }

    private Field annotated(String name, Schema schema) {
        @Nullable Object value = near(schema);
        Field.Presence presence =
                choices.flip() ? Field.Presence.REQUIRED : Field.Presence.OPTIONAL;
        return Field.of(name, schema, presence).withFallback(new Field.Default.Annotated(value));
    }

    private @Nullable Object near(Schema schema) {
        try {
            return InstanceGenerator.generate(
                    choices, schema, Flavour.JSON_ANYTHING, Catalogue.constraints());
        } catch (HopelessException e) {
            return JsonValues.any(choices, 2);
        }
    }

    /** With references to what is around it, so that a default may need itself. */
    private Field openAnnotated(String name, int depth, Names names) {
        @Nullable Object value = choices.flip() ? JsonValues.any(choices, 2) : Map.of();
        return Field.of(name, optional(depth, names), Field.Presence.OPTIONAL)
                .withFallback(new Field.Default.Annotated(value));
    }

    private static boolean isValidInEveryMode(Schema schema, @Nullable Object value) {
        ReferenceValidator reference = ReferenceValidator.of(schema).with(Catalogue.constraints());
        ReferenceValidator forcedLax =
                ReferenceValidator.of(Schema.allOf(schema).lax()).with(Catalogue.constraints());
        return reference.with(Strictness.STRICT).validate(value).isValid()
                && reference.with(Strictness.LAX).validate(value).isValid()
                && forcedLax.validate(value).isValid();
    }

    /** Names that no field of the object has; other objects over the same instance may. */
    private void addAliases(ObjectBuilder builder, List<String> fields) {
        List<String> taken = new ArrayList<>(fields);
        for (String field : fields) {
            for (int i = choices.weighted(80, 14, 6); i > 0; i--) {
                String alias = choices.pick(Catalogue.NAMES);
                if (!taken.contains(alias)) {
                    builder.alias(field, alias);
                    taken.add(alias);
                }
            }
        }
    }

    private void addRule(ObjectBuilder builder, List<String> fields) {
        String first = choices.pick(fields);
        String second = choices.pick(fields);
        CatalogueRule.Kind kind = choices.pick(List.of(CatalogueRule.Kind.values()));
        List<String> read = first.equals(second) ? List.of(first) : List.of(first, second);
        Rule rule =
                Rule.of(
                        "test" + kind,
                        new CatalogueRule(kind, first, second),
                        read.toArray(new String[0]));
        Rule placed = choices.chance(30) ? rule.at(choices.pick(fields)) : rule;
        builder.rule(choices.chance(30) ? placed.whenGiven() : placed);
    }
}
