package dev.satya.interpreter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.JsonType;
import dev.satya.schema.UnevaluatedSchema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema in; out come the types that it may accept, strictly and laxly. */
class AcceptedTypesTest {
    private static final String ALL = "NULL BOOLEAN NUMBER STRING ARRAY OBJECT OTHER";
    private static final String SCALARS = "BOOLEAN NUMBER STRING";
    private static final Schema TEXT = Schema.string();
    private static final Schema OBJECT = Schema.object().build();

    private enum Colour {
        RED
    }

    static Stream<Arguments> schemas() {
        Schema noText = Schema.guarded(JsonType.STRING, Schema.never());
        UnevaluatedSchema rest = UnevaluatedSchema.of(OBJECT).withProperties(TEXT);
        return Stream.of(
                row(Schema.any(), ALL),
                row(Schema.never(), ""),
                row(Schema.nullValue(), "NULL"),
                row(TEXT, "STRING"),
                row(Schema.integer(), "NUMBER", SCALARS),
                row(Schema.integer().strict(), "NUMBER"),
                row(Schema.integer().lax(), SCALARS),
                row(Schema.decimal(), "NUMBER", SCALARS),
                row(Schema.bool(), "BOOLEAN", SCALARS),
                row(Schema.scalar(ScalarTypes.DATE), ALL),
                row(Schema.constant(null), "NULL"),
                row(Schema.constant(1), "NUMBER"),
                row(Schema.constant(Map.of()), "OBJECT"),
                row(Schema.enumOf(1, "a", List.of()), "NUMBER STRING ARRAY"),
                row(Schema.enumOf(Colour.class), "STRING"),
                row(Schema.array(TEXT), "ARRAY"),
                row(Schema.map(TEXT), "OBJECT"),
                row(OBJECT, "OBJECT"),
                row(TEXT.nullable(), "NULL STRING"),
                row(Schema.allOf(TEXT, Schema.any()), "STRING"),
                row(Schema.allOf(TEXT, OBJECT), ""),
                row(Schema.anyOf(TEXT, OBJECT), "STRING OBJECT"),
                row(Schema.oneOf(TEXT, OBJECT), "STRING OBJECT"),
                row(Schema.not(TEXT), ALL),
                row(Schema.when(TEXT, Schema.nullValue()), ALL),
                row(Schema.when(TEXT, Schema.nullValue()).otherwise(OBJECT), "NULL OBJECT"),
                row(noText, "NULL BOOLEAN NUMBER ARRAY OBJECT OTHER"),
                row(Schema.guarded(JsonType.STRING, TEXT), ALL),
                row(Schema.guarded(JsonType.INTEGER, Schema.never()), ALL),
                row(Schema.dependent("a", Schema.never()), ALL),
                row(rest, "OBJECT"),
                row(Schema.definitions(Map.of("x", TEXT), Schema.reference("x")), "STRING"));
    }

    private static Arguments row(Schema schema, String types) {
        return row(schema, types, types);
    }

    private static Arguments row(Schema schema, String strict, String lax) {
        return Arguments.of(schema, strict, lax);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_byCall_acceptsTypes(Schema schema, String strict, String lax) {
        Resolved resolved = Resolved.of(schema);
        AcceptedTypes types = new AcceptedTypes(resolved.targets());
        SchemaUse use = new SchemaUse(resolved.root(), ConversionMode.USUALLY_LAX);

        assertThat(types.of(use, Call.STRICT)).isEqualTo(set(strict));
        assertThat(types.of(use, Call.LAX)).isEqualTo(set(lax));
        assertThat(types.of(use, Call.UNDECIDED)).isEqualTo(set(lax));
    }

    private static Set<Token> set(String words) {
        Set<Token> types = EnumSet.noneOf(Token.class);
        Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> types.add(Token.valueOf(word)));
        return types;
    }
}
