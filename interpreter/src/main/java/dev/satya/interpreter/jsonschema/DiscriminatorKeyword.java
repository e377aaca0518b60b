package dev.satya.interpreter.jsonschema;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Discriminator;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
    private static final String MAPPING = "mapping";

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
        Map<String, String> mapping = new LinkedHashMap<>();
        Object mapped = map.containsKey(MAPPING) ? map.get(MAPPING) : Map.of();
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

    private static SchemaException mistake(String reason) {
        return new SchemaException(reason).withKeyword(Discriminator.KEYWORD);
    }

    private List<Schema> tagged(List<Schema> branches, List<?> written) {
        Map<String, String> unused = new LinkedHashMap<>(mapping);
        List<Schema> tagged = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String reference = reference(written.get(i));
            if (reference == null) {
                if (tag(written.get(i), property) == null) {
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
                    tag(written.get(i), property) == null
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
                    if (target.equals(reference) || target.equals(name(reference))) {
                        tags.add(tag);
                    }
                });
        return tags.isEmpty() ? List.of(name(reference)) : tags;
    }

    private static String name(String reference) {
        String segment = reference.substring(reference.lastIndexOf('/') + 1);
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** The reference of a branch, itself or in an allOf; null: it has none. */
    private static @Nullable String reference(@Nullable Object branch) {
        for (Map<?, ?> part : parts(branch)) {
            if (part.get("$ref") instanceof String reference) {
                return reference;
            }
        }
        return null;
    }

    /** The constant text that a branch requires of a member; null: none that it says itself. */
    private static @Nullable Object tag(@Nullable Object branch, String property) {
        for (Map<?, ?> part : parts(branch)) {
            if (part.get("properties") instanceof Map<?, ?> properties
                    && properties.get(property) instanceof Map<?, ?> member) {
                Object tag = member.containsKey("const") ? member.get("const") : member.get("enum");
                if (tag != null) {
                    return tag;
                }
            }
        }
        return null;
    }

    private static List<Map<?, ?>> parts(@Nullable Object branch) {
        List<Map<?, ?>> parts = new ArrayList<>();
        if (branch instanceof Map<?, ?> map) {
            parts.add(map);
            if (map.get("allOf") instanceof List<?> all) {
                for (Object each : all) {
                    if (each instanceof Map<?, ?> part) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }

    /**
     * The annotations of a union whose branches say their tags themselves. What they refer to may be
     * called otherwise where the schema is written, and the mapping is made anew there.
     */
    static Annotations withoutMapping(Annotations annotations) {
        if (!(annotations.keywords().get(Discriminator.KEYWORD) instanceof Map<?, ?> keyword)
                || !keyword.containsKey(MAPPING)) {
            return annotations;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(annotations.keywords());
        Map<Object, @Nullable Object> unmapped = new LinkedHashMap<>(keyword);
        unmapped.remove(MAPPING);
        all.put(Discriminator.KEYWORD, unmapped);
        return annotations.withKeywords(all);
    }

    /** The keyword's value with other references in the mapping. */
    static Object redirected(Object value, UnaryOperator<String> change) {
        if (!(value instanceof Map<?, ?> keyword)
                || !(keyword.get(MAPPING) instanceof Map<?, ?> mapping)) {
            return value;
        }
        Map<Object, @Nullable Object> redirected = new LinkedHashMap<>(mapping);
        redirected.replaceAll((tag, it) -> it instanceof String text ? change.apply(text) : it);
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(keyword);
        whole.put(MAPPING, redirected);
        return whole;
    }

    /** Adds the mapping to the keyword of a schema that was written, where the tags are no names. */
    static void addMapping(Map<String, Object> words) {
        Object written = words.containsKey("oneOf") ? words.get("oneOf") : words.get("anyOf");
        if (!(words.get(Discriminator.KEYWORD) instanceof Map<?, ?> keyword)
                || keyword.containsKey(MAPPING)
                || !(keyword.get(Discriminator.PROPERTY_NAME) instanceof String property)
                || !(written instanceof List<?> branches)) {
            return;
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (Object branch : branches) {
            String reference = reference(branch);
            Object tag = tag(branch, property);
            List<?> tags =
                    tag instanceof List<?> several ? several : List.of(tag == null ? "" : tag);
            if (reference != null && !tags.equals(List.of(name(reference)))) {
                for (Object each : tags) {
                    if (each instanceof String text && tag != null) {
                        mapping.put(text, reference);
                    }
                }
            }
        }
        if (!mapping.isEmpty()) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put(Discriminator.PROPERTY_NAME, property);
            whole.put(MAPPING, mapping);
            words.put(Discriminator.KEYWORD, whole);
        }
    }
}
