package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Random choices among branches that are told apart by their types, by constants of all kinds, and by
 * values within objects and tuples.
 */
final class BranchSchemas implements Generator<Schema> {
    private static final List<Object> VALUES =
            List.of("x", "y", "z", 1, 2, 1.5, true, List.of(), List.of(1), Map.of("kind", "x"));

    @Override
    public Schema generate(Choices choices) {
        Schema choice = choice(choices, 3);
        return switch (choices.below(4)) {
            case 0 -> choice;
            case 1 -> Schema.array(choice);
            case 2 -> Schema.object().field("it", choice).build();
            default ->
                    Schema.definitions(
                            Map.of("it", choice),
                            Schema.anyOf(Schema.reference("it"), branch(choices, 1)));
        };
    }

    private static Schema choice(Choices choices, int depth) {
        boolean isLong = choices.chance(15);
        Schema[] branches = new Schema[isLong ? choices.between(8, 12) : choices.between(1, 4)];
        Arrays.setAll(branches, i -> isLong ? constant(choices) : branch(choices, depth - 1));
        if (isLong && choices.flip()) {
            branches[choices.below(branches.length)] = branch(choices, depth - 1);
        }
        return choices.flip() ? Schema.oneOf(branches) : Schema.anyOf(branches);
    }

    private static Schema branch(Choices choices, int depth) {
        return switch (choices.weighted(35, 20, 15, 10, 8, 4, 4, 4)) {
            case 0 -> object(choices, depth);
            case 1 -> constant(choices);
            case 2 -> leaf(choices);
            case 3 -> tuple(choices, depth);
            case 4 -> depth > 0 ? choice(choices, depth) : leaf(choices);
            case 5 -> ((Kind<?>) object(choices, depth)).nullable();
            case 6 ->
                    choices.flip()
                            ? Schema.guarded(JsonType.OBJECT, object(choices, depth))
                            : Schema.guarded(JsonType.ARRAY, tuple(choices, depth));
            default ->
                    Schema.definitions(Map.of("b", object(choices, depth)), Schema.reference("b"));
        };
    }

    private static Schema constant(Choices choices) {
        Object value = choices.pick(VALUES);
        return switch (choices.weighted(70, 20, 5, 5)) {
            case 0 -> Schema.constant(value);
            case 1 -> Schema.enumOf(Stream.of(value, choices.pick(VALUES)).distinct().toArray());
            case 2 -> Schema.constant(value).nullable();
            default -> Schema.constant(value).secret();
        };
    }

    private static Schema leaf(Choices choices) {
        return switch (choices.below(7)) {
            case 0 -> Schema.string().minLength(2);
            case 1 -> Schema.integer();
            case 2 -> Schema.number().ge(2);
            case 3 -> Schema.bool();
            case 4 -> Schema.nullValue();
            case 5 -> Schema.never();
            default -> Schema.allOf(Schema.string(), Schema.any());
        };
    }

    private static Schema object(Choices choices, int depth) {
        ObjectBuilder builder = choices.chance(10) ? Schema.object("Named") : Schema.object();
        for (String name : List.of("kind", "head", "pair", "a", "b")) {
            boolean isTag = name.equals("kind") && choices.chance(60);
            Schema member = isTag ? constant(choices) : member(choices, name, depth);
            switch (choices.weighted(40, 40, 20)) {
                case 1 -> builder.field(name, member);
                case 2 -> builder.optional(name, member);
                default -> {}
            }
        }
        builder.extras(choices.chance(30) ? Extras.FORBID : Extras.IGNORE);
        ObjectSchema object = builder.build();
        return choices.chance(25)
                ? object.patternProperty(choices.pick(List.of("^k", "[ab]")), constant(choices))
                : object;
    }

    private static Schema member(Choices choices, String name, int depth) {
        if (depth > 0 && name.equals("head")) {
            return object(choices, depth - 1);
        }
        return depth > 0 && name.equals("pair")
                ? tuple(choices, depth - 1)
                : (choices.flip() ? constant(choices) : leaf(choices));
    }

    private static Schema tuple(Choices choices, int depth) {
        Schema[] items = new Schema[choices.between(1, 2)];
        Arrays.setAll(
                items,
                i -> i == 0 && choices.chance(60) ? constant(choices) : branch(choices, depth - 1));
        return Schema.array(Schema.any()).prefixItems(items);
    }
}
