package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.Field;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema in; out come members without which it accepts no object. */
class RequiredMembersTest {
    private static final Schema TEXT = Schema.string();

    static Stream<Arguments> schemas() {
        ObjectSchema a = Schema.object().field("a", TEXT).optional("o", TEXT).build();
        ObjectSchema b = Schema.object().field("b", TEXT).build();
        ObjectSchema aliased = Schema.object().field("a", TEXT).alias("a", "x").build();
        Schema rest = Plans.unevaluated(a, null, Schema.never());
        return Stream.of(
                Arguments.of(TEXT, ""),
                Arguments.of(a, "a"),
                Arguments.of(aliased, ""),
                Arguments.of(Schema.allOf(a, b), "a b"),
                Arguments.of(Schema.allOf(a, a.minProperties(1)), "a"),
                Arguments.of(Schema.anyOf(a, b), ""),
                Arguments.of(Schema.guarded(JsonType.OBJECT, a), "a"),
                Arguments.of(Schema.guarded(JsonType.ARRAY, a), ""),
                Arguments.of(rest, "a"),
                Arguments.of(a.nullable(), ""),
                Arguments.of(Schema.definitions(Map.of("x", a), Schema.reference("x")), "a"),
                Arguments.of(wide(8, "m"), "m0 m1 m2 m3 m4 m5 m6 m7"),
                Arguments.of(wide(9, "m"), "m0 m1 m2 m3 m4 m5 m6 m7"),
                Arguments.of(Schema.allOf(wide(6, "m"), wide(6, "n")), "m0 m1 m2 m3 m4 m5 n0 n1"));
    }

    private static Schema wide(int count, String prefix) {
        return Schema.object()
                .build()
                .withFields(
                        IntStream.range(0, count)
                                .mapToObj(i -> Field.required(prefix + i, TEXT))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_ofObjects_requiresMembers(Schema schema, String names) {
        Resolved resolved = Resolved.of(schema);
        RequiredMembers required = new RequiredMembers(resolved.targets());

        assertThat(String.join(" ", required.of(resolved.root()))).isEqualTo(names);
        assertThat(String.join(" ", required.of(resolved.root()))).isEqualTo(names);
    }
}
