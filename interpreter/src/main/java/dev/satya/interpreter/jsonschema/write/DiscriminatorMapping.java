package dev.satya.interpreter.jsonschema.write;

import dev.satya.interpreter.jsonschema.keyword.TaggedBranch;
import dev.satya.schema.Discriminator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes the {@code mapping} of OpenAPI's {@code discriminator}. */
final class DiscriminatorMapping {
    private DiscriminatorMapping() {}

    /** Adds the mapping to the keyword of a schema that was written, where the tags are no names. */
    static void addTo(Map<String, Object> words) {
        Object written = words.containsKey("oneOf") ? words.get("oneOf") : words.get("anyOf");
        if (!(words.get(Discriminator.KEYWORD) instanceof Map<?, ?> keyword)
                || keyword.containsKey(TaggedBranch.MAPPING)
                || !(keyword.get(Discriminator.PROPERTY_NAME) instanceof String property)
                || !(written instanceof List<?> branches)) {
            return;
        }
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (Object branch : branches) {
            String reference = TaggedBranch.reference(branch);
            Object tag = TaggedBranch.tag(branch, property);
            List<?> tags =
                    tag instanceof List<?> several ? several : List.of(tag == null ? "" : tag);
            if (reference != null && !tags.equals(List.of(TaggedBranch.name(reference)))) {
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
            whole.put(TaggedBranch.MAPPING, mapping);
            words.put(Discriminator.KEYWORD, whole);
        }
    }

    /** The keyword's value with other references in the mapping. */
    static Object redirected(Object value, UnaryOperator<String> change) {
        if (!(value instanceof Map<?, ?> keyword)
                || !(keyword.get(TaggedBranch.MAPPING) instanceof Map<?, ?> mapping)) {
            return value;
        }
        Map<Object, @Nullable Object> redirected = new LinkedHashMap<>(mapping);
        redirected.replaceAll((tag, it) -> it instanceof String text ? change.apply(text) : it);
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(keyword);
        whole.put(TaggedBranch.MAPPING, redirected);
        return whole;
    }
}
