package dev.satya.interpreter.jsonschema.write;

import dev.satya.interpreter.jsonschema.keyword.TaggedBranch;
import dev.satya.schema.Discriminator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            if (reference != null
                    && TaggedBranch.tag(branch, property) instanceof String tag
                    && !TaggedBranch.name(reference).equals(tag)) {
                mapping.put(tag, reference);
            }
        }
        if (!mapping.isEmpty()) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put(Discriminator.PROPERTY_NAME, property);
            whole.put(TaggedBranch.MAPPING, mapping);
            words.put(Discriminator.KEYWORD, whole);
        }
    }
}
