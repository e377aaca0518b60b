package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.jsonschema.keyword.TaggedBranch;
import dev.satya.schema.Annotations;
import dev.satya.schema.Discriminator;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * OpenAPI's {@code discriminator} beside oneOf or anyOf (OpenAPI Specification 3.1 §4.8.25): which tag
 * means which branch. A branch that refers to a schema has the tags that are mapped to it, or else the
 * last segment of its reference.
 *
 * @param property the name of the tag
 * @param mapping references by tag
 */
record DiscriminatorKeyword(String property, Map<String, String> mapping) {
    private static final NavigableSet<String> MEMBERS =
            new TreeSet<>(List.of(Discriminator.PROPERTY_NAME, TaggedBranch.MAPPING));

    /**
     * The branches of {@code oneOf} or {@code anyOf}, each with its tags where the keyword is beside it.
     *
     * @throws SchemaException if a branch has no tag, or a tag no branch
     */
    static List<Schema> tagged(Keywords keywords, String combinator, List<Schema> branches) {
        return keywords.others().containsKey(Discriminator.KEYWORD)
                ? of(keywords).tagged(branches, keywords.list(combinator))
                : branches;
    }

    private static DiscriminatorKeyword of(Keywords keywords) {
        if (!(keywords.others().get(Discriminator.KEYWORD) instanceof Map<?, ?> map)
                || !(map.get(Discriminator.PROPERTY_NAME) instanceof String property)) {
            throw Keywords.mistake(
                    Discriminator.KEYWORD, "an object with a text \"propertyName\" in it");
        }
        requireKnown(map);
        Map<String, String> mapping = new LinkedHashMap<>();
        Object mapped =
                map.containsKey(TaggedBranch.MAPPING) ? map.get(TaggedBranch.MAPPING) : Map.of();
        if (!(mapped instanceof Map<?, ?> references)) {
            throw mistake("\"mapping\" must be references by tag");
        }
        for (Map.Entry<?, ?> entry : references.entrySet()) {
            if (!(entry.getValue() instanceof String reference)) {
                throw mistake("\"mapping\" must be references by tag");
            }
            mapping.put((String) entry.getKey(), reference);
        }
        return new DiscriminatorKeyword(property, mapping);
    }

    /** Extensions begin with {@code x-} and are left alone. */
    private static void requireKnown(Map<?, ?> map) {
        for (Object each : map.keySet()) {
            String name = (String) each;
            if (!MEMBERS.contains(name) && !name.startsWith("x-")) {
                throw mistake("\"discriminator\" has an unknown member \"" + name + "\"")
                        .withHint(Nearest.suggestion(name, MEMBERS));
            }
        }
    }

    private static SchemaException mistake(String reason) {
        return new SchemaException(reason).withKeyword(Discriminator.KEYWORD);
    }

    private List<Schema> tagged(List<Schema> branches, List<?> written) {
        Map<String, String> unused = new LinkedHashMap<>(mapping);
        List<Schema> tagged = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String reference = TaggedBranch.reference(written.get(i));
            if (reference == null) {
                if (TaggedBranch.tag(written.get(i), property) == null) {
                    throw mistake(
                            "\"discriminator\" needs branches that are references, or that say with"
                                    + " const what \""
                                    + property
                                    + "\" is: branch "
                                    + i
                                    + " does neither");
                }
                tagged.add(branches.get(i));
                continue;
            }
            List<String> tags = tags(reference);
            unused.keySet().removeAll(tags);
            tagged.add(
                    TaggedBranch.tag(written.get(i), property) == null
                            ? Discriminator.branch(property, branches.get(i), tags)
                            : branches.get(i));
        }
        for (Map.Entry<String, String> entry : unused.entrySet()) {
            throw mistake(
                    "\"discriminator\" maps \""
                            + entry.getKey()
                            + "\" to \""
                            + entry.getValue()
                            + "\", which is no branch");
        }
        return tagged;
    }

    private List<String> tags(String reference) {
        List<String> tags = new ArrayList<>();
        mapping.forEach(
                (tag, target) -> {
                    if (target.equals(reference) || target.equals(TaggedBranch.name(reference))) {
                        tags.add(tag);
                    }
                });
        if (!tags.isEmpty()) {
            return tags;
        }
        String name = TaggedBranch.name(reference);
        if (mapping.containsKey(name)) {
            throw mistake(
                    "\"discriminator\" leaves the branch \""
                            + reference
                            + "\" without a tag: \""
                            + name
                            + "\" is mapped to another");
        }
        return List.of(name);
    }

    /**
     * The annotations of a union whose branches say their tags themselves. What they refer to may be
     * called otherwise where the schema is written, and the mapping is made anew there.
     */
    static Annotations withoutMapping(Annotations annotations) {
        if (!(annotations.keywords().get(Discriminator.KEYWORD) instanceof Map<?, ?> keyword)
                || !keyword.containsKey(TaggedBranch.MAPPING)) {
            return annotations;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(annotations.keywords());
        Map<Object, @Nullable Object> unmapped = new LinkedHashMap<>(keyword);
        unmapped.remove(TaggedBranch.MAPPING);
        all.put(Discriminator.KEYWORD, unmapped);
        return annotations.withKeywords(all);
    }
}
