package dev.satya.interpreter.plan;

import dev.satya.schema.JsonType;
import java.util.EnumSet;
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
 * @param tags the values that it lists for members, by their names, in the order of its fields
 * @param required the members that it requires
 */
public record BranchFacts(
        Set<JsonType> types,
        @Nullable ListedValues values,
        Map<String, ListedValues> tags,
        Set<String> required) {

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

    BranchFacts withTypes(Set<JsonType> types) {
        return new BranchFacts(types, values, tags, required);
    }

    /** Those of a value that conforms to all of some schemas. */
    static BranchFacts allOf(List<BranchFacts> branches) {
        Set<JsonType> types = copy(NOTHING_KNOWN.types);
        Map<String, ListedValues> tags = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (BranchFacts branch : branches) {
            types.retainAll(branch.types);
            branch.tags.forEach(tags::putIfAbsent);
            required.addAll(branch.required);
        }
        return new BranchFacts(types, null, tags, required);
    }

    /** Those of a value that conforms to one of some schemas; what each of them says holds. */
    static BranchFacts anyOf(List<BranchFacts> branches) {
        BranchFacts first = branches.get(0);
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        Set<String> tagged = new LinkedHashSet<>(first.tags.keySet());
        Set<String> required = new LinkedHashSet<>(first.required);
        for (BranchFacts branch : branches) {
            types.addAll(branch.types);
            tagged.retainAll(branch.tags.keySet());
            required.retainAll(branch.required);
        }
        Map<String, ListedValues> tags = new LinkedHashMap<>();
        for (String name : tagged) {
            tags.put(
                    name,
                    ListedValues.together(branches.stream().map(it -> it.tags.get(name)).toList()));
        }
        return new BranchFacts(types, null, tags, required);
    }

    /** Those of a schema that is for objects alone and lets all others pass, or of another type. */
    BranchFacts onlyFor(JsonType type) {
        if (type == JsonType.INTEGER) {
            return NOTHING_KNOWN;
        }
        Set<JsonType> admitted = copy(NOTHING_KNOWN.types);
        if (!types.contains(type)) {
            admitted.remove(type);
        }
        return type == JsonType.OBJECT
                ? new BranchFacts(admitted, null, tags, required)
                : NOTHING_KNOWN.withTypes(admitted);
    }

    private static Set<JsonType> copy(Set<JsonType> types) {
        Set<JsonType> copy = EnumSet.noneOf(JsonType.class);
        copy.addAll(types);
        return copy;
    }
}
