package dev.satya.interpreter.jsonschema.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Changes one place of a schema at random: mostly the value of a keyword. */
record Mutant(Random random, List<String> keywords) {
    /** The keywords of all drafts. */
    static final List<String> KEYWORDS =
            List.of(
                    ("$id id $ref $comment $anchor $dynamicRef $dynamicAnchor $recursiveRef"
                                    + " $recursiveAnchor $defs definitions properties required type"
                                    + " patternProperties additionalProperties not allOf anyOf"
                                    + " oneOf dependencies items additionalItems contains enum"
                                    + " propertyNames if then else dependentSchemas prefixItems"
                                    + " unevaluatedItems unevaluatedProperties multipleOf pattern"
                                    + " minimum maximum exclusiveMinimum exclusiveMaximum const"
                                    + " minLength maxLength minItems maxItems uniqueItems format"
                                    + " minProperties maxProperties minContains maxContains"
                                    + " dependentRequired contentEncoding contentMediaType"
                                    + " contentSchema title description default examples readOnly"
                                    + " writeOnly deprecated")
                            .split(" "));

    private static final List<@Nullable Object> VALUES =
            Arrays.asList(
                    null,
                    true,
                    false,
                    0L,
                    -1L,
                    1L,
                    1.5,
                    2.0,
                    "",
                    "a",
                    "a#b",
                    "1",
                    "string",
                    List.of(),
                    List.of("a"),
                    List.of("a", "a"),
                    List.of(1L, 1.0),
                    List.of(1L, "a"),
                    List.of(true),
                    List.of(Map.of()),
                    List.of("string", "null"),
                    List.of("string", "text"),
                    Map.of(),
                    Map.of("a", true),
                    Map.of("a", 1L),
                    Map.of("a", "b"),
                    Map.of("a", Map.of("minLength", -1L)),
                    Map.of("a", List.of("b")),
                    Map.of("a", List.of("b", "b")),
                    Map.of("a", List.of()),
                    Map.of("a", Map.of("type", "text")),
                    Map.of("items", List.of(Map.of(), 5L)),
                    Map.of("minimum", "1"));

    /** A copy of the schema with one change. */
    @Nullable Object of(Object schema) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        Object copy = copy(schema, objects);
        Map<String, @Nullable Object> changed = objects.get(random.nextInt(objects.size()));
        List<String> present = new ArrayList<>(changed.keySet());
        present.remove("$schema");
        boolean isNew = present.isEmpty() || random.nextInt(3) == 0;
        String keyword = pick(isNew ? keywords : present);
        if (!keyword.equals("$schema")) {
            changed.put(keyword, changed(changed.get(keyword)));
        }
        return copy;
    }

    private @Nullable Object changed(@Nullable Object value) {
        boolean isDoubled =
                value instanceof List<?> list && !list.isEmpty() && random.nextBoolean();
        if (isDoubled) {
            List<@Nullable Object> more = new ArrayList<>((List<?>) value);
            more.add(random.nextBoolean() ? more.get(0) : pick(VALUES));
            return more;
        }
        return pick(VALUES);
    }

    private <T extends @Nullable Object> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static @Nullable Object copy(
            @Nullable Object value, List<Map<String, @Nullable Object>> objects) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            objects.add(copy);
            map.forEach((name, member) -> copy.put((String) name, copy(member, objects)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item, objects)));
            return copy;
        }
        return value;
    }
}
