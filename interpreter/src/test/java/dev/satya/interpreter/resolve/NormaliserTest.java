package dev.satya.interpreter.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema before, the schema after. */
class NormaliserTest {
    private static final Schema A = Schema.integer().ge(1);
    private static final Schema B = Schema.string();
    private static final Schema C = Schema.bool();
    private static final ObjectSchema OBJECT = Schema.object().field("a", A).build();
    private static final ObjectSchema OTHER = Schema.object().field("b", B).build();

    static Stream<Arguments> rewrites() {
        Kind<?> titled = Schema.allOf(A, B).title("t");
        return Stream.of(
                Arguments.of(A, A),
                Arguments.of(A.nullable().nullable(), A.nullable()),
                Arguments.of(A.nullable().nullable().nullable(), A.nullable()),
                Arguments.of(Schema.allOf(A), A),
                Arguments.of(Schema.allOf(Schema.any()), Schema.allOf(Schema.any())),
                Arguments.of(Schema.allOf(Schema.never()), Schema.allOf(Schema.never())),
                Arguments.of(Schema.allOf(Schema.allOf(Schema.allOf(A))), A),
                Arguments.of(Schema.allOf(A, Schema.allOf(B, C)), Schema.allOf(A, B, C)),
                Arguments.of(Schema.allOf(Schema.allOf(A, B), C), Schema.allOf(A, B, C)),
                Arguments.of(Schema.allOf(titled, C), Schema.allOf(titled, C)),
                Arguments.of(Schema.allOf(A).title("t"), Schema.allOf(A).title("t")),
                Arguments.of(Schema.array(Schema.allOf(A)), Schema.array(A)),
                Arguments.of(
                        new MapSchema(
                                Schema.allOf(B), Schema.allOf(A), List.of(), Annotations.NONE),
                        new MapSchema(B, A, List.of(), Annotations.NONE)),
                Arguments.of(
                        Schema.object().field("a", Schema.allOf(A)).build(),
                        Schema.object().field("a", A).build()),
                Arguments.of(Schema.not(Schema.allOf(A)), Schema.not(A)),
                Arguments.of(Schema.anyOf(Schema.allOf(A), B), Schema.anyOf(A, B)),
                Arguments.of(Schema.anyOf(A), Schema.anyOf(A)),
                Arguments.of(Schema.allOf(OBJECT.nullable()), OBJECT.nullable()),
                Arguments.of(
                        Schema.allOf(Schema.anyOf(OBJECT, OTHER)),
                        Schema.allOf(Schema.anyOf(OBJECT, OTHER))),
                Arguments.of(
                        Schema.oneOf(Schema.oneOf(A, B), C), Schema.oneOf(Schema.oneOf(A, B), C)),
                Arguments.of(
                        new NullableSchema(A.nullable(), List.of(), Annotations.NONE.withSecret()),
                        new NullableSchema(A.nullable(), List.of(), Annotations.NONE.withSecret())),
                Arguments.of(
                        new AllOfSchema(
                                List.of(A), List.of(), Annotations.NONE.withMessage("type", "m")),
                        new AllOfSchema(
                                List.of(A), List.of(), Annotations.NONE.withMessage("type", "m"))));
    }

    @ParameterizedTest
    @MethodSource("rewrites")
    void schema_before_becomesTheSchemaAfter(Schema before, Schema after) {
        assertThat(Normaliser.normalise(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("rewrites")
    void schema_after_staysAsItIs(Schema before, Schema after) {
        assertThat(Normaliser.normalise(after)).isEqualTo(after);
    }
}
