package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random schemas over the whole family, without mistakes: references lead somewhere and make
 * progress, bounds leave room, defaults are valid.
 *
 * @param depth of schemas within each other
 */
public record SchemaGenerator(int depth) implements Generator<Schema> {

    /** The usual depth. */
    public static final SchemaGenerator USUAL = new SchemaGenerator(3);

    /** An object whose fields are of any kind. */
    public Generator<Schema> objects() {
        return choices -> new ObjectGenerator(choices).generate(depth, Names.NONE);
    }

    @Override
    public Schema generate(Choices choices) {
        return generate(choices, depth, Names.NONE);
    }

    static Schema generate(Choices choices, int depth, Names names) {
        Schema schema = depth <= 0 ? leaf(choices, names) : any(choices, depth, names);
        return AnnotationGenerator.annotate(choices, schema);
    }

    private static Schema any(Choices choices, int depth, Names names) {
        return switch (choices.weighted(40, 14, 8, 20, 18)) {
            case 0 -> leaf(choices, names);
            case 1 -> new ArrayGenerator(choices).generate(depth, names);
            case 2 -> map(choices, depth, names);
            case 3 -> new ObjectGenerator(choices).generate(depth, names);
            default -> combinator(choices, depth, names);
        };
    }

    /** What has items or members, or is made of such. */
    static Schema container(Choices choices, int depth, Names names) {
        if (depth <= 0) {
            return generate(choices, depth, names);
        }
        Schema schema =
                switch (choices.weighted(30, 10, 35, 25)) {
                    case 0 -> new ArrayGenerator(choices).generate(depth, names);
                    case 1 -> map(choices, depth, names);
                    case 2 -> new ObjectGenerator(choices).generate(depth, names);
                    default -> combinator(choices, depth, names);
                };
        return AnnotationGenerator.annotate(choices, schema);
    }

    private static Schema leaf(Choices choices, Names names) {
        if (!names.usable().isEmpty() && choices.chance(25)) {
            return Schema.reference(choices.pick(names.usable()));
        }
        return new LeafGenerator(choices).generate();
    }

    private static Schema map(Choices choices, int depth, Names names) {
        int least = choices.chance(25) ? choices.between(1, 2) : 0;
        Names inside = least == 0 ? names.inside().optional() : names.inside();
        Schema values = generate(choices, depth - 1, inside);
        var schema =
                choices.chance(50)
                        ? Schema.map(generate(choices, 0, Names.NONE), values)
                        : Schema.map(values);
        if (least > 0) {
            schema = schema.minProperties(least);
        }
        if (choices.chance(25)) {
            schema = schema.maxProperties(least + choices.below(3));
        }
        return ConstraintGenerator.addNamed(choices, schema, CatalogueConstraint.SIZE, Map.class);
    }

    private static Schema combinator(Choices choices, int depth, Names names) {
        Kind<?> schema =
                switch (choices.below(10)) {
                    case 0 -> nullable(choices, depth, names);
                    case 1 -> Schema.anyOf(branches(choices, depth, names));
                    case 2 -> Schema.oneOf(branches(choices, depth, names));
                    case 3 -> Schema.allOf(branches(choices, depth, names));
                    case 4 -> Schema.not(generate(choices, depth - 1, names));
                    case 5 -> guarded(choices, depth, names);
                    case 6 -> new ConditionGenerator(choices).conditional(depth, names);
                    case 7 -> new ConditionGenerator(choices).dependent(depth, names);
                    case 8 -> new ConditionGenerator(choices).unevaluated(depth, names);
                    default -> definitions(choices, depth, names);
                };
        return ConstraintGenerator.addAnywhere(choices, schema);
    }

    private static Kind<?> nullable(Choices choices, int depth, Names names) {
        return (Kind<?>) generate(choices, depth - 1, names.optional()).nullable();
    }

    private static Kind<?> guarded(Choices choices, int depth, Names names) {
        JsonType type = choices.pick(List.of(JsonType.values()));
        return Schema.guarded(type, generate(choices, depth - 1, names));
    }

    private static Kind<?> definitions(Choices choices, int depth, Names names) {
        int start = choices.below(Catalogue.SCHEMA_NAMES.size());
        int count = choices.between(1, 2);
        List<String> defined = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int position = (start + i) % Catalogue.SCHEMA_NAMES.size();
            defined.add(Catalogue.SCHEMA_NAMES.get(position));
        }
        Names inside = names.opening(defined);
        Map<String, Schema> definitions = new LinkedHashMap<>();
        for (String name : defined) {
            definitions.put(name, generate(choices, depth - 1, inside));
        }
        Schema root = generate(choices, depth - 1, inside.using(defined));
        return Schema.definitions(definitions, root);
    }

    private static Schema[] branches(Choices choices, int depth, Names names) {
        Schema[] branches = new Schema[choices.between(1, 3)];
        for (int i = 0; i < branches.length; i++) {
            branches[i] = generate(choices, depth - 1, names);
        }
        return branches;
    }
}
