package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Default values: what stands in for an absent field, and what does not. See DEF-1 to DEF-4 of
 * docs/semantics.md.
 */
class DefaultTest {
    private static final Satya SATYA = EntryPoint.satya();

    @Test
    void default_deeperThanTheLimitInItsPlace_standsIn() {
        Satya shallow =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(2)).build();
        Schema inner =
                Schema.object()
                        .withDefault("list", Schema.array(Schema.any()), List.of(1L))
                        .build();
        Validator<Model> validator = shallow.compile(Schema.object().field("inner", inner).build());

        assertThat(validator.parse(Map.of("inner", Map.of())).toMap())
                .isEqualTo(Map.of("inner", Map.of("list", List.of(1L))));
        assertThat(validator.parseJson("{\"inner\":{}}").toMap())
                .isEqualTo(Map.of("inner", Map.of("list", List.of(1L))));
    }

    /** Recursive schemas in the manner of the meta-schema of draft 4, and what {} becomes. */
    static Stream<Arguments> annotated() {
        return Stream.of(
                Arguments.of("{'properties':{'not':{'$ref':'#','default':{}}}}", "{}"),
                Arguments.of(
                        "{'properties':{'items':{'anyOf':[{'type':'boolean'},{'$ref':'#'}],"
                                + "'default':{}}, 'n':{'default':1}}}",
                        "{'n':1}"),
                Arguments.of(
                        "{'properties':{'a':{'$ref':'#/$defs/x','default':{}}},"
                                + "'$defs':{'x':{'properties':{'b':{'$ref':'#','default':{}}}}}}",
                        "{}"),
                Arguments.of(
                        "{'properties':{'a':{'$ref':'#','default':{'a':{'a':true}}}}}",
                        "{'a':{'a':{'a':true}}}"),
                Arguments.of(
                        "{'properties':{'out':{'$ref':'#/$defs/x','default':{}}},"
                                + "'$defs':{'x':{'properties':{'n':{'default':2},"
                                + "'in':{'$ref':'#/$defs/x','default':{}}}}}}",
                        "{'out':{'n':2}}"),
                Arguments.of(
                        "{'x-usualStrictness':'lax','patternProperties':{'a':{'required':[]}},"
                                + "'properties':{'a':"
                                + "{'$ref':'#','x-strictness':'strict','default':{}}}}",
                        "{}"));
    }

    @ParameterizedTest
    @MethodSource("annotated")
    void default_thatNeedsItself_isNoDefault(String schema, String filled) {
        Validator<Object> validator =
                SATYA.compile(SATYA.schemaFromJson(schema.replace('\'', '"')), Object.class);

        assertThat(SATYA.toJson(validator.parseJson("{}"))).isEqualTo(filled.replace('\'', '"'));
    }

    @Test
    void default_thatLacksAFieldWithADefault_isFilledInTurn() {
        Schema inner =
                Schema.object().withDefault("a", Schema.integer(), 1).build().constraint("size-1");
        Satya satya =
                Satya.builder()
                        .withoutDiscovery()
                        .constraint("size-1", Model.class, model -> model.toMap().size() == 1)
                        .build();
        Schema outer = Schema.object().withDefault("inner", inner, Map.of()).build();

        assertThat(satya.compile(outer).parse(Map.of()).toMap())
                .isEqualTo(Map.of("inner", Map.of("a", 1L)));
    }

    /** The end of a run is not forgotten for a violation of a later field. */
    @Test
    void default_suppliedTooDeep_endsTheRunWithinABranch() {
        Satya shallow =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(1)).build();
        Schema deep =
                Schema.object()
                        .withDefault("a", Schema.array(Schema.any()), () -> List.of(1))
                        .field("b", Schema.any())
                        .build();
        Validator<Object> validator =
                shallow.compile(Schema.anyOf(deep, Schema.map(Schema.any())), Object.class);

        assertThat(codes(validator.validate(Map.of()).getError())).containsExactly("limit@/a");
    }
}
