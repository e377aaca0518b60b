package dev.satya.propertytests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.instances.FaultPlace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A handler that does not know a keyword is found out; where no instance shows it, that is said. */
class KeywordContractTest {
    private static final Satya SATYA = Satya.standard();
    private static final Validator<Object> ANYTHING = SATYA.compile(Schema.any(), Object.class);
    private static final String PAIR = "'prefixItems':[{'type':'integer'},{'type':'string'}]";
    private static final String TEN =
            "'prefixItems':[true,true,true,true,true,true,true,true,true,{'const':1}]";
    private static final String MEMBERS =
            "'type':'object','properties':{'name':{'type':'string'},"
                    + "'age':{'type':'integer','minimum':0}}";
    private static final String PERSON = MEMBERS + ",'required':['name']";

    /** The keyword that the handler does not know, and the rest of the schema. */
    private static Arguments row(String keyword, String value, String rest) {
        return Arguments.of(keyword, "{'" + keyword + "':" + value + "," + rest + "}");
    }

    static Stream<Arguments> arrays() {
        String array = "'type':'array'";
        String closed = array + "," + PAIR + ",'items':false";
        return Stream.of(
                row("items", "false", array),
                row("items", "false", array + "," + PAIR),
                row("items", "false", PAIR),
                row("items", "false", array + "," + TEN),
                row("items", "false", array + "," + PAIR + ",'minItems':2"),
                row("items", "{'not':{}}", array + "," + PAIR),
                row("items", "{'type':'integer','maximum':3}", array + "," + TEN),
                row("prefixItems", "[{'type':'integer'},{'type':'string'}]", array),
                row("prefixItems", "[true,true,true,true,true,true,{'const':1}]", array),
                row("prefixItems", "[true,false]", array),
                row("prefixItems", "[{'type':'integer'}]", array + ",'items':{'type':'string'}"),
                row("minItems", "2", closed),
                row("minItems", "2", array + "," + PAIR),
                row("maxItems", "1", closed),
                row("maxItems", "12", array + "," + TEN),
                row("uniqueItems", "true", array + ",'prefixItems':[true,true],'items':false"),
                row("contains", "{'type':'integer'}", array),
                row("contains", "{'const':'a'}", closed),
                row("contains", "{'type':'string'}", closed + ",'minContains':1"),
                row("minContains", "2", array + ",'contains':{'type':'integer'}"),
                row(
                        "minContains",
                        "2",
                        array
                                + ",'prefixItems':[true,true,true],'items':false"
                                + ",'contains':{'type':'integer'}"),
                row("maxContains", "2", array + ",'contains':{'type':'integer'}"),
                row("maxContains", "0", array + ",'contains':{'const':1},'minContains':0"),
                row(
                        "maxContains",
                        "1",
                        array
                                + ",'prefixItems':[true,true,true],'items':false"
                                + ",'contains':{'type':'integer'}"),
                row("unevaluatedItems", "false", array + "," + PAIR),
                row("unevaluatedItems", "false", array + "," + TEN),
                row("unevaluatedItems", "false", array + ",'contains':{'type':'integer'}"),
                row("unevaluatedItems", "{'not':{}}", array + "," + PAIR),
                row("unevaluatedItems", "{'type':'integer'}", array + "," + PAIR));
    }

