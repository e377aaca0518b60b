package dev.satya.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Equality, hash and text of schemas that share parts, are deep, or have secrets. */
class SchemaTextTest {
    private static final String HIDDEN = Violation.SECRET;

    /** Doubled so often: as many places as 2 to the power of it. */
    private static Schema doubled(int times, Schema leaf) {
        Schema schema = leaf;
        for (int i = 0; i < times; i++) {
            schema = Schema.object().field("a", schema).field("b", schema).build();
        }
        return schema;
    }

    private static Schema deep(int depth, Schema leaf) {
        Schema schema = leaf;
        for (int i = 0; i < depth; i++) {
            schema = Schema.array(schema);
        }
        return schema;
    }

    @Test
    void schemasThatShareTheirPartsAreComparedPartByPart() {
        Schema one = doubled(60, Schema.string());
        assertThat(one.equals(doubled(60, Schema.string()))).isTrue();
        assertThat(one.hashCode()).isEqualTo(doubled(60, Schema.string()).hashCode());
        assertThat(one.equals(doubled(60, Schema.bool()))).isFalse();
        assertThat(doubled(3, Schema.string()).hashCode())
                .isNotEqualTo(doubled(3, Schema.bool()).hashCode());
        assertThat(one.equals(doubled(61, Schema.string()))).isFalse();
    }

    @Test
    void oneThatSharesEqualsOneThatDoesNot() {
        Schema leaf = Schema.string();
        Schema shared = Schema.object().field("a", leaf).field("b", leaf).build();
        Schema apart =
                Schema.object().field("a", Schema.string()).field("b", Schema.string()).build();
        assertThat(shared.equals(apart)).isTrue();
        assertThat(apart.equals(shared)).isTrue();
        Schema other = Schema.object().field("a", leaf).field("b", Schema.integer()).build();
        assertThat(shared.equals(other)).isFalse();
        assertThat(other.equals(shared)).isFalse();
    }

    @Test
    void depthIsNoMatterOfTheStack() {
        Schema one = deep(100_000, Schema.string());
        assertThat(one.equals(deep(100_000, Schema.string()))).isTrue();
        assertThat(one.equals(deep(100_000, Schema.integer()))).isFalse();
        assertThat(one.hashCode()).isEqualTo(deep(100_000, Schema.string()).hashCode());
        assertThat(one.toString()).startsWith("ArraySchema[prefix=[], items=ArraySchema[");
    }

    /** Two values that a schema may list, and whether the schemas are equal. */
    private record Pair(Object first, Object second, boolean areEqual) {}

    private static Stream<Pair> pairs() {
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("a", null);
        return Stream.of(
                new Pair(List.of(1, 2), List.of(1, 2), true),
                new Pair(List.of(1, 2), List.of(2, 1), false),
                new Pair(List.of(1, 2), List.of(1), false),
                new Pair(List.of(1), List.of(1, 2), false),
                new Pair(List.of(), Map.of(), false),
                new Pair(Map.of("a", 1), Map.of("a", 1), true),
                new Pair(Map.of("a", 1), Map.of("b", 1), false),
                new Pair(Map.of("a", 1), Map.of("a", 2), false),
                new Pair(Map.of("a", 1), Map.of("a", 1, "b", 2), false),
                new Pair(Map.of("a", 1, "b", 2), Map.of("a", 1), false),
                new Pair(nothing, Map.of("b", 1), false),
                new Pair(nothing, Map.of(), false),
                new Pair("1", 1, false),
                new Pair("1", List.of("1"), false),
                new Pair(List.of(List.of(1)), List.of(List.of(1)), true),
                new Pair(List.of(List.of(1)), List.of(List.of(2)), false));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void valuesAreComparedPartByPart(Pair pair) {
        Schema first = Schema.constant(pair.first);
        Schema second = Schema.constant(pair.second);
        assertThat(first.equals(second)).isEqualTo(pair.areEqual);
        assertThat(second.equals(first)).isEqualTo(pair.areEqual);
        assertThat(!pair.areEqual || first.hashCode() == second.hashCode()).isTrue();
    }

    @Test
    void theTextOfAValueIsThatOfItsParts() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("list", Arrays.asList(1, "x", null, true));
        value.put("empty", List.of());
        value.put("none", Map.of());
        assertThat(Schema.constant(value).toString())
                .startsWith(
                        "ConstSchema[value={list=[1, x, null, true], empty=[], none={}}, "
                                + "constraints=[], annotations=Annotations[title=null,");
    }

