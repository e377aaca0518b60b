package dev.satya.interpreter.jsonschema.keyword;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the written form of a branch beside OpenAPI's {@code discriminator} says of its tag. */
public final class TaggedBranch {
    /** Within the keyword: references by tag. */
    public static final String MAPPING = "mapping";

    private TaggedBranch() {}

    /** The last segment of a reference, which is the tag of its branch unless a mapping says another. */
    public static String name(String reference) {
        String segment = reference.substring(reference.lastIndexOf('/') + 1);
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** The reference of a branch, itself or in an allOf; null: it has none. */
    public static @Nullable String reference(@Nullable Object branch) {
        for (Map<?, ?> part : parts(branch)) {
            if (part.get("$ref") instanceof String reference) {
                return reference;
            }
        }
        return null;
    }

    /** The constant text that a branch requires of a member; null: none that it says itself. */
    public static @Nullable Object tag(@Nullable Object branch, String property) {
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
}
