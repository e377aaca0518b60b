package dev.satya.interpreter.plan;

import dev.satya.interpreter.plan.Place.Member;
import dev.satya.schema.JsonType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells a branch of an anyOf or oneOf from others, before anything is evaluated: see
 * ADMIT-1 to ADMIT-7 and PLACE-1 to PLACE-10 of docs/semantics.md.
 *
 * @param types the JSON types that it admits; integers are numbers
 * @param values that it lists; null: it lists none
 * @param tags the values that it lists for places within, in the order of its fields
 * @param required the places within that it requires
 * @param known the JSON types that it admits at the places within that it knows
 * @param aliases other names of the members at places within, in order
 * @param only the names that members may have; null: they may have others
 * @param mentions what it has a say about
 */
public record BranchFacts(
        Set<JsonType> types,
        @Nullable ListedValues values,
        Map<Place, ListedValues> tags,
        Set<Place> required,
        Map<Place, Set<JsonType>> known,
        Map<Place, Set<String>> aliases,
        @Nullable Set<String> only,
        Mentions mentions) {

    /** How many places count that are deeper than a member or item. */
    private static final int MOST_DEEP = 32;

    /** Those of a schema that admits everything. */
    static final BranchFacts NOTHING_KNOWN =
            ofTypes(EnumSet.complementOf(EnumSet.of(JsonType.INTEGER)));

    static BranchFacts of(JsonType... types) {
        Set<JsonType> all = EnumSet.noneOf(JsonType.class);
        for (JsonType type : types) {
            all.add(type == JsonType.INTEGER ? JsonType.NUMBER : type);
        }
        return ofTypes(all);
    }

    private static BranchFacts ofTypes(Set<JsonType> types) {
        return new BranchFacts(
                types, null, Map.of(), Set.of(), Map.of(), Map.of(), null, Mentions.NONE);
    }

    /** The members that it requires. */
    public List<String> requiredMembers() {
        return members(required);
    }

    /** The members that it knows. */
    public List<String> knownMembers() {
        return members(known.keySet());
    }

    private static List<String> members(Set<Place> places) {
        List<String> names = new ArrayList<>();
        for (Place place : places) {
            if (!place.isDeep() && place.steps().get(0) instanceof Member member) {
                names.add(member.name());
            }
        }
        return names;
    }

    /** Whether it may admit a value of a type at a place. */
    public boolean mayAdmit(JsonType type, Place place) {
        Set<JsonType> admitted = known.get(place);
        return admitted == null || admitted.contains(type);
    }

    /** Whether it has no member of a name. */
    public boolean forbids(String member) {
        return only != null && !only.contains(member);
    }

    BranchFacts withTypes(Set<JsonType> types) {
        return new BranchFacts(types, values, tags, required, known, aliases, only, mentions);
    }

    BranchFacts withValues(@Nullable ListedValues values) {
        return new BranchFacts(types, values, tags, required, known, aliases, only, mentions);
    }

    BranchFacts withMentions(Mentions mentions) {
        return new BranchFacts(types, values, tags, required, known, aliases, only, mentions);
    }

    /** Those of an object whose members have other names, too. */
    BranchFacts withAliases(Map<Place, Set<String>> ofMembers) {
        Map<Place, Set<String>> all = new LinkedHashMap<>(ofMembers);
        all.putAll(aliases);
        return new BranchFacts(types, values, tags, required, known, all, only, mentions);
    }

    /** Those of an object that has members of some names alone. */
    BranchFacts withOnly(Set<String> only) {
        return new BranchFacts(types, values, tags, required, known, aliases, only, mentions);
    }

    /** Those of a value that conforms to all of some schemas. */
    static BranchFacts allOf(List<BranchFacts> branches) {
        Set<JsonType> types = copy(NOTHING_KNOWN.types);
        Map<Place, ListedValues> tags = new LinkedHashMap<>();
        Set<Place> required = new LinkedHashSet<>();
        Map<Place, Set<JsonType>> known = new LinkedHashMap<>();
        Set<String> only = null;
        for (BranchFacts branch : branches) {
            types.retainAll(branch.types);
            branch.tags.forEach(tags::putIfAbsent);
            required.addAll(branch.required);
            branch.known.forEach((place, own) -> known.merge(place, own, BranchFacts::both));
            only =
                    only == null || branch.only == null
                            ? first(only, branch.only)
                            : both(only, branch.only);
        }
        return new BranchFacts(
                types,
                null,
                limited(tags),
                limited(required),
                limited(known),
                aliases(branches),
                only,
                Mentions.NONE);
    }

    /** Those of a value that conforms to one of some schemas; what each of them says holds. */
    static BranchFacts anyOf(List<BranchFacts> all) {
        List<BranchFacts> branches = all.stream().filter(it -> !it.types.isEmpty()).toList();
        if (branches.isEmpty()) {
            return of();
        }
        BranchFacts first = branches.get(0);
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        Map<Place, ListedValues> tags = new LinkedHashMap<>(first.tags);
        Set<Place> required = new LinkedHashSet<>(first.required);
        Map<Place, Set<JsonType>> known = new LinkedHashMap<>(first.known);
        Set<String> only = new LinkedHashSet<>();
        for (BranchFacts branch : branches) {
            types.addAll(branch.types);
            tags.keySet().retainAll(branch.tags.keySet());
            required.retainAll(branch.required);
            known.keySet().retainAll(branch.known.keySet());
            known.replaceAll(
                    (place, own) -> either(own, Objects.requireNonNull(branch.known.get(place))));
            only.addAll(branch.only == null ? Set.of() : branch.only);
        }
        tags.replaceAll(
                (place, own) ->
                        ListedValues.together(
                                branches.stream().map(it -> it.tags.get(place)).toList()));
        boolean isClosed = branches.stream().allMatch(it -> it.only != null);
        return new BranchFacts(
                types,
                null,
                tags,
                required,
                known,
                aliases(branches),
                isClosed ? only : null,
                Mentions.NONE);
    }

    /**
     * The other names of members, by place, that some schemas of one value have together, but for those
     * that one of them has for another place: see PLACE-12 of docs/semantics.md.
     */
    public static Map<Place, Set<String>> aliases(List<BranchFacts> branches) {
        Map<Place, Set<String>> all = new LinkedHashMap<>();
        for (BranchFacts branch : branches) {
            branch.aliases.forEach((place, own) -> all.merge(place, own, BranchFacts::either));
        }
        Map<Place, Set<String>> free = new LinkedHashMap<>();
        all.forEach(
                (place, names) -> {
                    Set<String> left = new LinkedHashSet<>(names);
                    left.removeIf(name -> isKnown(branches, place.beside(name)));
                    free.put(place, left);
                });
        return limited(free);
    }

    private static boolean isKnown(List<BranchFacts> branches, Place place) {
        return branches.stream().anyMatch(it -> it.known.containsKey(place));
    }

    private static @Nullable Set<String> first(
            @Nullable Set<String> one, @Nullable Set<String> other) {
        return one == null ? other : one;
    }

    private static <T> Set<T> both(Set<T> one, Set<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static <T> Set<T> either(Set<T> one, Set<T> other) {
        Set<T> either = new LinkedHashSet<>(one);
        either.addAll(other);
        return either;
    }

    /** Those of a container whose members or items have these facts. */
    static BranchFacts ofParts(
            JsonType type, Map<Place.Step, BranchFacts> parts, Set<Place.Step> requiredParts) {
        Map<Place, ListedValues> tags = new LinkedHashMap<>();
        Set<Place> required = new LinkedHashSet<>();
        Map<Place, Set<JsonType>> known = new LinkedHashMap<>();
        Map<Place, Set<String>> aliases = new LinkedHashMap<>();
        requiredParts.forEach(step -> required.add(Place.of(step)));
        parts.forEach(
                (step, part) -> {
                    if (part.values != null) {
                        tags.put(Place.of(step), part.values);
                    }
                    part.tags.forEach((place, values) -> tags.put(place.under(step), values));
                    part.required.forEach(place -> required.add(place.under(step)));
                    known.put(Place.of(step), part.types);
                    part.known.forEach((place, types) -> known.put(place.under(step), types));
                    part.aliases.forEach((place, names) -> aliases.put(place.under(step), names));
                });
        return new BranchFacts(
                Set.of(type),
                null,
                limited(tags),
                limited(required),
                limited(known),
                limited(aliases),
                null,
                Mentions.NONE);
    }

    private static <T> Map<Place, T> limited(Map<Place, T> facts) {
        limited(facts.keySet());
        return facts;
    }

    /** Takes out those that do not count. */
    private static Set<Place> limited(Set<Place> places) {
        int deep = 0;
        for (Iterator<Place> each = places.iterator(); each.hasNext(); ) {
            if (each.next().isDeep() && ++deep > MOST_DEEP) {
                each.remove();
            }
        }
        return places;
    }

    /** Those of a schema that is for values of a type alone and lets all others pass. */
    BranchFacts onlyFor(JsonType type) {
        if (type == JsonType.INTEGER) {
            return NOTHING_KNOWN;
        }
        Set<JsonType> admitted = copy(NOTHING_KNOWN.types);
        if (!types.contains(type)) {
            admitted.remove(type);
        }
        return type == JsonType.OBJECT || type == JsonType.ARRAY
                ? withTypes(admitted).withValues(null)
                : NOTHING_KNOWN.withTypes(admitted);
    }

    private static Set<JsonType> copy(Set<JsonType> types) {
        Set<JsonType> copy = EnumSet.noneOf(JsonType.class);
        copy.addAll(types);
        return copy;
    }
}
