package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.Field;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.Hook;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places within a value for which a schema lists values, and those that it requires:
 * PLACE-1 to PLACE-7. A place is a list of names, expressions and positions.
 */
final class TagPlaces {
    /** PLACE-1: at most four steps. */
    static final int STEPS = 4;

    /** PLACE-7: of those of several steps the first 32 of a schema. */
    private static final int DEEP = 32;

    private TagPlaces() {}

    /** PLACE-1: in place of a name, a member whose name matches an expression. */
    record Matching(String regex) {

        /** PLACE-1: of several such members the first by name. */
        Optional<String> first(Set<String> names) {
            return names.stream()
                    .filter(name -> Expression.isFoundIn(name, regex))
                    .min(Comparator.naturalOrder());
        }
    }

    static Map<List<Object>, ListedValues> listed(Schema schema, Scope scope) {
        return listed(schema, scope, STEPS);
    }

    static Set<List<Object>> required(Schema schema, Scope scope) {
        return required(schema, scope, STEPS);
    }

    private static Map<List<Object>, ListedValues> listed(Schema schema, Scope scope, int steps) {
        Map<List<Object>, ListedValues> all = new LinkedHashMap<>();
        List<Schema> conjuncts = conjuncts(schema, scope);
        List<Schema> choices = choices(schema, scope);
        if (!conjuncts.isEmpty()) {
            conjuncts.forEach(it -> listed(it, scope, steps).forEach(all::putIfAbsent));
        } else if (!choices.isEmpty()) {
            List<Map<List<Object>, ListedValues>> each =
                    choices.stream().map(it -> listed(it, scope, steps)).toList();
            for (List<Object> place : each.get(0).keySet()) {
                ListedValues.ofAll(
                                each.stream()
                                        .map(it -> Optional.ofNullable(it.get(place)))
                                        .toList())
                        .ifPresent(values -> all.put(place, values));
            }
        } else if (within(schema, scope).isPresent()) {
            Scope.Target inner = within(schema, scope).get();
            all.putAll(listed(inner.schema(), inner.scope(), steps));
        } else if (steps > 0) {
            parts(schema)
                    .forEach(
                            (segment, part) -> {
                                Scope inside = inside(schema, scope);
                                ListedValues.of(part, inside)
                                        .ifPresent(it -> all.put(List.of(segment), it));
                                listed(part, inside, steps - 1)
                                        .forEach((place, it) -> all.put(under(segment, place), it));
                            });
        }
        all.keySet().retainAll(counting(all.keySet()));
        return all;
    }

    private static Set<List<Object>> required(Schema schema, Scope scope, int steps) {
        Set<List<Object>> all = new LinkedHashSet<>();
        List<Schema> conjuncts = conjuncts(schema, scope);
        List<Schema> choices = choices(schema, scope);
        if (!conjuncts.isEmpty()) {
            conjuncts.forEach(it -> all.addAll(required(it, scope, steps)));
        } else if (!choices.isEmpty()) {
            all.addAll(required(choices.get(0), scope, steps));
            choices.forEach(it -> all.retainAll(required(it, scope, steps)));
        } else if (within(schema, scope).isPresent()) {
            Scope.Target inner = within(schema, scope).get();
            all.addAll(required(inner.schema(), inner.scope(), steps));
        } else if (steps > 0) {
            if (schema instanceof ObjectSchema object) {
                object.fields().stream()
                        .filter(Field::isRequired)
                        .forEach(field -> all.add(List.of(field.name())));
            }
            if (schema instanceof ArraySchema array) {
                for (int i = 0; i < array.prefix().size(); i++) {
                    if (requiresItem(array, i)) {
                        all.add(List.of(i));
                    }
                }
            }
            parts(schema)
                    .forEach(
                            (segment, part) ->
                                    required(part, inside(schema, scope), steps - 1)
                                            .forEach(place -> all.add(under(segment, place))));
        }
        return counting(all);
    }

    /** PLACE-12: the other names of the members at places of one of some branches. */
    static Map<List<Object>, Set<String>> aliases(List<Schema> branches, Scope scope) {
        return aliases(branches, scope, STEPS);
    }

    private static Map<List<Object>, Set<String>> aliases(
            List<Schema> branches, Scope scope, int steps) {
        Map<List<Object>, Set<String>> all =
                together(branches.stream().map(it -> aliases(it, scope, steps)).toList());
        all.forEach(
                (place, names) ->
                        names.removeIf(
                                name -> {
                                    List<Object> own = new ArrayList<>(place);
                                    own.set(place.size() - 1, name);
                                    return branches.stream()
                                            .anyMatch(
                                                    it ->
                                                            KnownPlaces.known(it, scope, steps)
                                                                    .containsKey(own));
                                }));
        return all;
    }

