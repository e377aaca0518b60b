package dev.satya.interpreter.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.OutputFormat;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.interpreter.Satya;
import dev.satya.interpreter.jsonschema.JsonSchemaCodec;
import dev.satya.interpreter.jsonschema.SchemaDocument;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.Extras;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.JsonType;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that convert: the walk comes to the validator's verdict. */
class ConversionOutputTest {
    private static final Map<String, ConstraintPlugin> PLUGINS =
            Map.of(
                    "even",
                    new Named(
                            "even",
                            JsonType.NUMBER,
                            value -> value instanceof Long number && number % 2 == 0),
                    "lower",
                    new Named(
                            "lower",
                            JsonType.STRING,
                            value -> value.equals(value.toString().toLowerCase(Locale.ROOT))),
                    "hasTwo",
                    new Named(
                            "hasTwo",
                            JsonType.OBJECT,
                            value -> value instanceof Model model && model.toMap().size() == 2));
    private static final Satya SATYA = satya();
    private static final JsonSchemaCodec CODEC =
            new JsonSchemaCodec(
                    PLUGINS, PLUGINS.keySet(), KnownScalars.STANDARD, Limits.DEFAULT, SATYA);

    private static final List<@Nullable Object> INSTANCES =
            Arrays.asList(
                    null,
                    true,
                    0,
                    1,
                    2,
                    7,
                    2.5,
                    "",
                    "1",
                    "2",
                    " 7 ",
                    "003",
                    "100",
                    "a",
                    "A",
                    "yes",
                    "abcdef",
                    List.of(),
                    List.of("1", 1),
                    List.of("1", 2),
                    List.of("a", "A"),
                    List.of("x", true),
                    Map.of(),
                    Map.of("a", "1"),
                    Map.of("a", 1, "b", "x"),
                    Map.of("a", "x"),
                    Map.of("b", 1),
                    Map.of("A", 1, "a", 1),
                    Map.of("c", List.of(Map.of("a", "2"))));

    /** A constraint of one type. */
    private record Named(String name, JsonType type, Predicate<Object> test)
            implements ConstraintPlugin {
        @Override
        public Set<JsonType> types() {
            return Set.of(type);
        }

        @Override
        public Check bind(dev.satya.spi.Arguments arguments) {
            return test::test;
        }
    }

    private static Satya satya() {
        Satya.Builder builder = Satya.builder().withoutDiscovery();
        PLUGINS.values().forEach(builder::constraint);
        return builder.build();
    }

