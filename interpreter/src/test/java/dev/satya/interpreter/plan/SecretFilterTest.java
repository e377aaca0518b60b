package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Violations are told without what is secret: values, what they should equal, and names. */
class SecretFilterTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final Schema TEXT = Schema.string();
    private static final Schema SECRET = Schema.string().maxLength(2).secret();
    private static final ObjectSchema OBJECT =
            Schema.object().optional("a", SECRET).optional("b", TEXT.nullable()).build();

    private static Schema beside(Schema secret, Schema other) {
        return Schema.allOf(secret, other);
    }

    static Stream<Arguments> violations() {
        Schema constant = Schema.object().optional("a", Schema.constant("x")).build();
        Schema names = Schema.map(Schema.string().secret(), Schema.integer());
        ObjectSchema closed = Schema.object().optional("b", TEXT).extras(Extras.FORBID).build();
        return Stream.of(
                Arguments.of(TEXT, 1, "type@ 1 {actual=integer, expected=string}"),
                Arguments.of(SECRET, "long", "maxLength@ *** {maxLength=2}"),
                Arguments.of(OBJECT, Map.of("a", "long"), "maxLength@a *** {maxLength=2}"),
                Arguments.of(OBJECT, Map.of("b", 1), "type@b 1 {actual=integer, expected=string}"),
                Arguments.of(beside(OBJECT, constant), Map.of("a", "y"), "const@a *** {const=***}"),
                Arguments.of(
                        beside(
                                OBJECT,
                                Schema.object().optional("b", Schema.enumOf("x", "z")).build()),
                        Map.of("b", "y"),
                        "enum@b y {enum=[x, z]}"),
                Arguments.of(
                        beside(OBJECT, Schema.constant(Map.of("a", "x"))),
                        Map.of("a", "y"),
                        "const@ null {const=***}"),
                Arguments.of(
                        beside(OBJECT, Schema.constant(Map.of("b", "x"))),
                        Map.of("b", "y"),
                        "const@ null {const={b=x}}"),
                Arguments.of(
                        beside(OBJECT, Schema.enumOf(1, Map.of("a", "x"))),
                        Map.of("b", "y"),
                        "enum@ null {enum=***}"),
                Arguments.of(
                        names,
                        Map.of("x", "y"),
                        "type@[\"***\"] *** {actual=string, expected=integer}"),
                Arguments.of(
                        beside(names, closed),
                        Map.of("x", 1),
                        "additionalProperties@[\"***\"] *** {}"),
                Arguments.of(
                        beside(names, Schema.dependentRequired("x", "y")),
                        Map.of("x", 1),
                        "dependentRequired@[\"***\"] *** {property=***}"),
                Arguments.of(
                        beside(Schema.map(Schema.integer()), Schema.dependentRequired("x", "y")),
                        Map.of("x", 1),
                        "dependentRequired@y null {property=x}"),
                Arguments.of(
                        beside(Schema.object().optional("b", TEXT).build(), closed),
                        Map.of("x", 1),
                        "additionalProperties@x null {}"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void violation_ofASecret_tellsNothingOfIt(Schema schema, Object instance, String told) {
        List<Violation> violations =
                SATYA.compile(schema, Object.class).violations(instance).asJava();

        assertThat(
                        violations.stream()
                                .map(SecretFilterTest::text)
                                .collect(Collectors.joining("; ")))
                .isEqualTo(told);
    }

    private static String text(Violation violation) {
        return violation.code()
                + "@"
                + violation.path()
                + " "
                + violation.instance()
                + " "
                + new TreeMap<>(violation.arguments());
    }
}
