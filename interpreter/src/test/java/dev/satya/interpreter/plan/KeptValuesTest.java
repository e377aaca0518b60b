package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Annotations;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema in; out come the calls for which its values stay equal to canonical instances. */
class KeptValuesTest {
    private static final String ALWAYS = "STRICT LAX UNDECIDED";
    private static final Schema INTEGER = Schema.integer();
    private static final Schema TEXT = Schema.string();

    private enum Colour {
        RED
    }

    static Stream<Arguments> schemas() {
        Schema asWritten = new NumberSchema(Form.AS_WRITTEN, List.of(), Annotations.NONE);
        Schema list =
                Schema.object("List")
                        .field("value", TEXT)
                        .optional("next", Schema.reference("List"))
                        .build();
        Schema laxList =
                Schema.object("List")
                        .field("value", INTEGER)
                        .optional("next", Schema.reference("List"))
                        .build();
        return Stream.of(
                row(Schema.any(), ALWAYS),
                row(Schema.never(), ALWAYS),
                row(Schema.nullValue(), ALWAYS),
                row(TEXT, ALWAYS),
                row(Schema.string().strip(), ""),
                row(INTEGER, "STRICT"),
                row(Schema.integer().strict(), ALWAYS),
                row(Schema.integer().lax(), ""),
                row(Schema.bool(), "STRICT"),
                row(Schema.number(), ""),
                row(Schema.decimal(), ""),
                row(asWritten, "STRICT"),
                row(Schema.scalar(ScalarTypes.DATE), ""),
                row(Schema.constant(1), ALWAYS),
                row(Schema.enumOf(1, "a"), ALWAYS),
                row(Schema.enumOf(Colour.class), ""),
                row(Schema.array(TEXT), ALWAYS),
                row(Schema.array(INTEGER), "STRICT"),
                row(Schema.array(TEXT).prefixItems(INTEGER), "STRICT"),
                row(Schema.array(TEXT).contains(INTEGER), ALWAYS),
                row(Schema.array(INTEGER).strict(), ALWAYS),
                row(Schema.map(TEXT, TEXT), ALWAYS),
                row(Schema.map(Schema.string().upper(), TEXT), ""),
                row(Schema.map(TEXT, INTEGER), "STRICT"),
                row(object(Extras.KEEP), ALWAYS),
                row(object(Extras.FORBID), ALWAYS),
                row(object(Extras.IGNORE), ""),
                row(Schema.object().field("a", TEXT).alias("a", "b").build(), ""),
                row(
                        Schema.object()
                                .field("a", TEXT)
                                .alias("a", "b")
                                .extras(Extras.FORBID)
                                .build(),
                        ""),
                row(Schema.object().field("a", INTEGER).extras(Extras.FORBID).build(), "STRICT"),
                row(
                        Schema.object().withDefault("a", TEXT, "x").extras(Extras.KEEP).build(),
                        ALWAYS),
                row(
                        Schema.object()
                                .extras(Extras.KEEP)
                                .build()
                                .patternProperty("a", Schema.number()),
                        ""),
                row(Schema.object().build().withExtras(INTEGER), "STRICT"),
                row(INTEGER.nullable(), "STRICT"),
                row(Schema.allOf(TEXT, INTEGER), "STRICT"),
                row(Schema.anyOf(TEXT, Schema.number()), ""),
                row(Schema.oneOf(TEXT, Schema.any()), ALWAYS),
                row(Schema.not(Schema.number()), ALWAYS),
                row(Schema.when(Schema.number(), TEXT), ALWAYS),
                row(Schema.when(TEXT, INTEGER), "STRICT"),
                row(Schema.guarded(JsonType.NUMBER, INTEGER), "STRICT"),
                row(Schema.dependent("a", Schema.number()), ""),
                row(UnevaluatedSchema.of(TEXT).withItems(Schema.number()), ALWAYS),
                row(Schema.definitions(Map.of("x", Schema.number()), TEXT), ALWAYS),
                row(Schema.definitions(Map.of("x", INTEGER), Schema.reference("x")), "STRICT"),
                row(open(list), ALWAYS),
                row(open(laxList), "STRICT"));
    }

    private static Schema object(Extras extras) {
        return Schema.object().field("a", TEXT).extras(extras).build();
    }

    private static Schema open(Schema object) {
        return ((ObjectSchema) object).withExtras(Schema.any());
    }

    private static Arguments row(Schema schema, String calls) {
        return Arguments.of(schema, calls);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_byCall_keepsItsValues(Schema schema, String calls) {
        Resolved resolved = Resolved.of(schema);
        boolean[] kept =
                new KeptValues(resolved.targets())
                        .by(List.of(resolved.root()), ConversionMode.USUALLY_LAX);

        StringJoiner found = new StringJoiner(" ");
        for (Call call : Call.values()) {
            if (kept[call.ordinal()]) {
                found.add(call.name());
            }
        }
        assertThat(found).hasToString(calls);
    }
}
