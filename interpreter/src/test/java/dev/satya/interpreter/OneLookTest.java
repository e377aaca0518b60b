package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In one run no node looks at the same value more than a small constant number of times, valid or
 * not: the steps of a run grow with the instance, not with the ways through the schema.
 */
class OneLookTest {
    /** Of the steps, where the depth is four times as much. */
    private static final double MOST_GROWTH = 4.5;

    /** Not counted beyond. */
    private static final int MOST_STEPS = 1 << 20;

    private static final String EIGHT_KINDS = eightKinds();

    private static String eightKinds() {
        StringBuilder branches = new StringBuilder();
        StringBuilder definitions = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            branches.append("{'$ref': '#/$defs/k").append(i).append("'},");
            definitions
                    .append("'k")
                    .append(i)
                    .append("': {'type': 'object', 'properties': {'t': {'const': 'k")
                    .append(i)
                    .append("'}, 'a': {'$ref': '#/$defs/e'}}, 'required': ['t', 'a'],")
                    .append(" 'additionalProperties': false},");
        }
        return "{'$ref': '#/$defs/e', '$defs': {"
                + definitions
                + "'lit': {'type': 'object', 'properties': {'t': {'const': 'lit'}, 'v':"
                + " {'type': 'integer'}}, 'required': ['t', 'v'], 'additionalProperties': false},"
                + "'e': {'oneOf': ["
                + branches
                + "{'$ref': '#/$defs/lit'}]}}}";
    }

    /** Recursive schemas that ask more than one question at each level, by the member {@code a}. */
    static Stream<Arguments> recursive() {
        String a = "{'properties': {'a': {'$ref': '#'}, 'v': {'type': 'integer'}}}";
        String more = "{'properties': {'a': {'$ref': '#'}}, 'minProperties': 1}";
        String strict = "{'properties': {'a': {'$ref': '#'}, 'v': {'maximum': 5}}}";
        String anchored =
                "{'$dynamicAnchor': 'n', 'properties': {'a': {'$dynamicRef': '#n'}, 'v':"
                        + " {'type': 'integer'}}}";
        return Stream.of(
                arguments("oneOf of eight kinds", EIGHT_KINDS),
                arguments("oneOf", "{'oneOf': [" + a + ", {'required': ['b']}, " + more + "]}"),
                arguments("anyOf", "{'anyOf': [" + a + "," + more + "," + strict + "]}"),
                arguments("allOf", "{'allOf': [" + a + "," + more + "," + strict + "]}"),
                arguments("if", "{'if': " + a + ", 'then': " + more + ", 'else': " + strict + "}"),
                arguments("if alone", "{'if': " + a + ", 'then': true, 'else': " + strict + "}"),
                arguments("not", "{'not': {'not': " + a + "}}"),
                arguments(
                        "not at each level",
                        "{'properties': {'a': {'not': {'not': {'$ref': '#'}}},"
                                + " 'v': {'type': 'integer'}}}"),
                arguments(
                        "anyOf beside properties",
                        "{'properties': {'a': {'$ref': '#'}}, 'anyOf': [" + a + "," + more + "]}"),
                arguments(
                        "patterns",
                        "{'patternProperties': {'^a': {'$ref': '#'}, 'a$': {'$ref': '#'}},"
                                + " 'properties': {'v': {'type': 'integer'}}}"),
                arguments(
                        "dependentSchemas",
                        "{'properties': {'a': {'$ref': '#'}, 'v': {'type': 'integer'}},"
                                + " 'dependentSchemas': {'a': "
                                + more
                                + "}}"),
                arguments(
                        "unevaluatedProperties",
                        "{'allOf': [" + a + "], 'unevaluatedProperties': {'$ref': '#'}}"),
                arguments(
                        "unevaluatedProperties at each level",
                        "{'anyOf': [" + a + "," + more + "], 'unevaluatedProperties': false}"),
                arguments(
                        "dynamic",
                        "{'anyOf': [" + anchored + "," + anchored.replace("n'", "m'") + "]}"),
                arguments(
                        "in allOf in anyOf in if",
                        "{'if': {'anyOf': [{'allOf': ["
                                + a
                                + ","
                                + more
                                + "]}, "
                                + strict
                                + "]},"
                                + " 'then': {'allOf': ["
                                + a
                                + "]}, 'else': "
                                + more
                                + "}"));
    }

    /** Recursive schemas of lists. */
    static Stream<Arguments> recursiveLists() {
        return Stream.of(
                arguments("contains", "{'items': {'$ref': '#'}, 'contains': {'$ref': '#'}}"),
                arguments(
                        "items and prefixItems",
                        "{'anyOf': [{'items': {'$ref': '#'}}, {'prefixItems': [{'$ref': '#'}]}],"
                                + " 'not': {'type': 'string'}}"),
                arguments(
                        "unevaluatedItems",
                        "{'contains': {'$ref': '#'}, 'unevaluatedItems': {'$ref': '#'},"
                                + " 'not': {'type': 'string'}}"));
    }

    private static Satya withSteps(int steps) {
        return Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(steps)).build();
    }

    private static Object nested(int depth, Object leaf, Function<Object, Object> level) {
        Object instance = leaf;
        for (int i = 0; i < depth; i++) {
            instance = level.apply(instance);
        }
        return instance;
    }

    private static Object inMember(Object inner) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("t", "k3");
        members.put("a", inner);
        return members;
    }

    /** A way of an instance into a validator. */
    private enum Door {
        VIOLATIONS {
            @Override
            boolean endsInTime(Validator<Object> validator, Object instance, String json) {
                return hasEnded(validator.violations(instance));
            }
        },
        VIOLATIONS_JSON {
            @Override
            boolean endsInTime(Validator<Object> validator, Object instance, String json) {
                return hasEnded(validator.violationsJson(json));
            }
        },
        VALIDATE {
            @Override
            boolean endsInTime(Validator<Object> validator, Object instance, String json) {
                return validator.validate(instance).fold(Door::hasEnded, value -> true);
            }
        },
        VALIDATE_JSON {
            @Override
            boolean endsInTime(Validator<Object> validator, Object instance, String json) {
                return validator.validateJson(json).fold(Door::hasEnded, value -> true);
            }
        },
        /** No canonical tree is made of a text with a repeated name: the nodes read it. */
        REPEATED_NAME {
            @Override
            boolean endsInTime(Validator<Object> validator, Object instance, String json) {
                String repeated = "{\"z\": 1, \"z\": 1, \"t\": \"k1\", \"a\": " + json + "}";
                return hasEnded(validator.violationsJson(repeated));
            }
        },
        /** Nor of an instance with a set. */
        SET {
            @Override
            boolean endsInTime(Validator<Object> validator, Object instance, String json) {
                return hasEnded(
                        validator.violations(Map.of("t", "k1", "a", instance, "s", Set.of(1))));
            }
        },
        FAIL_FAST {
            @Override
            boolean endsInTime(Validator<Object> validator, Object instance, String json) {
                return hasEnded(validator.failFast().violations(instance));
            }
        };

        abstract boolean endsInTime(Validator<Object> validator, Object instance, String json);

        static boolean hasEnded(Seq<Violation> violations) {
            return violations.forAll(
                    it -> !it.code().equals("limit") || !it.arguments().containsValue("steps"));
        }

        /** The steps that an instance takes. */
        int steps(String schema, Object instance) {
            String json = SATYA.toJson(instance);
            int enough = 1;
            while (!isEnough(enough, schema, instance, json)) {
                enough *= 2;
                if (enough > MOST_STEPS) {
                    return MOST_STEPS;
                }
            }
            int tooFew = enough / 2;
            while (tooFew + 1 < enough) {
                int middle = (tooFew + enough) / 2;
                if (isEnough(middle, schema, instance, json)) {
                    enough = middle;
                } else {
                    tooFew = middle;
                }
            }
            return enough;
        }

        private boolean isEnough(int steps, String schema, Object instance, String json) {
            Satya satya = withSteps(steps);
            return endsInTime(
                    satya.compile(satya.schemaFromJson(schema), Object.class), instance, json);
        }
    }

    private static final Satya SATYA = withSteps(Integer.MAX_VALUE);

    private static void assertStepsGrowWithTheDepth(
            String name, String schema, Object leaf, Function<Object, Object> level) {
        String json = schema.replace('\'', '"');
        StringBuilder table = new StringBuilder();
        List<String> tooMany = new ArrayList<>();
        for (Door door : Door.values()) {
            int few = door.steps(json, nested(75, leaf, level));
            int many = door.steps(json, nested(300, leaf, level));
            double growth = (double) many / few;
            String row = String.format("%s: %d, %d (%.1f)", door, few, many, growth);
            table.append("  ").append(row);
            if (growth > MOST_GROWTH || many == MOST_STEPS) {
                tooMany.add(row);
            }
        }
        System.out.println("steps at depth 75 and 300, " + name + ":" + table);
        assertThat(tooMany).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recursive")
    void steps_ofRecursiveSchema_growWithTheInstance(String name, String schema) {
        for (Object value : List.of(1, "x")) {
            Map<String, Object> leaf = new LinkedHashMap<>();
            leaf.put("t", "lit");
            leaf.put("v", value);
            assertStepsGrowWithTheDepth(name, schema, leaf, OneLookTest::inMember);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recursiveLists")
    void steps_ofRecursiveSchemaOfLists_growWithTheInstance(String name, String schema) {
        for (Object leaf : List.of(1, "x")) {
            assertStepsGrowWithTheDepth(name, schema, leaf, List::of);
        }
    }

    record Node(@Min(0) int v, Node next) {}

    record Tree(@Min(0) int v, List<Tree> kids) {}

    record Tagged(@Min(0) int v, Set<String> tags, Tagged next) {}

    record Keyed(@Min(0) int v, Map<String, Keyed> kids, List<Integer> more) {}

    private static void assertRecordEnds(Record record, int depth, boolean isValid) {
        assertRecordEnds(record.getClass(), record, depth, isValid);
    }

    private static <T> void assertRecordEnds(
            Class<T> type, Record record, int depth, boolean isValid) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Validator<Object> validator =
                (Validator<Object>) (Validator) withSteps(20 * (depth + 2)).compile((Class) type);
        assertThat(validator.isValid(record)).isEqualTo(isValid);
        assertThat(validator.violations(record)).hasSize(isValid ? 0 : 1);
        assertThat(validator.validate(record).isValid()).isEqualTo(isValid);
        assertThat(validator.failFast().validate(record).isValid()).isEqualTo(isValid);
        if (isValid) {
            assertThat(validator.parse(record)).isEqualTo(record);
        } else {
            assertThat(validator.violations(record).head().code()).isEqualTo("minimum");
        }
    }

    @Test
    void steps_ofRecords_growWithTheInstance() {
        for (int depth : List.of(4, 24, 120)) {
            for (int leaf : List.of(-1, 1)) {
                Node node = new Node(leaf, null);
                Tree tree = new Tree(leaf, List.of());
                Tagged tagged = new Tagged(leaf, Set.of("x"), null);
                Keyed keyed = new Keyed(leaf, Map.of(), List.of(1));
                for (int i = 1; i < depth; i++) {
                    node = new Node(i, node);
                    tree = new Tree(i, List.of(new Tree(1, List.of()), tree));
                    tagged = new Tagged(i, Set.of("y"), tagged);
                    Map<String, Keyed> kids = new LinkedHashMap<>();
                    kids.put("a", new Keyed(1, Map.of(), List.of(1, 2)));
                    kids.put("b", keyed);
                    keyed = new Keyed(i, kids, List.of(1));
                }
                boolean isValid = leaf > 0;
                assertRecordEnds(node, depth, isValid);
                assertRecordEnds(tree, 4 * depth, isValid);
                assertRecordEnds(tagged, 4 * depth, isValid);
                assertRecordEnds(keyed, 6 * depth, isValid);
            }
        }
    }

    @Test
    void records_inACircleOrTooDeep_areAViolation() {
        List<Tree> kids = new ArrayList<>();
        Tree circle = new Tree(1, kids);
        kids.add(circle);
        Node chain = null;
        for (int i = 0; i < 501; i++) {
            chain = new Node(i, chain);
        }
        Validator<Tree> trees = withSteps(100_000).compile(Tree.class);
        Validator<Node> nodes = withSteps(100_000).compile(Node.class);

        assertThat(trees.isValid(circle)).isFalse();
        assertThat(trees.violations(circle).map(Violation::arguments))
                .containsExactly(Map.of("limit", "depth", "maximum", 500L));
        assertThat(nodes.isValid(chain)).isFalse();
        assertThat(nodes.violations(chain).map(Violation::arguments))
                .containsExactly(Map.of("limit", "depth", "maximum", 500L));
    }

    /** A model is changed where it stands, and nowhere else. */
    @Test
    void modelsOfAnInstanceThatStandsTwice_areTwo() {
        Schema address =
                Schema.anyOf(
                        Schema.object("Street")
                                .field("street", Schema.string())
                                .optional("next", Schema.reference("address").nullable())
                                .build(),
                        Schema.object("Box").field("box", Schema.integer()).build());
        Schema order =
                Schema.definitions(
                        Map.of("address", address),
                        Schema.object()
                                .field("from", Schema.reference("address"))
                                .field("to", Schema.reference("address"))
                                .field("via", Schema.array(Schema.reference("address")))
                                .build());
        Map<String, Object> street = new HashMap<>(Map.of("street", "Lane"));
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("from", street);
        given.put("to", street);
        given.put("via", Collections.nCopies(200, street));
        var model = withSteps(1_000_000).compile(order).parse(given);

        Set<Integer> identities = new LinkedHashSet<>();
        identities.add(System.identityHashCode(model.getModel("from")));
        identities.add(System.identityHashCode(model.getModel("to")));
        model.getList("via").forEach(it -> identities.add(System.identityHashCode(it)));
        assertThat(identities).hasSizeGreaterThan(190);
        model.getModel("from").set("street", "Road");
        assertThat(model.getModel("to").get("street")).isEqualTo("Lane");
    }

    /** Definitions of which each leads twice to the next, between members of its own. */
    @Test
    void diamonds_ofAllOf_takeStepsLinearInTheirLevels() {
        int levels = 40;
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (int i = 0; i < levels; i++) {
            definitions.put("a" + i, Map.of("allOf", List.of(to("b" + i), to("c" + i))));
            definitions.put("b" + i, between("b" + i, "a" + (i + 1)));
            definitions.put("c" + i, between("c" + i, "a" + (i + 1)));
        }
        definitions.put("a" + levels, Map.of("type", "object"));
        Map<String, Object> schema = Map.of("$ref", "#/$defs/a0", "$defs", definitions);
        Satya satya = withSteps(100_000);
        Validator<Object> validator = satya.compile(satya.schemaFromMap(schema), Object.class);
        for (Object value : List.of(1, "one")) {
            Map<String, Object> instance = Map.of("b0", value, "c1", 2);
            String json = satya.toJson(instance);
            boolean isValid = value instanceof Integer;
            assertThat(validator.isValid(instance)).isEqualTo(isValid);
            assertThat(validator.isValidJson(json)).isEqualTo(isValid);
            List<String> codes = isValid ? List.of() : List.of("type");
            assertThat(validator.violations(instance).map(Violation::code))
                    .isEqualTo(Vector.ofAll(codes));
            assertThat(validator.violationsJson(json).map(Violation::code))
                    .isEqualTo(Vector.ofAll(codes));
            assertThat(validator.validate(instance).isValid()).isEqualTo(isValid);
            assertThat(validator.validateJson(json).isValid()).isEqualTo(isValid);
        }
    }

    private static Map<String, Object> to(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    private static Map<String, Object> between(String member, String next) {
        return Map.of(
                "properties",
                Map.of(member, Map.of("type", "integer")),
                "allOf",
                List.of(to(next)));
    }
}
