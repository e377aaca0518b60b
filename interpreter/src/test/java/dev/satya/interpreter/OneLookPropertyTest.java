package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.SchemaException;
import io.vavr.collection.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The law of one look, over random schemas whose definitions lead to each other in place and inside,
 * and instances with faults at every depth: the steps of a run are at most some for each schema and
 * each value.
 */
class OneLookPropertyTest {
    /** For each pair of a schema and a value. */
    private static final long STEPS_OF_A_PAIR = 12;

    /** A run looks at values as often as it may before it remembers. */
    private static final long STEPS_OF_A_RUN = 5_000;

    private static final int DEFINITIONS = 4;
    private static final List<String> NAMES = List.of("a", "b", "k");

    @Property(tries = 1_500, seed = "20261129")
    void steps_ofAnyRun_areInProportionToPairs(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Object> schema = new Schemas(random).document();
        Object instance = instance(random, 2 + random.nextInt(28));
        long pairs = size(schema) * size(instance);
        long most = Math.min(STEPS_OF_A_RUN + STEPS_OF_A_PAIR * pairs, Integer.MAX_VALUE);
        Satya satya =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withSteps((int) most))
                        .build();
        Validator<Object> validator;
        try {
            validator = satya.compile(satya.schemaFromMap(schema), Object.class);
        } catch (SchemaException e) {
            assertThat(e).hasMessageContaining("without progress");
            return;
        }
        String json = satya.toJson(instance);

        assertThat(isSpent(validator.violations(instance))).isFalse();
        assertThat(isSpent(validator.violationsJson(json))).isFalse();
        assertThat(isSpent(validator.violationsJson("{\"z\":1,\"z\":2,\"a\":" + json + "}")))
                .isFalse();
        assertThat(isSpent(validator.violations(Map.of("a", instance, "s", Set.of(1))))).isFalse();
        boolean isValid = validator.isValid(instance);
        assertThat(validator.validate(instance).isValid()).isEqualTo(isValid);
        assertThat(validator.validateJson(json).isValid()).isEqualTo(isValid);
        assertThat(validator.isValidJson(json)).isEqualTo(isValid);
    }

    private static boolean isSpent(Seq<Violation> violations) {
        return violations.exists(
                it -> it.code().equals("limit") && it.arguments().containsValue("steps"));
    }

    private static long size(Object value) {
        if (value instanceof Map<?, ?> map) {
            return 1 + map.values().stream().mapToLong(OneLookPropertyTest::size).sum();
        }
        return value instanceof List<?> list
                ? 1 + list.stream().mapToLong(OneLookPropertyTest::size).sum()
                : 1;
    }

    /** A chain of members and items, with something small beside it at each level. */
    private static Object instance(Random random, int depth) {
        Object inner = random.nextBoolean() ? (Object) random.nextInt(4) : "x";
        for (int i = 0; i < depth; i++) {
            if (random.nextInt(4) == 0) {
                inner = random.nextBoolean() ? List.of(inner) : List.of(inner, 7);
            } else {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("k", random.nextInt(3));
                members.put(random.nextInt(3) == 0 ? "b" : "a", inner);
                inner = members;
            }
        }
        return inner;
    }

    /** Random schemas written as JSON Schema. */
    private record Schemas(Random random) {

        Map<String, Object> document() {
            Map<String, Object> definitions = new LinkedHashMap<>();
            for (int i = 0; i < DEFINITIONS; i++) {
                definitions.put("d" + i, schema(3, i));
            }
            Map<String, Object> document = new LinkedHashMap<>(schema(3, -1));
            document.put("$defs", definitions);
            return document;
        }

        /**
         * A schema.
         *
         * @param definition what it is part of: in place it refers to later ones alone
         */
        private Map<String, Object> schema(int depth, int definition) {
            Map<String, Object> schema = new LinkedHashMap<>();
            int keywords = 1 + random.nextInt(2);
            for (int i = 0; i < keywords; i++) {
                add(schema, depth, definition);
            }
            return schema;
        }

        private void add(Map<String, Object> schema, int depth, int definition) {
            switch (random.nextInt(depth > 0 ? 14 : 4)) {
                case 0 -> schema.put("type", random.nextBoolean() ? "object" : "integer");
                case 1 -> schema.put("maximum", 2);
                case 2 ->
                        schema.put(
                                "properties", Map.of(name(), anywhere(), "k", Map.of("const", 1)));
                case 3 -> schema.put("items", anywhere());
                case 4 -> schema.put("oneOf", branches(depth, definition));
                case 5 -> schema.put("anyOf", branches(depth, definition));
                case 6 -> schema.put("allOf", branches(depth, definition));
                case 7 -> schema.put("not", inPlace(depth, definition));
                case 8 -> {
                    schema.put("if", inPlace(depth, definition));
                    schema.put("then", inPlace(depth, definition));
                    schema.put("else", inPlace(depth, definition));
                }
                case 9 -> schema.put("contains", anywhere());
                case 10 ->
                        schema.put("patternProperties", Map.of("^a", anywhere(), "a$", anywhere()));
                case 11 -> schema.put("unevaluatedProperties", anywhere());
                case 12 -> schema.put("dependentSchemas", Map.of("a", inPlace(depth, definition)));
                default -> schema.put("unevaluatedItems", anywhere());
            }
        }

        private String name() {
            return NAMES.get(random.nextInt(NAMES.size() - 1));
        }

        private List<Object> branches(int depth, int definition) {
            return random.nextBoolean()
                    ? List.of(inPlace(depth, definition), inPlace(depth, definition))
                    : List.of(
                            inPlace(depth, definition),
                            inPlace(depth, definition),
                            inPlace(depth, definition));
        }

        private Object inPlace(int depth, int definition) {
            boolean canRefer = definition + 1 < DEFINITIONS;
            return canRefer && random.nextInt(3) == 0
                    ? reference(definition + 1 + random.nextInt(DEFINITIONS - definition - 1))
                    : schema(depth - 1, definition);
        }

        /** What looks at a member or an item may lead anywhere. */
        private Object anywhere() {
            int target = random.nextInt(DEFINITIONS + 2);
            if (target > DEFINITIONS) {
                return Map.of("type", "integer");
            }
            return target == DEFINITIONS ? Map.of("$ref", "#") : reference(target);
        }

        private static Map<String, Object> reference(int definition) {
            return Map.of("$ref", "#/$defs/d" + definition);
        }
    }
}
