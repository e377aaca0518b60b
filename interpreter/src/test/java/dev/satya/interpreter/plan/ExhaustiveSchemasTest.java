package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema in; out comes whether any would find nothing more in a value that it accepts. */
class ExhaustiveSchemasTest {
    private static final int NAME_LENGTH = 5;
    private static final Schema IGNORING = object("a", Extras.IGNORE);

    private static ObjectSchema object(String name, Extras extras) {
        return Schema.object().field(name, Schema.string()).extras(extras).build();
    }

    static Stream<Arguments> schemas() {
        Schema within = Schema.object().field("a", IGNORING).extras(Extras.KEEP).build();
        Schema recursive =
                Schema.object("List")
                        .optional("next", Schema.reference("List"))
                        .extras(Extras.KEEP)
                        .build();
        Schema ignoringBelow =
                Schema.object("List")
                        .optional("next", Schema.reference("List"))
                        .field("a", IGNORING)
                        .extras(Extras.KEEP)
                        .build();
        return Stream.of(
                Arguments.of(Schema.any(), true),
                Arguments.of(Schema.never(), true),
                Arguments.of(Schema.string(), true),
                Arguments.of(Schema.constant(1), true),
                Arguments.of(object("a", Extras.KEEP), true),
                Arguments.of(object("a", Extras.FORBID), true),
                Arguments.of(IGNORING, false),
                Arguments.of(Plans.unevaluated(IGNORING, null, Schema.never()), true),
                Arguments.of(object("x".repeat(NAME_LENGTH), Extras.KEEP), true),
                Arguments.of(object("longer", Extras.KEEP), false),
                Arguments.of(object("\ud800", Extras.KEEP), false),
                Arguments.of(within, false),
                Arguments.of(recursive, true),
                Arguments.of(ignoringBelow, false),
                Arguments.of(Schema.array(Schema.any()), true),
                Arguments.of(Schema.array(IGNORING), false),
                Arguments.of(Schema.array(Schema.any()).prefixItems(IGNORING), false),
                Arguments.of(Schema.array(Schema.any()).contains(IGNORING), true),
                Arguments.of(Schema.map(Schema.any()), true),
                Arguments.of(Schema.map(IGNORING), false),
                Arguments.of(IGNORING.nullable(), false),
                Arguments.of(Schema.anyOf(Schema.string(), IGNORING), false),
                Arguments.of(Schema.allOf(Schema.any(), IGNORING), true),
                Arguments.of(Schema.allOf(IGNORING, IGNORING), false),
                Arguments.of(Schema.not(IGNORING), true),
                Arguments.of(Schema.when(IGNORING, Schema.any()), true),
                Arguments.of(Schema.when(Schema.any(), IGNORING), false),
                Arguments.of(Schema.guarded(JsonType.OBJECT, IGNORING), false));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_looksAtAll(Schema schema, boolean looksAtAll) {
        Resolved resolved = Resolved.of(schema);

        assertThat(new ExhaustiveSchemas(resolved.targets(), NAME_LENGTH).areOf(resolved.root()))
                .isEqualTo(looksAtAll);
    }
}
