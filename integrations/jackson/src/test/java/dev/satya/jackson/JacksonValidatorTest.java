package dev.satya.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.scalar.ScalarTypes;
import io.vavr.control.Validation;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

class JacksonValidatorTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JacksonValidator<Object> ANY = of(Schema.any());
    private static final JacksonValidator<Model> POINT =
            JacksonValidator.of(
                    SATYA.compile(
                            Schema.object("Point")
                                    .field("x", Schema.integer())
                                    .field("y", Schema.integer())
                                    .build()));

    private static JacksonValidator<Object> of(Schema schema) {
        return JacksonValidator.of(SATYA.compile(schema, Object.class));
    }

    private static JsonParser json(String text) {
        return Format.JSON.parser(Format.bytes(text));
    }

    @Test
    void parser_afterAValue_standsBeforeTheNext() throws Exception {
        JsonParser parser = json("{\"x\":1,\"y\":2} [[3]] 4");

        assertThat(POINT.parse(parser).toMap()).isEqualTo(Map.of("x", 1L, "y", 2L));
        assertThat(parser.currentToken()).isNull();
        assertThat(of(Schema.string()).isValid(parser)).isFalse();
        assertThat(ANY.parse(parser)).isEqualTo(4L);
        assertThat(parser.nextToken()).isNull();
    }

    @Test
    void parser_withinAnArray_givesItsItems() throws Exception {
        JsonParser parser = json("[{\"x\":1,\"y\":2}, {\"x\":\"?\"}, {\"x\":3,\"y\":4}]");
        parser.nextToken();

        assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
        assertThat(POINT.isValid(parser)).isTrue();
        assertThat(POINT.isValid(parser)).isFalse();
        assertThat(POINT.parse(parser).get("x")).isEqualTo(3L);
        assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
    }

    @Test
    void parser_atAName_givesTheMembersValue() throws Exception {
        JsonParser parser = json("{\"a\": [1], \"b\": 2}");
        parser.nextToken();
        parser.nextToken();

        assertThat(ANY.parse(parser)).isEqualTo(List.of(1L));
        assertThat(ANY.parse(parser)).isEqualTo(2L);
    }

    @Test
    void parser_atItsEnd_isAViolation() {
        assertThatThrownBy(() -> ANY.parse(json(" ")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("cannot be read: the input ends early");
    }

    @Test
    void validateAll_values_areResultsUpToWhatCannotBeRead() {
        assertThat(
                        POINT.validateAll(
                                        json(
                                                "{\"x\":1,\"y\":2} {\"x\":[]} {\"x\":3,\"y\":4} {\"x\" 5} {}"))
                                .map(
                                        it ->
                                                it.fold(
                                                        all -> all.map(v -> v.code()).mkString(" "),
                                                        Model::toJson)))
                .containsExactly("{\"x\":1,\"y\":2}", "type required", "{\"x\":3,\"y\":4}", "json");
    }

    @Test
    void validateAll_nothing_isEmpty() {
        assertThat(ANY.validateAll(json(" \n"))).isEmpty();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("[1,]", 1L, 4L, 3L),
                Arguments.of("{\n \"a\": tru}", 2L, 7L, 8L),
                Arguments.of("[1", 1L, 3L, 2L));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformed_json_isAViolationWithItsPlace(String text, long line, long column, long offset) {
        var violation = ANY.validate(json(text)).getError().get(0);

        assertThat(violation.code()).isEqualTo("json");
        assertThat(violation.arguments())
                .containsEntry("line", line)
                .containsEntry("column", column)
                .containsEntry("offset", offset)
                .containsKey("reason");
        assertThat(violation.cause()).isNotNull();
    }

    @Test
    void malformed_inAnotherLanguage_isSaidInItButForTheReason() {
        var withPlace = ANY.validate(json("[1,]")).getError().get(0);
        String reason = (String) withPlace.arguments().get("reason");

        assertThat(withPlace.message())
                .isEqualTo("cannot be read: " + reason + " at line 1, column 4");
        assertThat(withPlace.message(Locale.GERMAN))
                .isEqualTo("ist nicht lesbar: " + reason + " in Zeile 1, Spalte 4");

        var without = ANY.validate(json(" ")).getError().get(0);
        assertThat(without.message(Locale.GERMAN)).startsWith("ist nicht lesbar: ");
    }

    static Stream<Arguments> trees() {
        UUID uuid = new UUID(0, 1);
        return Stream.of(
                Arguments.of(Schema.any(), NODES.pojoNode(uuid), uuid.toString()),
                Arguments.of(Schema.scalar(ScalarTypes.UUID_TYPE), NODES.pojoNode(uuid), uuid),
                Arguments.of(Schema.any(), NODES.pojoNode(null), null),
                Arguments.of(Schema.any(), NODES.pojoNode(List.of(1)), List.of(1L)),
                Arguments.of(Schema.string(), NODES.binaryNode(new byte[] {1, 2, 3}), "AQID"),
                Arguments.of(Schema.any(), NODES.numberNode(0.1f), 0.1),
                Arguments.of(Schema.number(), NODES.numberNode(Double.NaN), Double.NaN),
                Arguments.of(
                        Schema.decimal(),
                        NODES.numberNode(new BigDecimal("1.10")),
                        new BigDecimal("1.10")),
                Arguments.of(Schema.integer(), NODES.numberNode((short) 3), 3L));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void tree_withWhatJsonHasNotGot_countsAsInAMap(
            Schema schema, tools.jackson.databind.JsonNode tree, Object value) {
        assertThat(of(schema).parse(tree)).isEqualTo(value);
        assertThat(of(Schema.anyOf(schema)).parse(tree)).isEqualTo(value);
    }

    @Test
    void opaqueValue_whereATypeIsWanted_isAViolation() {
        for (Schema schema :
                List.of(
                        Schema.string(),
                        Schema.bool(),
                        Schema.integer(),
                        Schema.array(Schema.any()),
                        Schema.map(Schema.any()),
                        Schema.object().build(),
                        Schema.decimal())) {
            var violation = of(schema).validate(NODES.pojoNode(new Object())).getError().get(0);
            assertThat(violation.code()).isEqualTo("type");
            assertThat(violation.arguments()).containsEntry("actual", "java.lang.Object");
        }
    }

    @Test
    void tree_missing_isAViolation() {
        Validation<?, ?> answer = ANY.validate(MissingNode.getInstance());

        assertThat(answer.isInvalid()).isTrue();
    }

    @Test
    void validator_ofSomebodyElse_isRefused() {
        Validator<?> foreign =
                (Validator<?>)
                        Proxy.newProxyInstance(
                                Validator.class.getClassLoader(),
                                new Class<?>[] {Validator.class},
                                (proxy, method, arguments) -> null);

        assertThatThrownBy(() -> JacksonValidator.of(foreign))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
