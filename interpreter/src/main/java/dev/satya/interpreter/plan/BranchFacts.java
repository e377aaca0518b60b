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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells a branch of an anyOf or oneOf from others, before anything is evaluated: see
 * docs/semantics.md, "The branch that is meant".
 *
 * @param types the JSON types that it admits; integers are numbers
 * @param values that it lists; null: it lists none
 * @param tags the values that it lists for places within, in the order of its fields
 * @param required the places within that it requires
 */
public record BranchFacts(
        Set<JsonType> types,
        @Nullable ListedValues values,
        Map<Place, ListedValues> tags,
        Set<Place> required) {

    /** How many places count that are deeper than a member or item. */
    private static final int MOST_DEEP = 32;

    /** Those of a schema that admits everything. */
    static final BranchFacts NOTHING_KNOWN =
            new BranchFacts(
                    EnumSet.complementOf(EnumSet.of(JsonType.INTEGER)), null, Map.of(), Set.of());

    static BranchFacts of(JsonType... types) {
        Set<JsonType> all = EnumSet.noneOf(JsonType.class);
        for (JsonType type : types) {
            all.add(type == JsonType.INTEGER ? JsonType.NUMBER : type);
        }
        return new BranchFacts(all, null, Map.of(), Set.of());
    }

    /** The members that it requires. */
    public List<String> requiredMembers() {
        List<String> names = new ArrayList<>();
        for (Place place : required) {
            if (!place.isDeep() && place.steps().get(0) instanceof Member member) {
                names.add(member.name());
            }
        }
        return names;
    }

    BranchFacts withTypes(Set<JsonType> types) {
        return new BranchFacts(types, values, tags, required);
    }

    /** Those of a value that conforms to all of some schemas. */
    static BranchFacts allOf(List<BranchFacts> branches) {
        Set<JsonType> types = copy(NOTHING_KNOWN.types);
        Map<Place, ListedValues> tags = new LinkedHashMap<>();
        Set<Place> required = new LinkedHashSet<>();
        for (BranchFacts branch : branches) {
            types.retainAll(branch.types);
            branch.tags.forEach(tags::putIfAbsent);
            required.addAll(branch.required);
        }
        return new BranchFacts(types, null, limited(tags), limited(required));
    }

    /** Those of a value that conforms to one of some schemas; what each of them says holds. */
    static BranchFacts anyOf(List<BranchFacts> branches) {
        BranchFacts first = branches.get(0);
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        Set<Place> tagged = new LinkedHashSet<>(first.tags.keySet());
        Set<Place> required = new LinkedHashSet<>(first.required);
        for (BranchFacts branch : branches) {
            types.addAll(branch.types);
            tagged.retainAll(branch.tags.keySet());
            required.retainAll(branch.required);
        }
        Map<Place, ListedValues> tags = new LinkedHashMap<>();
        for (Place place : tagged) {
            tags.put(
                    place,
                    ListedValues.together(
                            branches.stream().map(it -> it.tags.get(place)).toList()));
        }
        return new BranchFacts(types, null, tags, required);
    }

    /** Those of a container whose members or items have these facts. */
    static BranchFacts ofParts(
            JsonType type, Map<Place.Step, BranchFacts> parts, Set<String> requiredMembers) {
        Map<Place, ListedValues> tags = new LinkedHashMap<>();
        Set<Place> required = new LinkedHashSet<>();
        requiredMembers.forEach(name -> required.add(Place.of(new Member(name))));
        parts.forEach(
                (step, part) -> {
                    if (part.values != null) {
                        tags.put(Place.of(step), part.values);
                    }
                    part.tags.forEach((place, values) -> tags.put(place.under(step), values));
                    part.required.forEach(place -> required.add(place.under(step)));
                });
        return new BranchFacts(Set.of(type), null, limited(tags), limited(required));
    }

    private static Map<Place, ListedValues> limited(Map<Place, ListedValues> tags) {
        limited(tags.keySet());
        return tags;
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
                ? new BranchFacts(admitted, null, tags, required)
                : NOTHING_KNOWN.withTypes(admitted);
    }

    private static Set<JsonType> copy(Set<JsonType> types) {
        Set<JsonType> copy = EnumSet.noneOf(JsonType.class);
        copy.addAll(types);
        return copy;
    }
}
