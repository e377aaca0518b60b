package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.Annotations;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.Strictness;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Random schemas in which several apply to the same value, as those of JSON Schema do: objects and
 * guarded parts together, branches that one member tells apart, references beside other words.
 */
final class InPlaceSchemas implements Generator<Schema> {
    private static final List<String> NAMES = List.of("a", "b", "c", "kind");
    private static final List<JsonType> TYPES = List.of(JsonType.values());

    @Override
    public Schema generate(Choices choices) {
        Schema whole = together(choices, 2);
        if (choices.chance(30)) {
            whole = Schema.definitions(Map.of("base", object(choices, 0)), whole(choices, whole));
        }
        Annotations usually = Annotations.NONE.withUsualStrictness(Strictness.STRICT);
        return choices.chance(40) ? ((Kind<?>) whole).withAnnotations(usually) : whole;
    }

    private static Schema whole(Choices choices, Schema other) {
        Schema base = Schema.reference("base");
        return switch (choices.below(4)) {
            case 0 -> Schema.allOf(base, other);
            case 1 -> Schema.allOf(other, base);
            case 2 -> Schema.oneOf(base, other);
            default -> Schema.allOf(Schema.allOf(base, Schema.any()).title("base"), base, other);
        };
    }

    private static Schema together(Choices choices, int depth) {
        return switch (choices.weighted(45, 15, 20, 12, 8)) {
            case 0 -> Schema.allOf(parts(choices, depth));
            case 1 -> Schema.anyOf(parts(choices, depth));
            case 2 -> apart(choices, depth);
            case 3 -> rest(choices, depth);
            default ->
                    Schema.when(part(choices, depth), part(choices, depth))
                            .otherwise(part(choices, depth));
        };
    }

    private static Schema rest(Choices choices, int depth) {
        Schema members = choices.flip() ? Schema.never() : Schema.string();
        return UnevaluatedSchema.of(
                        choices.chance(20) ? container(choices) : together(choices, depth - 1))
                .withItems(choices.flip() ? wrapped(choices, Schema.never()) : null)
                .withProperties(wrapped(choices, members));
    }

    /** What speaks about the rest itself, or seems to. */
    private static Schema container(Choices choices) {
        Schema any = wrapped(choices, Schema.any());
        return switch (choices.below(3)) {
            case 0 -> Schema.array(any).prefixItems(leaf(choices));
            case 1 -> Schema.map(any);
            default -> Schema.object().optional("a", leaf(choices)).build().withExtras(any);
        };
    }

    /** A schema, often by way of another. */
    private static Schema wrapped(Choices choices, Schema schema) {
        return switch (choices.weighted(55, 15, 15, 15)) {
            case 0 -> schema;
            case 1 -> Schema.allOf(schema);
            case 2 -> ((Kind<?>) schema).title("titled");
            default -> Schema.definitions(Map.of("it", schema), Schema.reference("it"));
        };
    }

    private static Schema[] parts(Choices choices, int depth) {
        Schema[] parts = new Schema[choices.between(1, 3)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(choices, depth);
        }
        return parts;
    }

    private static Schema part(Choices choices, int depth) {
        return switch (choices.weighted(40, 25, 10, 10, 5, 10)) {
            case 0 -> object(choices, depth);
            case 1 -> guarded(choices, depth);
            case 2 -> depth > 0 ? together(choices, depth - 1) : Schema.any();
            case 3 -> leaf(choices);
            case 4 -> Schema.any();
            default -> ((Kind<?>) object(choices, depth)).title("titled");
        };
    }

    private static Schema guarded(Choices choices, int depth) {
        boolean isObject = choices.chance(60);
        return isObject
                ? Schema.guarded(JsonType.OBJECT, object(choices, depth))
                : Schema.guarded(choices.pick(TYPES), leaf(choices));
    }

    /** Branches whose member {@code kind} mostly has values of their own. */
    private static Schema apart(Choices choices, int depth) {
        List<Schema> branches = new ArrayList<>();
        for (int i = choices.between(2, 4); i > 0; i--) {
            Schema branch = object(choices, depth, choices.chance(80));
            branches.add(choices.chance(20) ? Schema.guarded(JsonType.OBJECT, branch) : branch);
        }
        Schema[] all = branches.toArray(new Schema[0]);
        return choices.flip() ? Schema.oneOf(all) : Schema.anyOf(all);
    }

    private static Schema object(Choices choices, int depth) {
        return object(choices, depth, false);
    }

    private static Schema object(Choices choices, int depth, boolean hasKind) {
        ObjectBuilder builder = Schema.object();
        if (hasKind) {
            builder.field("kind", kind(choices));
        }
        for (String name : hasKind ? NAMES.subList(0, 3) : NAMES) {
            switch (choices.weighted(45, 25, 25, 5)) {
                case 1 -> builder.field(name, member(choices, depth));
                case 2 -> builder.optional(name, member(choices, depth));
                case 3 -> builder.withDefault(name, Schema.integer(), choices.below(3));
                default -> {}
            }
        }
        builder.extras(choices.pick(List.of(Extras.KEEP, Extras.KEEP, Extras.KEEP, Extras.IGNORE)));
        if (choices.chance(10)) {
            builder.extras(Extras.FORBID);
        }
        ObjectSchema object = builder.build();
        object = choices.chance(10) ? object.minProperties(2) : object;
        object = choices.chance(10) ? object.maxProperties(2) : object;
        object = choices.chance(6) ? object.withExtras(leaf(choices)) : object;
        return patterned(choices, object);
    }

    private static ObjectSchema patterned(Choices choices, ObjectSchema object) {
        if (choices.chance(8)) {
            return object.patternProperty("^[ab]", Schema.any());
        }
        boolean hasDefault = object.fields().stream().anyMatch(it -> it.fallback() != null);
        return !hasDefault && choices.chance(6)
                ? object.patternProperty("^[ab]", leaf(choices))
                : object;
    }

    private static Schema kind(Choices choices) {
        List<String> kinds = List.of("x", "y", "z");
        return choices.flip()
                ? Schema.constant(choices.pick(kinds))
                : Schema.enumOf(choices.pick(kinds), "w");
    }

    private static Schema member(Choices choices, int depth) {
        return depth > 0 && choices.chance(20) ? together(choices, depth - 1) : leaf(choices);
    }

    private static Schema leaf(Choices choices) {
        return switch (choices.below(10)) {
            case 0 -> Schema.integer();
            case 1 -> Schema.string();
            case 2 -> Schema.bool();
            case 3 -> Schema.any();
            case 4 -> kind(choices);
            case 5 -> Schema.decimal();
            case 6 -> Schema.array(Schema.integer());
            case 7 -> Schema.map(Schema.any());
            case 8 -> Schema.string().strip().nullable();
            default -> Schema.object().optional("a", Schema.number()).build();
        };
    }
}
