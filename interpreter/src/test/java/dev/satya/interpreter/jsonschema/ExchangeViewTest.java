package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ExportOptions.Mode;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import dev.satya.schema.UnevaluatedSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What schemas say of input and of output. */
class ExchangeViewTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static Schema marked(Kind<?> schema, String keyword) {
        return schema.withAnnotations(schema.annotations().withKeywords(Map.of(keyword, true)));
    }

    private static String written(Schema schema, Mode mode) {
        String json = schema.toJson(ExportOptions.DEFAULT.withMode(mode));
        return json.replace(json.substring(0, json.indexOf(',') + 1), "{").replace('"', '\'');
    }

    private static Schema user() {
        return Schema.object("User")
                .field("id", marked(Schema.integer(), "readOnly"))
                .field("name", Schema.string().strip().minLength(1).secret())
                .withDefault("role", Schema.string(), "reader")
                .withDefault("at", Schema.number(), () -> 1.0)
                .optional("password", marked(Schema.string(), "writeOnly"))
                .alias("name", "label")
                .build();
    }

    @Test
    void input_isWithoutReadOnly_andOtherWords() {
        assertThat(written(user(), Mode.INPUT))
                .isEqualTo(
                        "{'type':'object','properties':{'name':{'type':'string',"
                                + "'x-transforms':['strip'],'minLength':1,'x-aliases':['label']},"
                                + "'role':{'type':'string','default':'reader'},"
                                + "'at':{'type':'number','format':'double'},"
                                + "'password':{'type':'string','writeOnly':true}},"
                                + "'required':['name'],'title':'User','x-assertFormat':true}");
    }

    @Test
    void output_hasDefaultsAndIsConverted() {
        assertThat(written(user(), Mode.OUTPUT))
                .isEqualTo(
                        "{'type':'object','properties':{"
                                + "'id':{'type':'integer','readOnly':true},"
                                + "'name':{'type':'string','minLength':1},"
                                + "'role':{'type':'string'},"
                                + "'at':{'type':'number','format':'double'},"
                                + "'password':{'type':'string','writeOnly':true}},"
                                + "'required':['id','name','role','at'],'title':'User',"
                                + "'x-assertFormat':true}");
    }

    static Stream<Arguments> inputs() {
        Schema id = marked(Schema.integer(), "readOnly");
        Schema withId = Schema.object().optional("id", id).extras(Extras.FORBID).build();
        Schema ignoring = Schema.object().build();
        return Stream.of(
                Arguments.of(
                        withId, "{'type':'object','properties':{},'additionalProperties':false}"),
                Arguments.of(
                        Schema.not(withId),
                        "{'not':{'type':'object','properties':{'id':{'type':'integer',"
                                + "'readOnly':true}},'additionalProperties':false}}"),
                Arguments.of(
                        Schema.oneOf(withId, Schema.integer()),
                        "{'anyOf':[{'type':'object','properties':{},'additionalProperties':false},"
                                + "{'type':'integer'}]}"),
                Arguments.of(
                        Schema.oneOf(ignoring, Schema.integer()),
                        "{'oneOf':[{'type':'object','properties':{}},{'type':'integer'}]}"),
                Arguments.of(
                        Schema.array(ignoring).uniqueItems(),
                        "{'type':'array','items':{'type':'object','properties':{},"
                                + "'x-extras':'ignore'},'uniqueItems':true}"),
                Arguments.of(
                        Schema.allOf(Schema.integer().lax(), Schema.bool().strict()),
                        "{'allOf':[{'type':'integer','x-strictness':'lax'},"
                                + "{'type':'boolean','x-strictness':'strict'}]}"),
                Arguments.of(
                        UnevaluatedSchema.of(Schema.map(Schema.any().secret()))
                                .withProperties(Schema.never()),
                        "{'type':'object','additionalProperties':{'allOf':[{}]},"
                                + "'unevaluatedProperties':{'not':{}}}"),
                Arguments.of(
                        Schema.guarded(JsonType.INTEGER, Schema.bool()).lax(),
                        "{'if':{'type':'integer','x-strictness':'strict'},"
                                + "'then':{'type':'boolean'},'x-strictness':'lax'}"),
                Arguments.of(
                        Schema.definitions(
                                Map.of("Id", id),
                                Schema.object()
                                        .field("a", Schema.reference("Id"))
                                        .optional("b", Schema.integer())
                                        .build()),
                        "{'type':'object','properties':{'b':{'type':'integer'}}}"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void input_ofSchema_is(Schema schema, String expected) {
        assertThat(written(schema, Mode.INPUT)).isEqualTo(expected);
    }

    static Stream<Arguments> outputs() {
        Schema named = Schema.object().field("name", Schema.string()).build();
        Schema aged = Schema.object().field("age", Schema.integer()).build();
        return Stream.of(
                Arguments.of(Schema.integer().ge(1).lax(), "{'type':'integer','minimum':1}"),
                Arguments.of(
                        Schema.decimal().ge(1),
                        "{'type':'number','format':'decimal','minimum':1,'x-assertFormat':true}"),
                Arguments.of(
                        Schema.oneOf(Schema.integer(), Schema.string()),
                        "{'anyOf':[{'type':'integer'},{'type':'string'}]}"),
                Arguments.of(
                        Schema.oneOf(Schema.string().minLength(1), Schema.nullValue()),
                        "{'oneOf':[{'type':'string','minLength':1},{'type':'null'}]}"),
                Arguments.of(
                        Schema.allOf(named, aged),
                        "{'allOf':[{'type':'object','properties':{'name':{'type':'string'}},"
                                + "'required':['name']},{'type':'object','properties':{'age':"
                                + "{'type':'integer'}},'required':['age']}]}"),
                Arguments.of(
                        Schema.map(Schema.integer(), Schema.integer()),
                        "{'type':'object','additionalProperties':{'type':'integer'}}"),
                Arguments.of(
                        Schema.object()
                                .withDefault("a", Schema.integer(), 1)
                                .alias("a", "b")
                                .extras(Extras.FORBID)
                                .build()
                                .minProperties(1)
                                .maxProperties(2),
                        "{'type':'object','properties':{'a':{'type':'integer'}},'required':['a'],"
                                + "'additionalProperties':false,'minProperties':1}"));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void output_ofSchema_is(Schema schema, String expected) {
        assertThat(written(schema, Mode.OUTPUT)).isEqualTo(expected);
    }

    /** The default of a JSON Schema is there where it conforms. */
    @ParameterizedTest
    @CsvSource({"7, true", "\"x\", false"})
    void output_ofAnnotatedDefault_isRequiredIfItStandsIn(String value, boolean isRequired) {
        String schema =
                """
                {"properties": {"a": {"$ref": "#/$defs/A", "default": %s}}, "type": "object",
                 "$defs": {"A": {"type": "integer"}}}
                """;
        Map<String, Object> written =
                SATYA.schemaFromJson(schema.formatted(value))
                        .toMap(ExportOptions.DEFAULT.withMode(Mode.OUTPUT));

        assertThat(written.get("required")).isEqualTo(isRequired ? List.of("a") : null);
    }

    @ParameterizedTest
    @CsvSource({"INPUT", "OUTPUT"})
    void rule_hasNoWrittenForm(Mode mode) {
        Schema inner =
                Schema.object().field("a", Schema.any()).rule("r", List.of("a"), m -> true).build();
        Schema outer = Schema.object().field("f", inner).build();

        assertThatThrownBy(() -> outer.toMap(ExportOptions.DEFAULT.withMode(mode)))
                .isInstanceOf(SchemaException.class)
                .hasMessage("rule \"r\" has no written form at /properties/f");
    }

    record Person(String name, Optional<String> nick) {}

    /** A component that was not given is written as null. */
    @Test
    void output_ofRecord_hasAllComponents() {
        Person person = SATYA.compile(Person.class).parse(Map.of("name", "Ann"));
        Map<String, Object> written =
                SATYA.schemaOf(Person.class).toMap(ExportOptions.DEFAULT.withMode(Mode.OUTPUT));

        assertThat(written).containsEntry("required", List.of("name", "nick"));
        assertThat(
                        SATYA.compile(Schema.fromMap(written), Object.class)
                                .isValidJson(SATYA.toJson(person)))
                .isTrue();
    }
}
