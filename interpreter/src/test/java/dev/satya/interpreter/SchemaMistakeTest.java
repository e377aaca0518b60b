package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that are found when a schema is compiled. */
class SchemaMistakeTest {
    private static final Satya SATYA = EntryPoint.satya();

    private static Map<String, Object> boxed() {
        return Map.of("a", Map.of());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                row(in(Schema.string().pattern("(")), "bad pattern", "/properties/a"),
                row(in(Schema.string().pattern("(?i)a")), "(?i) at character 1", "/properties/a"),
                row(in(Schema.string().pattern("a++")), "possessive", "/properties/a"),
                row(
                        in(Schema.string().pattern("a".repeat(4_001))),
                        "4001 characters",
                        "/properties/a"),
                row(in(Schema.string().constraint("no-such")), "\"no-such\"", "/properties/a"),
                row(in(Schema.string().email()), "\"email\"", "/properties/a"),
                row(
                        in(Schema.array(Schema.string().pattern("["))),
                        "bad pattern",
                        "/properties/a/items"),
                row(
                        in(Schema.map(Schema.string().pattern("["), Schema.any())),
                        "bad pattern",
                        "/properties/a/propertyNames"),
                row(
                        in(Schema.map(Schema.string().pattern("["))),
                        "bad pattern",
                        "/properties/a/additionalProperties"),
                row(
                        in(Schema.anyOf(Schema.any(), Schema.string().pattern("["))),
                        "bad pattern",
                        "/properties/a/anyOf/1"),
                row(
                        in(Schema.not(Schema.string().pattern("["))),
                        "bad pattern",
                        "/properties/a/not"),
                row(in(Schema.reference("Bx")), "reference \"Bx\" has no target", "/properties/a"),
                row(
                        Schema.object("Box").field("a", Schema.reference("Boxx")).build(),
                        "(did you mean \"Box\"?)",
                        "/properties/a"),
                row(
                        Schema.definitions(
                                Map.of("x", Schema.string().pattern("[")), Schema.object().build()),
                        "bad pattern",
                        "/$defs/x"),
                row(
                        Schema.object().withDefault("a", Schema.integer(), "x").build(),
                        "the default of field \"a\"",
                        "/properties/a"),
                row(
                        Schema.object().withDefault("a", Schema.integer().ge(5), 1).build(),
                        "the default of field \"a\"",
                        "/properties/a"),
                row(
                        Schema.object()
                                .withDefault(
                                        "a",
                                        Schema.array(
                                                Schema.object().field("b", Schema.any()).build()),
                                        List.of(Map.of()))
                                .build(),
                        "the default of field \"a\"",
                        "/properties/a"),
                row(
                        in(Schema.object().withDefault("b", Schema.integer(), "x").build()),
                        "the default of field \"b\"",
                        "/properties/a/properties/b"),
                row(
                        Schema.object("Box")
                                .withDefault("a", Schema.reference("Box"), Map.of())
                                .build(),
                        "the default of field \"a\" needs itself",
                        "/properties/a"),
                row(
                        Schema.object("Box")
                                .field(
                                        "a",
                                        Schema.object()
                                                .withDefault("b", Schema.reference("Box"), boxed())
                                                .build())
                                .build(),
                        "the default of field \"b\" needs itself",
                        "/properties/a/properties/b"));
    }

    private static Arguments row(Schema schema, String reason, String location) {
        return Arguments.of(schema, reason, location);
    }

    private static Schema in(Schema field) {
        return Schema.object().field("a", field).build();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_inASchema_failsAtCompileWithTheTrail(
            Schema schema, String reason, String location) {
        assertThatThrownBy(() -> SATYA.compile(schema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(" at " + location);
    }

    static Stream<Schema> loops() {
        return Stream.of(
                Schema.definitions(Map.of("a", Schema.reference("a")), Schema.reference("a")),
                Schema.definitions(
                        Map.of("a", Schema.reference("b"), "b", Schema.reference("a")),
                        Schema.reference("a")),
                Schema.definitions(
                        Map.of("a", Schema.anyOf(Schema.integer(), Schema.reference("a"))),
                        Schema.reference("a")),
                Schema.definitions(
                        Map.of("a", Schema.not(Schema.reference("a"))), Schema.reference("a")),
                Schema.definitions(
                        Map.of("a", Schema.reference("a").nullable()), Schema.reference("a")));
    }

    @ParameterizedTest
    @MethodSource("loops")
    void reference_thatLeadsBackWithoutProgress_failsAtCompile(Schema schema) {
        assertThatThrownBy(() -> SATYA.compile(schema, Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("leads back to itself without progress");
    }

    @Test
    void schema_nestedTooDeep_failsAtCompile() {
        Schema deep = Schema.any();
        for (int i = 0; i < 100_000; i++) {
            deep = Schema.array(deep);
        }
        Schema schema = deep;
        assertThatThrownBy(() -> SATYA.compile(schema, Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void pattern_beyondTheLimitOfTheBuilder_failsAtCompile() {
        Limits small = Limits.DEFAULT.withPatternLength(3);
        Satya satya = Satya.builder().withoutDiscovery().limits(small).build();
        assertThatThrownBy(() -> satya.compile(Schema.string().pattern("abcd"), Object.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("more than 3");
    }

    @Test
    void rule_thatNamesNoField_failsWithASuggestion() {
        assertThatThrownBy(
                        () ->
                                SATYA.compile(
                                        Schema.object()
                                                .field("total", Schema.any())
                                                .rule("r", List.of("totl"), m -> true)
                                                .build()))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("totl");
    }
}