    static Stream<Arguments> schemas() {
        IntegerSchema integer = Schema.integer();
        return Stream.of(
                        integer.ge(2).le(10),
                        integer.strict().ge(2),
                        integer.constraint("even"),
                        integer.nullable(),
                        Schema.number().gt(1).multipleOf(2),
                        Schema.bool(),
                        Schema.string().strip().minLength(1).maxLength(1),
                        Schema.string().strip().lower().pattern("^[a-f]*$").constraint("lower"),
                        Schema.anyOf(integer.ge(5), Schema.string().maxLength(2)),
                        Schema.anyOf(Schema.string().minLength(3), integer),
                        Schema.oneOf(integer, Schema.string()),
                        Schema.oneOf(integer, Schema.bool()),
                        Schema.oneOf(
                                        Schema.guarded(
                                                JsonType.INTEGER, Schema.object("O").build()),
                                        Schema.bool())
                                .lax(),
                        Schema.guarded(JsonType.STRING, integer).lax(),
                        Schema.not(integer),
                        Schema.allOf(integer, Schema.not(Schema.constant(1))),
                        Schema.when(integer, integer.ge(2)),
                        Schema.array(integer),
                        Schema.array(integer).uniqueItems(),
                        Schema.array(Schema.string().lower()).uniqueItems(),
                        Schema.array(Schema.any()).contains(integer),
                        Schema.map(integer),
                        Schema.map(Schema.string().lower(), Schema.any()),
                        Schema.enumOf(1, "a"),
                        Schema.object("O").field("a", integer).build(),
                        Schema.object("O")
                                .optional("a", integer.constraint("even"))
                                .extras(Extras.IGNORE)
                                .build(),
                        Schema.object("O")
                                .field("a", integer)
                                .withDefault("b", Schema.string(), "d")
                                .build()
                                .constraint("hasTwo"),
                        Schema.object("O")
                                .field("a", integer)
                                .optional("c", Schema.array(Schema.reference("O")).nullable())
                                .build())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_converting_hasTheVerdictOfTheWalk(Schema schema) {
        assertAgreement(schema.toString(), CODEC.write(schema));
        SchemaOutput output = SATYA.output(schema);
        for (Object instance : INSTANCES) {
            boolean isValid = SATYA.compile(schema, Object.class).isValid(instance);
            assertThat(output.of(instance, OutputFormat.BASIC)).containsEntry("valid", isValid);
        }
    }

    static Stream<Map<String, Object>> documents() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String json :
                List.of(
                        "{'type':['integer','string'],'minimum':5,'maxLength':2}",
                        "{'type':['integer','boolean','null'],'maximum':1}",
                        "{'allOf':[{'x-guarded':'integer','anyOf':[{'not':{'type':'integer'}},{'minimum':2}]}]}",
                        "{'x-guarded':'object','anyOf':[{'not':{'type':'object'}},"
                                + "{'properties':{'a':{'type':'integer'}}}],'unevaluatedProperties':false}",
                        "{'type':'integer','format':'int32','minimum':2}",
                        "{'type':'number','format':'double','exclusiveMaximum':2}",
                        "{'type':['number','string'],'x-transforms':['strip'],'maxLength':1}",
                        "{'x-transforms':['lower'],'const':'a'}",
                        "{'x-transforms':['lower'],'pattern':'a','lower':true}",
                        "{'allOf':[{'x-transforms':['strip']}],'lower':true}",
                        "{'x-strictness':'strict','properties':{'a':{'type':'integer'}}}",
                        "{'properties':{'a':{'type':'integer','x-strictness':'strict'}}}",
                        "{'x-usualStrictness':'strict','items':{'type':'integer'}}",
                        "{'properties':{'z':{'type':'integer','x-aliases':['a','b']}},'required':['z']}",
                        "{'properties':{'z':{'x-aliases':['a','A']}},'additionalProperties':false}",
                        "{'properties':{'z':{'x-aliases':['a']}},'patternProperties':{'z':{'type':'integer'},'^a$':false}}",
                        "{'propertyNames':{'x-transforms':['lower']}}",
                        "{'type':'array','items':{'type':'integer'},'uniqueItems':true}",
                        "{'properties':{'a':{'type':'integer','default':3}},'hasTwo':true}",
                        "{'properties':{'a':{'type':'integer'}},'unevaluatedProperties':false}",
                        "{'anyOf':[{'properties':{'a':{'type':'integer'}}},{'properties':{'b':true}}],'unevaluatedProperties':false}",
                        "{'$ref':'#/$defs/i','$defs':{'i':{'type':'integer','even':true}}}",
                        "{'not':{'items':{'type':'integer'}}}",
                        "{'oneOf':[{'x-usualStrictness':'lax','type':'integer'},{'type':'string'}]}",
                        "{'oneOf':[{'x-strictness':'lax','type':'integer'},{'type':'string'}]}",
                        "{'oneOf':[{'x-strictness':'lax','oneOf':[{'type':'integer'},{'type':'string'}]}]}",
                        "{'oneOf':[{'type':'integer'},{'type':'number'},{'type':'null'}]}",
                        "{'if':{'type':'integer'},'then':{'minimum':2},'else':{'type':'integer'}}")) {
            for (String habit : List.of("", "lax", "strict")) {
                Map<String, Object> document =
                        new LinkedHashMap<>(
                                SATYA.compile(Schema.map(Schema.any()), Map.class)
                                        .parseJson(json.replace('\'', '"')));
                if (!habit.isEmpty()) {
                    document.putIfAbsent("x-usualStrictness", habit);
                }
                all.add(document);
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void document_converting_hasTheVerdictOfTheWalk(Map<String, Object> document) {
        assertAgreement(document.toString(), document);
    }

    private static void assertAgreement(String description, Map<String, Object> words) {
        SchemaDocument document = CODEC.open(words, ImportOptions.DEFAULT);
        for (Object instance : INSTANCES) {
            Object canonical = SATYA.compile(Schema.any(), Object.class).parse(instance);
            boolean isValid = SATYA.compile(document.schema(), Object.class).isValid(instance);
            assertThat(Outputs.isValidByWalk(document, SATYA, canonical))
                    .as("%s of %s", description, instance)
                    .isEqualTo(isValid);
        }
    }

    @Test
    void union_convertingTwoWays_isTheTypesError() {
        SchemaOutput output =
                SATYA.output(
                        Map.of(
                                "type",
                                List.of("integer", "string"),
                                "minimum",
                                5,
                                "maxLength",
                                2,
                                "x-usualStrictness",
                                "lax"));
        assertThat(Outputs.lines(output.of("003", OutputFormat.BASIC)))
                .startsWith("/type (#/type) @: ");
    }
}
