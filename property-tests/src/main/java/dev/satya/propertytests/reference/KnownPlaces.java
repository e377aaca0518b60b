package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places within a value that a schema knows, and which it rules out: PLACE-1 to PLACE-10. */
record KnownPlaces(Schema schema, Scope scope) {

    /** PLACE-2: whether it has a schema there. */
    boolean know(List<Object> place) {
        return known(schema, scope, TagPlaces.STEPS).containsKey(place);
    }

    /** PLACE-3 to PLACE-6: whether a type is admitted at a place, or the place is not known. */
    boolean mayAdmit(Type type, List<Object> place) {
        Set<Type> admitted = known(schema, scope, TagPlaces.STEPS).get(place);
        return admitted == null || admitted.contains(type);
    }

    /** PLACE-3 to PLACE-6: whether a place is known, and one type is admitted there. */
    boolean admitNothingBut(Type type, List<Object> place) {
        return Set.of(type).equals(known(schema, scope, TagPlaces.STEPS).get(place));
    }

    /** PLACE-8: by its type, by the values that are listed for it, or by its name. */
    boolean ruleOut(String name, @Nullable Object value) {
        List<Object> place = List.of(name);
        if (!know(place)) {
            return forbids(name, schema, scope);
        }
        Optional<ListedValues> listed =
                Optional.ofNullable(TagPlaces.listed(schema, scope).get(place));
        return !mayAdmit(Type.of(value), place) || listed.isPresent() && !listed.get().hold(value);
    }

    static Map<List<Object>, Set<Type>> known(Schema schema, Scope scope, int steps) {
        Map<List<Object>, Set<Type>> all = new LinkedHashMap<>();
        List<Schema> conjuncts = TagPlaces.conjuncts(schema, scope);
        List<Schema> choices = TagPlaces.choices(schema, scope);
        Optional<Scope.Target> within = TagPlaces.within(schema, scope);
        if (!conjuncts.isEmpty()) {
            for (Schema conjunct : conjuncts) {
                known(conjunct, scope, steps)
                        .forEach((place, types) -> all.merge(place, types, KnownPlaces::both));
            }
        } else if (!choices.isEmpty()) {
            all.putAll(known(choices.get(0), scope, steps));
            for (Schema choice : choices) {
                Map<List<Object>, Set<Type>> own = known(choice, scope, steps);
                all.keySet().retainAll(own.keySet());
                all.replaceAll(
                        (place, types) -> either(types, Objects.requireNonNull(own.get(place))));
            }
        } else if (within.isPresent()) {
            all.putAll(known(within.get().schema(), within.get().scope(), steps));
        } else if (steps > 0) {
            Scope inside = TagPlaces.inside(schema, scope);
            TagPlaces.parts(schema)
                    .forEach(
                            (segment, part) -> {
                                all.put(List.of(segment), AdmittedTypes.of(part, inside));
                                known(part, inside, steps - 1)
                                        .forEach(
                                                (place, types) ->
                                                        all.put(
                                                                TagPlaces.under(segment, place),
                                                                types));
                            });
        }
        all.keySet().retainAll(TagPlaces.counting(all.keySet()));
        return all;
    }

    private static Set<Type> both(Set<Type> one, Set<Type> other) {
        Set<Type> both = EnumSet.noneOf(Type.class);
        both.addAll(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Type> either(Set<Type> one, Set<Type> other) {
        Set<Type> either = EnumSet.noneOf(Type.class);
        either.addAll(one);
        either.addAll(other);
        return either;
    }

    /** ALIAS-9. */
    private static boolean beginsAt(Field field, String name) {
        return field.aliasPaths().stream().anyMatch(it -> it.segments().get(0).equals(name));
    }

    /** PLACE-9 and PLACE-10. */
    private static boolean forbids(String name, Schema schema, Scope scope) {
        List<Schema> conjuncts = TagPlaces.conjuncts(schema, scope);
        List<Schema> choices = TagPlaces.choices(schema, scope);
        if (!conjuncts.isEmpty()) {
            return conjuncts.stream().anyMatch(it -> forbids(name, it, scope));
        }
        if (!choices.isEmpty()) {
            return choices.stream().allMatch(it -> forbids(name, it, scope));
        }
        if (schema instanceof ObjectSchema object) {
            return object.extras() == Extras.FORBID
                    && object.patterns().isEmpty()
                    && object.fields().stream()
                            .noneMatch(
                                    it ->
                                            it.name().equals(name)
                                                    || it.aliases().contains(name)
                                                    || beginsAt(it, name));
        }
        return TagPlaces.within(schema, scope)
                .map(it -> forbids(name, it.schema(), it.scope()))
                .orElse(false);
    }
}
