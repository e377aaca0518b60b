package dev.satya.benchmarks.warming;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random shapes, the same for the same seed. */
final class Shapes {
    private static final int DEEPEST = 3;

    private final Random random;

    Shapes(long seed) {
        random = new Random(seed);
    }

    /** An object of several fields. */
    Shape object() {
        return object(1);
    }

    private Shape any(int depth) {
        int composites = depth < DEEPEST ? 4 : 0;
        return switch (random.nextInt(12 + composites)) {
            case 0, 1, 2 -> integer();
            case 3 -> number();
            case 4 -> decimal();
            case 5, 6 -> text();
            case 7 -> pattern();
            case 8 -> email();
            case 9 -> truth();
            case 10 -> enumeration();
            case 11 -> integerOrText();
            case 12 -> nullable(any(depth + 1));
            case 13 -> array(any(depth + 1));
            case 14 -> map(any(depth + 1));
            default -> object(depth + 1);
        };
    }

    private Shape integer() {
        int minimum = random.nextInt(1000) - 500;
        int maximum = minimum + 1 + random.nextInt(1_000_000);
        return new Shape(
                Schema.integer().ge(minimum).le(maximum),
                it -> whole(it, minimum + it.nextInt(maximum - minimum + 1)),
                it -> it.nextBoolean() ? (Object) (maximum + 1 + it.nextInt(9)) : "many");
    }

    private static Object whole(Random random, int value) {
        if (random.nextBoolean()) {
            return value;
        }
        return (long) value;
    }

    private Shape number() {
        double minimum = random.nextInt(100);
        return new Shape(
                Schema.number().gt(minimum),
                it -> minimum + 0.25 + it.nextInt(1000),
                it -> it.nextBoolean() ? (Object) (minimum - it.nextInt(9)) : List.of());
    }

    private Shape decimal() {
        int maximum = 1 + random.nextInt(1000);
        return new Shape(
                Schema.decimal().ge(0).lt(maximum),
                it -> BigDecimal.valueOf(it.nextInt(maximum * 100), 2),
                it -> it.nextBoolean() ? (Object) (maximum + it.nextInt(9)) : "dear");
    }

    private Shape text() {
        int shortest = 1 + random.nextInt(3);
        int longest = shortest + 5 + random.nextInt(40);
        return new Shape(
                Schema.string().minLength(shortest).maxLength(longest),
                it -> "x".repeat(shortest + it.nextInt(longest - shortest + 1)),
                it -> it.nextBoolean() ? (Object) "y".repeat(longest + 1) : it.nextInt());
    }

    private Shape pattern() {
        int digits = 2 + random.nextInt(5);
        return new Shape(
                Schema.string().pattern("^[a-z]+-[0-9]{" + digits + "}$"),
                it -> "abcdef".substring(it.nextInt(5)) + "-" + "7".repeat(digits),
                it -> it.nextBoolean() ? (Object) "Abc-1" : Boolean.TRUE);
    }

    private static Shape email() {
        return new Shape(
                Schema.string().maxLength(100).email(),
                it -> "someone" + it.nextInt(1000) + "@mail.example.com",
                it -> it.nextBoolean() ? (Object) ("nobody" + it.nextInt(9)) : 1.5);
    }

    private static Shape truth() {
        return new Shape(Schema.bool(), Random::nextBoolean, it -> "perhaps");
    }

    private Shape enumeration() {
        List<String> values = List.of("red", "green", "blue", "black", "white");
        Object[] some = values.subList(0, 2 + random.nextInt(4)).toArray();
        return new Shape(
                Schema.enumOf(some), it -> some[it.nextInt(some.length)], it -> "colourless");
    }

    private static Shape integerOrText() {
        return new Shape(
                Schema.anyOf(Schema.integer().gt(0), Schema.string().minLength(3)),
                it -> it.nextBoolean() ? (Object) (1 + it.nextInt(1000)) : "text",
                it -> it.nextBoolean() ? (Object) (-it.nextInt(1000) - 1) : List.of());
    }

    private static Shape nullable(Shape shape) {
        return new Shape(
                shape.schema().nullable(),
                it -> it.nextBoolean() ? null : shape.valid().apply(it),
                shape.faulty());
    }

    private Shape array(Shape item) {
        int longest = 2 + random.nextInt(6);
        return new Shape(
                Schema.array(item.schema()).minItems(1).maxItems(longest),
                it -> items(item, 1 + it.nextInt(longest), it),
                it -> {
                    List<Object> items = items(item, 1 + it.nextInt(longest), it);
                    items.set(it.nextInt(items.size()), item.faulty().apply(it));
                    return items;
                });
    }

    private static List<Object> items(Shape item, int count, Random random) {
        List<Object> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item.valid().apply(random));
        }
        return items;
    }

    private static Shape map(Shape value) {
        return new Shape(
                Schema.map(Schema.string().minLength(1), value.schema()),
                it -> members(value, it),
                it -> {
                    Map<String, Object> members = members(value, it);
                    members.put("faulty", value.faulty().apply(it));
                    return members;
                });
    }

    private static Map<String, Object> members(Shape value, Random random) {
        Map<String, Object> members = new HashMap<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            members.put("key" + count, value.valid().apply(random));
        }
        return members;
    }

    private Shape object(int depth) {
        int count = 3 + random.nextInt(10);
        Extras extras = Extras.values()[Math.max(0, random.nextInt(8) - 5)];
        ObjectBuilder schema = Schema.object().extras(extras);
        Map<String, Shape> required = new HashMap<>();
        Map<String, Shape> optional = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String name = "field" + depth + (char) ('A' + i);
            Shape field = any(depth);
            if (i == 0 || random.nextInt(5) > 0) {
                schema.field(name, field.schema());
                required.put(name, field);
            } else {
                schema.optional(name, field.schema());
                optional.put(name, field);
            }
        }
        return new Shape(
                schema.build(),
                it -> instance(required, optional, it),
                it -> faultyInstance(required, optional, it));
    }

    private static Map<String, Object> instance(
            Map<String, Shape> required, Map<String, Shape> optional, Random random) {
        Map<String, Object> instance = new HashMap<>();
        required.forEach((name, field) -> instance.put(name, field.valid().apply(random)));
        optional.forEach(
                (name, field) -> {
                    if (random.nextBoolean()) {
                        instance.put(name, field.valid().apply(random));
                    }
                });
        return instance;
    }

    private static Map<String, Object> faultyInstance(
            Map<String, Shape> required, Map<String, Shape> optional, Random random) {
        Map<String, Object> instance = instance(required, optional, random);
        List<String> names = new ArrayList<>(required.keySet());
        for (int faults = 1 + random.nextInt(2); faults > 0; faults--) {
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                instance.remove(name);
            } else {
                instance.put(name, required.get(name).faulty().apply(random));
            }
        }
        return instance;
    }
}
