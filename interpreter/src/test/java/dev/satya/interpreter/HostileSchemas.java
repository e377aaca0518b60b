package dev.satya.interpreter;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Schemas and values that are small to write and large to look through. */
public final class HostileSchemas {
    private static final int PAIRS = 17;

    private HostileSchemas() {}

    /** Members by a text of their number. */
    static Map<String, Object> members(int count, IntFunction<String> name, IntFunction<?> value) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            members.put(name.apply(i), value.apply(i));
        }
        return members;
    }

    static List<Object> items(int count, IntFunction<?> item) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.apply(i));
        }
        return items;
    }

    /** Texts with one {@link String#hashCode}, by their number. */
    public static String alike(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PAIRS; i++) {
            text.append((number >> i & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    /**
     * Texts with one hash by every polynomial over integers of up to 64 bits, by their number: parts
     * of the Thue–Morse sequence, of 1,024 letters each, and their complements.
     */
    public static String thueMorse(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            int flip = number >> i & 1;
            for (int j = 0; j < 1024; j++) {
                text.append((Integer.bitCount(j) & 1) == flip ? 'a' : 'b');
            }
        }
        return text.toString();
    }

    /** One map, which stands at several places of the next one, and so on. */
    static Map<String, Object> doubled(String keyword, int levels) {
        return doubled(keyword, Map.of("type", "object", "minProperties", 1), levels);
    }

    /** The same of another innermost one. */
    static Map<String, Object> doubled(String keyword, Map<String, Object> first, int levels) {
        Map<String, Object> map = first;
        for (int i = 0; i < levels; i++) {
            map = holding(keyword, map);
        }
        return map;
    }

    private static Map<String, Object> holding(String keyword, Map<String, Object> map) {
        return switch (keyword) {
            case "allOf", "anyOf", "oneOf", "prefixItems" -> Map.of(keyword, List.of(map, map));
            case "if" -> Map.of("if", map, "then", map, "else", map);
            case "items" -> Map.of("items", map, "contains", map);
            case "not" -> Map.of("not", map, "propertyNames", map, "unevaluatedProperties", map);
            case "all together" ->
                    Map.of(
                            "allOf",
                            List.of(map, Map.of("title", "t", "allOf", List.of(map))),
                            "anyOf",
                            List.of(map, Map.of("not", map)),
                            "properties",
                            Map.of("a", map),
                            "additionalProperties",
                            map);
            default -> Map.of(keyword, Map.of("a", map, "b", map));
        };
    }

    /** An object that stands in two fields of the next one, and so on. */
    static Schema doubledObject(int levels) {
        Schema schema = Schema.object().field("x", Schema.integer()).build();
        for (int i = 0; i < levels; i++) {
            schema = Schema.object().field("a", schema).field("b", schema.nullable()).build();
        }
        return schema;
    }

    /** Objects that have a name, and know the one around them by its name. */
    static Schema doubledNames(int levels) {
        Schema schema = Schema.object().field("x", Schema.integer()).build();
        for (int i = 0; i < levels; i++) {
            Schema self = Schema.reference("o" + i).nullable();
            schema =
                    Schema.object("o" + i)
                            .field("a", schema)
                            .field("b", schema)
                            .field("self", self)
                            .build();
        }
        return schema;
    }

    /**
     * Levels that are reached by way of one of two resources each, with one dynamic anchor each that
     * the levels below have no use for.
     */
    static Map<String, Object> dynamicScopes(int levels) {
        Map<String, Object> resources = new LinkedHashMap<>();
        for (int i = 0; i < levels; i++) {
            String next = i + 1 < levels ? "level" + (i + 1) : "leaf";
            for (String side : List.of("left", "right")) {
                Map<String, Object> named =
                        Map.of("$dynamicAnchor", "anchor" + i, "type", List.of("object", "null"));
                Map<String, Object> resource = new LinkedHashMap<>();
                resource.put("$id", side + i);
                resource.put("$ref", next);
                resource.put("not", Map.of("$dynamicRef", "#anchor" + i, "required", List.of("z")));
                resource.put("$defs", Map.of("named", named));
                resources.put(side + i, resource);
            }
            Map<String, Object> sides =
                    Map.of("a", Map.of("$ref", "left" + i), "b", Map.of("$ref", "right" + i));
            resources.put("level" + i, Map.of("$id", "level" + i, "properties", sides));
        }
        resources.put("leaf", Map.of("$id", "leaf", "type", "object"));
        return Map.of("$id", "http://example.com/root", "$ref", "level0", "$defs", resources);
    }

    /** The same, where the schema below all levels asks for all of the anchors. */
    static Map<String, Object> dynamicMeanings(int levels) {
        Map<String, Object> resources = new LinkedHashMap<>();
        for (int i = 0; i < levels; i++) {
            Map<String, Object> next = Map.of("$ref", i + 1 < levels ? "level" + (i + 1) : "leaf");
            Map<String, Object> named = Map.of("$dynamicAnchor", "anchor" + i, "type", "integer");
            Map<String, Object> way = new LinkedHashMap<>(next);
            way.put("$id", "way" + i);
            way.put("$defs", Map.of("named", named));
            resources.put("way" + i, way);
            Map<String, Object> level =
                    Map.of("$id", "level" + i, "allOf", List.of(next, Map.of("$ref", "way" + i)));
            resources.put("level" + i, level);
        }
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("$id", "leaf");
        leaf.put(
                "properties",
                members(levels, i -> "p" + i, i -> Map.of("$dynamicRef", "#anchor" + i)));
        leaf.put(
                "$defs",
                members(levels, i -> "any" + i, i -> Map.of("$dynamicAnchor", "anchor" + i)));
        resources.put("leaf", leaf);
        return Map.of("$id", "http://example.com/root", "$ref", "level0", "$defs", resources);
    }
}