    static Stream<Arguments> objects() {
        String object = "'type':'object'";
        String patterns = "'patternProperties':{'^x-':{'type':'integer'}}";
        String words = "'patternProperties':{'^[a-zA-Z_.-]+$':{'type':'integer'}}";
        return Stream.of(
                row("required", "['name','age']", MEMBERS),
                row("properties", "{'a':false}", object),
                row("properties", "{'a':{'type':'integer','minimum':3}}", object),
                row("patternProperties", "{'^x-':false}", object),
                row("patternProperties", "{'^x-[0-9]{4}$':false,'^b':true}", object),
                row("patternProperties", "{'^x-':{'type':'integer'}}", PERSON),
                row("additionalProperties", "false", object),
                row("additionalProperties", "false", PERSON),
                row("additionalProperties", "false", object + "," + patterns),
                row("additionalProperties", "false", object + "," + words),
                row("additionalProperties", "{'not':{}}", PERSON),
                row("additionalProperties", "{'type':'integer'}", PERSON),
                row("additionalProperties", "{'type':'integer','maximum':5}", object),
                row("unevaluatedProperties", "false", PERSON),
                row("unevaluatedProperties", "false", "'allOf':[{" + PERSON + "}]"),
                row("unevaluatedProperties", "{'not':{}}", PERSON),
                row("unevaluatedProperties", "{'type':'integer'}", PERSON),
                row("propertyNames", "{'maxLength':5}", PERSON),
                row("propertyNames", "{'pattern':'^[a-z]+$'}", object),
                row("propertyNames", "{'enum':['name','age','a']}", PERSON),
                row("propertyNames", "false", object),
                row(
                        "propertyNames",
                        "{'maxLength':5}",
                        PERSON + ",'additionalProperties':{'type':'integer'}"),
                row("dependentRequired", "{'age':['since']}", PERSON),
                row("dependentRequired", "{'a':['b','c']}", object),
                row("dependentSchemas", "{'age':{'required':['since']}}", PERSON),
                row("dependentSchemas", "{'age':{'properties':{'a':{'const':1}}}}", PERSON),
                row("dependentSchemas", "{'age':false}", PERSON),
                row("dependentSchemas", "{'a':false}", object),
                row("minProperties", "2", PERSON),
                row("maxProperties", "1", PERSON),
                row("maxProperties", "0", object),
                row("not", "{'required':['age']}", PERSON),
                row("then", "false", PERSON + ",'if':{'required':['age']}"),
                row("then", "{'properties':{'b':false}}", PERSON + ",'if':{'required':['age']}"),
                row("then", "{'required':['since']}", PERSON + ",'if':{'required':['age']}"),
                row("else", "false", PERSON + ",'if':{'required':['age']}"),
                row("else", "{'required':['since']}", PERSON + ",'if':{'required':['age']}"));
    }

    static Stream<Arguments> rows() {
        return Stream.concat(arrays(), objects());
    }

    @SuppressWarnings("unchecked") // a JSON object has names
    private static Map<String, ?> schema(String text) {
        return (Map<String, ?>) ANYTHING.parseJson(text.replace('\'', '"'));
    }

    private static Map<String, ?> without(Map<String, ?> schema, String keyword) {
        Map<String, Object> rest = new LinkedHashMap<>(schema);
        rest.remove(keyword);
        return rest;
    }

    private static Map<String, ?> inAField(Map<String, ?> schema) {
        return Map.of("type", "object", "properties", Map.of("part", schema));
    }

    private static Validator<?> validator(Map<String, ?> schema) {
        return SATYA.compile(SATYA.schemaFromMap(schema), Object.class);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void handler_thatDoesNotKnowAKeyword_isFoundOut(String keyword, String text) {
        Map<String, ?> whole = schema(text);
        Validator<?> careless = validator(without(whole, keyword));

        assertThatThrownBy(
                        () ->
                                SchemaContract.of(whole)
                                        .tries(1)
                                        .checkJsonVerdict(careless::isValidJson))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)the handler (accepts invalid|rejects valid) data.*");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void handler_thatDoesNotKnowAKeywordOfAPart_isFoundOut(String keyword, String text) {
        Map<String, ?> part = schema(text);
        Validator<?> careless = validator(inAField(without(part, keyword)));

        assertThatThrownBy(
                        () ->
                                SchemaContract.of(inAField(part))
                                        .tries(1)
                                        .checkVerdict(careless::isValid))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)the handler (accepts invalid|rejects valid) data.*");
    }

    static Stream<Arguments> unbroken() {
        return Stream.of(
                Arguments.of("/minItems", row("minItems", "0", "'type':'array'")),
                Arguments.of(
                        "/additionalProperties",
                        row(
                                "additionalProperties",
                                "false",
                                "'type':'object','patternProperties':{'':{'type':'integer'}}")),
                Arguments.of(
                        "/allOf/1/guarded/keys/guarded/maxLength",
                        row(
                                "propertyNames",
                                "{'maxLength':5}",
                                PERSON + ",'additionalProperties':false")),
                Arguments.of(
                        "/items/never",
                        row("items", "false", "'type':'array'," + PAIR + ",'maxItems':2")));
    }

    @ParameterizedTest
    @MethodSource("unbroken")
    void constraint_thatNoInstanceBreaksAlone_isNamed(String place, Arguments row) {
        String keyword = (String) row.get()[0];
        Map<String, ?> whole = schema((String) row.get()[1]);
        Validator<?> careless = validator(without(whole, keyword));
        SchemaContract contract = SchemaContract.of(whole).tries(1);

        assertThat(contract.unbroken()).map(FaultPlace::toString).contains(place);
        assertThatCode(() -> contract.checkJsonVerdict(careless::isValidJson))
                .doesNotThrowAnyException();
    }
}
