package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.schemas.NamePatterns;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Field;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arrays and objects that break a count or a uniqueness, by code. */
final class BrokenContainers {
    private static final int MOST_PARTS = 10_000;

    /** Names that schemas hardly declare. */
    static final List<String> UNDECLARED =
            List.of(
                    "undeclared",
                    "undeclared_",
                    "UNDECLARED_NAME",
                    "-----",
                    "a-b-c-d",
                    "....1",
                    "0",
                    "~",
                    "\u00e9",
                    "");

    private BrokenContainers() {}

    static Map<String, Generator<? extends @Nullable Object>> ofArray(
            ArraySchema schema, List<?> items, Function<Choices, InstanceGenerator> parts) {
        Map<String, Generator<? extends @Nullable Object>> broken = new LinkedHashMap<>();
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.MinItems least && least.size() > 0) {
                broken.put(
                        least.code(),
                        choices ->
                                items.subList(
                                        0, Math.min(items.size(), choices.below(least.size()))));
            }
            if (constraint instanceof Constraint.MaxItems most && most.size() < MOST_PARTS) {
                broken.put(
                        most.code(),
                        choices -> longer(parts.apply(choices), schema, items, most.size() + 1));
            }
            if (constraint instanceof Constraint.UniqueItems) {
                broken.put(
                        constraint.code(),
                        choices -> repeated(parts.apply(choices), schema, items));
            }
        }
        return broken;
    }

    private static List<@Nullable Object> longer(
            InstanceGenerator parts, ArraySchema schema, List<?> items, int count) {
        boolean isUnique = schema.constraints().contains(new Constraint.UniqueItems());
        List<@Nullable Object> longer = new ArrayList<>(items);
        while (longer.size() < count) {
            Schema item = ArrayInstances.schema(schema, longer.size());
            longer.add(Fitting.value(parts, item, value -> !isUnique || !longer.contains(value)));
        }
        return longer;
    }

    /** With an item a second time: in place of another one where there is one. */
    private static List<@Nullable Object> repeated(
            InstanceGenerator parts, ArraySchema schema, List<?> items) {
        Choices choices = parts.choices();
        List<@Nullable Object> repeated = new ArrayList<>(items);
        if (repeated.isEmpty()) {
            repeated.add(Fitting.value(parts, ArrayInstances.schema(schema, 0), any -> true));
        }
        Object again = repeated.get(choices.below(repeated.size()));
        if (repeated.size() > 1 && choices.flip()) {
            repeated.set(choices.below(repeated.size()), again);
        } else {
            repeated.add(again);
        }
        return repeated;
    }

    static Map<String, Generator<? extends @Nullable Object>> ofMap(
            MapSchema schema, Map<?, ?> members, Function<Choices, InstanceGenerator> parts) {
        return counts(
                schema.constraints(),
                members,
                (choices, larger, count) ->
                        MoreMembers.ofMap(parts.apply(choices), schema, larger, count));
    }

    static Map<String, Generator<? extends @Nullable Object>> ofObject(
            ObjectSchema schema, Map<?, ?> members, Function<Choices, InstanceGenerator> parts) {
        return counts(
                schema.constraints(),
                members,
                (choices, larger, count) ->
                        MoreMembers.ofObject(parts.apply(choices), schema, larger, count));
    }

    /** What adds members until there are enough. */
    private interface Enlarging {
        void enlarge(Choices choices, Map<Object, @Nullable Object> members, int count);
    }

    private static Map<String, Generator<? extends @Nullable Object>> counts(
            List<Constraint> constraints, Map<?, ?> members, Enlarging enlarging) {
        Map<String, Generator<? extends @Nullable Object>> broken = new LinkedHashMap<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.MinProperties least && least.size() > 0) {
                broken.put(
                        least.code(),
                        choices -> smaller(choices, members, choices.below(least.size())));
            }
            if (constraint instanceof Constraint.MaxProperties most && most.size() < MOST_PARTS) {
                broken.put(
                        most.code(),
                        choices -> {
                            Map<Object, @Nullable Object> larger = new LinkedHashMap<>(members);
                            enlarging.enlarge(choices, larger, most.size() + 1);
                            return larger;
                        });
            }
        }
        return broken;
    }

    private static Map<Object, @Nullable Object> smaller(
            Choices choices, Map<?, ?> members, int count) {
        List<Map.Entry<?, ?>> rest = new ArrayList<>(members.entrySet());
        while (rest.size() > count) {
            rest.remove(choices.below(rest.size()));
        }
        Map<Object, @Nullable Object> smaller = new LinkedHashMap<>();
        rest.forEach(entry -> smaller.put(entry.getKey(), entry.getValue()));
        return smaller;
    }

    /** Without a field, by whatever name. */
    static Map<Object, @Nullable Object> without(Map<?, ?> members, Field field) {
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(members);
        rest.remove(field.name());
        rest.keySet().removeAll(field.aliases());
        return rest;
    }

    static Map<Object, @Nullable Object> with(
            Map<?, ?> members, String name, @Nullable Object value) {
        Map<Object, @Nullable Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return more;
    }

    /** The names of undeclared members; if there is none, that of one that could be added. */
    static List<String> extras(ObjectSchema schema, Map<?, ?> members) {
        List<String> names = new ArrayList<>();
        for (Object key : members.keySet()) {
            if (key instanceof String name && isUndeclared(schema, name)) {
                names.add(name);
            }
        }
        if (names.isEmpty()) {
            undeclared(schema).ifPresent(names::add);
        }
        return names;
    }

    /** A name that no field has and no pattern matches, if there is one at hand. */
    static Optional<String> undeclared(ObjectSchema schema) {
        return UNDECLARED.stream().filter(name -> isUndeclared(schema, name)).findFirst();
    }

    private static boolean isUndeclared(ObjectSchema schema, String name) {
        return !isDeclared(schema, name) && NamePatterns.matching(schema, name).isEmpty();
    }

    /** Whether a name is that of a field, or an alias. */
    static boolean isDeclared(ObjectSchema schema, String name) {
        return schema.fields().stream()
                .anyMatch(field -> field.name().equals(name) || field.aliases().contains(name));
    }
}