    private static final class Thrower extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 0;
        }

        @Override
        public long longValue() {
            return 0;
        }

        @Override
        public float floatValue() {
            return 0;
        }

        @Override
        public double doubleValue() {
            return 0;
        }

        @Override
        public String toString() {
            throw new IllegalStateException();
        }
    }

    private enum Named {
        ONE
    }

    private static String withDefault(Object value) {
        return Schema.object().withDefault("f", Schema.any(), value).build().toString();
    }

    @Test
    void objectsOfUnknownClassesAreNotAskedForTheirText() {
        assertThat(withDefault(io.vavr.collection.List.of("hunter2")))
                .contains("value=an object of io.vavr.collection.List$Cons")
                .doesNotContain("hunter2");
        assertThat(withDefault(new Thrower()))
                .contains("value=an object of " + Thrower.class.getTypeName());
        assertThat(withDefault(Named.ONE)).contains("value=ONE");
        assertThat(withDefault(java.time.Year.of(2020))).contains("value=2020");
        assertThat(withDefault(new StringBuilder("built"))).contains("value=built");
    }

    @Test
    void aLongPartIsWrittenOutOnce() {
        Schema longPart = Schema.string().description("x".repeat(300));
        String text = Schema.object().field("a", longPart).field("b", longPart).build().toString();
        assertThat(text.split("x{300}", -1)).hasSize(2);
        assertThat(text).contains("schema=StringSchema[…]");
        Schema shortPart = Schema.reference("name");
        assertThat(shortPart.toString().length()).isLessThan(250);
        assertThat(Schema.allOf(shortPart, shortPart).toString()).doesNotContain("…");
    }

    /** A schema with a secret, and what its text has and has not. */
    private record Secret(Schema schema, List<String> shown, List<String> hidden) {
        @Override
        public String toString() {
            return schema.getClass().getSimpleName() + " " + shown + " " + hidden;
        }
    }

    private static Stream<Secret> secrets() {
        Schema secret = Schema.string().secret();
        Schema open = Schema.string();
        Schema rule =
                Schema.object().field("f", secret).rule("r", List.of("f"), model -> true).build();
        return Stream.of(
                new Secret(
                        ((Kind<?>) Schema.constant("pw")).secret(),
                        List.of("value=" + HIDDEN),
                        List.of("pw")),
                new Secret(Schema.constant("pw"), List.of("value=pw"), List.of(HIDDEN)),
                new Secret(
                        Schema.enumOf("pw", "qx").secret(),
                        List.of("values=" + HIDDEN),
                        List.of("pw", "qx")),
                new Secret(
                        Schema.allOf(secret, Schema.constant("pw")),
                        List.of("value=" + HIDDEN),
                        List.of("pw")),
                new Secret(
                        Schema.object().withDefault("f", secret, "pw").build(),
                        List.of("name=f", "fallback=" + HIDDEN),
                        List.of("pw")),
                new Secret(
                        Schema.object().withDefault("f", open, "pw").build(),
                        List.of("value=pw"),
                        List.of(HIDDEN)),
                new Secret(
                        Schema.string().examples("pw").secret(),
                        List.of("examples=" + HIDDEN, "title=null"),
                        List.of("pw")),
                new Secret(secret, List.of("examples=[]", "keywords={}"), List.of("=" + HIDDEN)),
                new Secret(
                        Schema.map(secret, Schema.object().field("name1", open).build()),
                        List.of("name=" + HIDDEN),
                        List.of("name1")),
                new Secret(
                        Schema.map(
                                Schema.reference("k"),
                                Schema.object()
                                        .field(Field.required("name1", secret).alias("name2"))
                                        .build()),
                        List.of("name=" + HIDDEN, "aliases=" + HIDDEN),
                        List.of("name1", "name2")),
                new Secret(
                        Schema.map(
                                secret,
                                DependentSchema.of("name1", open).withRequired(List.of("name2"))),
                        List.of("property=" + HIDDEN, "required=" + HIDDEN),
                        List.of("name1", "name2")),
                new Secret(
                        Schema.map(secret, rule),
                        List.of("fields=" + HIDDEN, "code=r"),
                        List.of("fields=[f]")),
                new Secret(
                        Schema.map(open, Schema.object().field("name1", secret).build()),
                        List.of("name=name1"),
                        List.of("name=" + HIDDEN)),
                new Secret(
                        Schema.map(Schema.reference("k"), Schema.constant("v")),
                        List.of("value=v"),
                        List.of(HIDDEN)));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void secretsAreNotInTheText(Secret secret) {
        String text = secret.schema.toString();
        assertThat(text).contains(secret.shown);
        for (String hidden : secret.hidden) {
            assertThat(text).doesNotContain(hidden);
        }
    }

    @Test
    void listsOfSchemasAreAsDeepAsTheirParts() {
        List<Schema> branches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            branches.add(Schema.constant(i));
        }
        AllOfSchema all = (AllOfSchema) Schema.allOf(branches.toArray(new Schema[0]));
        assertThat(all.toString()).contains("value=0", "value=1", "value=2");
        assertThat(all).isNotEqualTo(Schema.allOf(Schema.constant(0), Schema.constant(1)));
    }
}