    private static Map<List<Object>, Set<String>> aliases(Schema schema, Scope scope, int steps) {
        List<Map<List<Object>, Set<String>>> each = new ArrayList<>();
        List<Schema> several = new ArrayList<>(conjuncts(schema, scope));
        if (several.isEmpty()) {
            several.addAll(choices(schema, scope));
        }
        Optional<Scope.Target> within = within(schema, scope);
        if (!several.isEmpty()) {
            each.add(aliases(several, scope, steps));
        } else if (within.isPresent()) {
            each.add(aliases(within.get().schema(), within.get().scope(), steps));
        } else if (steps > 0) {
            if (schema instanceof ObjectSchema object) {
                object.fields().stream()
                        .filter(field -> !field.aliases().isEmpty())
                        .forEach(
                                field ->
                                        each.add(
                                                Map.of(
                                                        List.of(field.name()),
                                                        new LinkedHashSet<>(field.aliases()))));
            }
            parts(schema)
                    .forEach(
                            (segment, part) -> {
                                Map<List<Object>, Set<String>> deeper = new LinkedHashMap<>();
                                aliases(part, inside(schema, scope), steps - 1)
                                        .forEach(
                                                (place, names) ->
                                                        deeper.put(under(segment, place), names));
                                each.add(deeper);
                            });
        }
        return together(each);
    }

    private static Map<List<Object>, Set<String>> together(
            List<Map<List<Object>, Set<String>>> each) {
        Map<List<Object>, Set<String>> all = new LinkedHashMap<>();
        for (Map<List<Object>, Set<String>> one : each) {
            one.forEach(
                    (place, names) ->
                            all.computeIfAbsent(place, it -> new LinkedHashSet<>()).addAll(names));
        }
        all.keySet().retainAll(counting(all.keySet()));
        return all;
    }

    /** PLACE-3: whether no array is valid that ends before a position. */
    private static boolean requiresItem(ArraySchema array, int position) {
        return array.constraints().stream()
                .anyMatch(it -> it instanceof Constraint.MinItems min && min.size() > position);
    }

    /**
     * The schemas that all apply: those of an allOf (PLACE-4), and of a conditional that is one
     * (ADMIT-4).
     */
    static List<Schema> conjuncts(Schema schema, Scope scope) {
        if (schema instanceof ConditionalSchema choice
                && AdmittedTypes.isCondition(choice, scope)) {
            return List.of(choice.condition(), choice.whenValid());
        }
        return schema instanceof AllOfSchema all ? all.branches() : List.of();
    }

    /** PLACE-5: the schemas of which one applies, without those that admit no type. */
    static List<Schema> choices(Schema schema, Scope scope) {
        List<Schema> all =
                schema instanceof ConditionalSchema choice
                        ? List.of(choice.whenValid(), choice.whenInvalid())
                        : ListedValues.choices(schema);
        return all.stream().filter(it -> !AdmittedTypes.of(it, scope).isEmpty()).toList();
    }

    /** PLACE-2: what a schema has for each member or item that it knows. */
    static Map<Object, Schema> parts(Schema schema) {
        Map<Object, Schema> parts = new LinkedHashMap<>();
        if (schema instanceof ObjectSchema object) {
            object.fields().forEach(field -> parts.put(field.name(), field.schema()));
            object.patterns().forEach(it -> parts.put(new Matching(it.regex()), it.schema()));
        } else if (schema instanceof ArraySchema array) {
            for (int i = 0; i < array.prefix().size(); i++) {
                parts.put(i, array.prefix().get(i));
            }
        }
        return parts;
    }

    static List<Object> under(Object segment, List<Object> place) {
        List<Object> longer = new ArrayList<>(List.of(segment));
        longer.addAll(place);
        return longer;
    }

    static Set<List<Object>> counting(Set<List<Object>> places) {
        Set<List<Object>> counting = new LinkedHashSet<>();
        int deep = 0;
        for (List<Object> place : places) {
            deep += place.size() > 1 ? 1 : 0;
            if (place.size() == 1 || deep <= DEEP) {
                counting.add(place);
            }
        }
        return counting;
    }

    /** PLACE-6: the schema that speaks for another about objects and arrays. */
    static Optional<Scope.Target> within(Schema schema, Scope scope) {
        if (schema instanceof GuardedSchema guarded) {
            return guarded.type() == JsonType.OBJECT || guarded.type() == JsonType.ARRAY
                    ? Optional.of(new Scope.Target(guarded.schema(), scope))
                    : Optional.empty();
        }
        if (schema instanceof NullableSchema nullable) {
            return Optional.of(new Scope.Target(nullable.schema(), scope));
        }
        if (schema instanceof UnevaluatedSchema rest) {
            return Optional.of(new Scope.Target(rest.schema(), scope));
        }
        if (schema instanceof HookedSchema hooked && hooked.hook() instanceof Hook.After) {
            return Optional.of(new Scope.Target(hooked.schema(), scope)); // HOOK-5
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return Optional.of(
                    new Scope.Target(definitions.root(), scope.plus(definitions.definitions())));
        }
        return schema instanceof ReferenceSchema reference
                ? Optional.of(scope.find(reference.name()))
                : Optional.empty();
    }

    static Scope inside(Schema schema, Scope scope) {
        return schema instanceof ObjectSchema object && object.name() != null
                ? scope.plus(Map.of(object.name(), object))
                : scope;
    }
}
