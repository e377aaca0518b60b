package dev.satya.interpreter.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Annotations;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Extras;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import dev.satya.schema.UnevaluatedSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas written as JSON Schema. */
class ExportTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static final ObjectSchema OPEN =
            Schema.object().optional("a", Schema.integer()).extras(Extras.KEEP).build();

    static Stream<Schema> schemas() {
        return Stream.of(
                Schema.any(),
                Schema.never(),
                Schema.nullValue(),
                Schema.bool().title("t").description("d").examples(true, false),
                Schema.integer().ge(1).lt(9).multipleOf(2),
                Schema.number().gt(0.1).le(1e300),
                Schema.decimal().ge(0),
                Schema.string().strip().lower().minLength(1).maxLength(9).pattern("^a").secret(),
                Schema.string().strict().message("minLength", "no"),
                Schema.enumOf("a", 1, null),
                Schema.constant(null),
                Schema.constant(Map.of("a", List.of(1))),
                Schema.array(Schema.integer().lax()).minItems(1).maxItems(2).uniqueItems(),
                Schema.map(Schema.integer()).minProperties(1),
                Schema.map(Schema.string().maxLength(3), Schema.any()).maxProperties(2),
                Schema.string().nullable(),
                Schema.allOf(Schema.integer(), Schema.number().ge(1)),
                Schema.anyOf(Schema.integer(), Schema.string()),
                Schema.oneOf(Schema.integer(), Schema.string()),
                UnevaluatedSchema.of(Schema.allOf(Schema.string())).withProperties(Schema.never()),
                UnevaluatedSchema.of(OPEN).withProperties(Schema.never()).title("t"),
                UnevaluatedSchema.of(OPEN.minProperties(1))
                        .withProperties(Schema.never())
                        .description("d"),
                UnevaluatedSchema.of(Schema.anyOf(OPEN, Schema.array(Schema.string())))
                        .withProperties(Schema.never())
                        .withItems(Schema.never().title("n"))
                        .title("t"),
                UnevaluatedSchema.of(Schema.array(Schema.integer()).prefixItems(Schema.bool()))
                        .withItems(Schema.string())
                        .examples(List.of(true)),
                UnevaluatedSchema.of(Schema.oneOf(OPEN.secret(), Schema.any()).nullable())
                        .withProperties(Schema.string())
                        .secret(),
                UnevaluatedSchema.of(Schema.not(Schema.string())).withItems(Schema.never()),
                UnevaluatedSchema.of(Schema.any()).withProperties(Schema.never()).title("t"),
                UnevaluatedSchema.of(Schema.when(OPEN, Schema.any()))
                        .withProperties(Schema.never()),
                Schema.not(Schema.string()),
                Schema.guarded(JsonType.STRING, Schema.string().minLength(2)),
                Schema.guarded(JsonType.INTEGER, Schema.integer().ge(2)),
                Schema.object("O")
                        .field("a", Schema.integer())
                        .optional("b", Schema.reference("O"))
                        .extras(Extras.FORBID)
                        .build(),
                Schema.object().optional("a", Schema.any()).extras(Extras.IGNORE).build(),
                Schema.object()
                        .optional("a", Schema.any())
                        .extras(Extras.KEEP)
                        .build()
                        .minProperties(1),
                Schema.object().build().withExtras(Schema.integer()),
                Schema.definitions(
                        Map.of("a/b~c", Schema.integer()),
                        Schema.array(Schema.reference("a/b~c"))));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_writtenAndReadAndWritten_isWrittenAlike(Schema schema) {
        Map<String, Object> written = schema.toMap();
        assertThat(Schema.fromMap(written).toMap()).isEqualTo(written);
    }

    @Test
    void words_ofAnInnerSchema_standBeforeThoseAroundIt() {
        Schema schema =
                Schema.definitions(Map.of(), Schema.integer().lax().message("type", "inner").ge(1))
                        .strict()
                        .message("type", "outer")
                        .message("minimum", "outer");

        assertThat(schema.toMap())
                .containsEntry("x-strictness", "lax")
                .containsEntry("x-messages", Map.of("type", "inner", "minimum", "outer"));
        for (Schema each : List.of(schema, Schema.fromMap(schema.toMap()))) {
            Validator<Object> validator = SATYA.compile(each, Object.class);
            assertThat(validator.isValid("1")).isTrue();
            assertThat(validator.violations("x").head().message()).isEqualTo("inner");
            assertThat(validator.violations("0").head().message()).isEqualTo("outer");
        }
    }

    static Stream<GuardedSchema> guarded() {
        Schema size = Schema.object().field("width", Schema.integer().ge(1)).build();
        return Stream.of(
                Schema.guarded(JsonType.OBJECT, size),
                Schema.guarded(JsonType.OBJECT, Schema.object().build()),
                Schema.guarded(JsonType.OBJECT, Schema.object("O").extras(Extras.IGNORE).build()),
                Schema.guarded(JsonType.OBJECT, Schema.map(Schema.integer())),
                Schema.guarded(JsonType.ARRAY, Schema.array(size).uniqueItems()),
                Schema.guarded(JsonType.ARRAY, Schema.array(Schema.any())),
                Schema.guarded(JsonType.STRING, Schema.string().strip().minLength(2)),
                Schema.guarded(JsonType.STRING, Schema.string().minLength(2).title("T")),
                Schema.guarded(JsonType.STRING, Schema.string().minLength(2).secret()),
                Schema.guarded(JsonType.NUMBER, Schema.decimal().ge(1)),
                Schema.guarded(JsonType.INTEGER, Schema.integer().ge(1)),
                Schema.guarded(JsonType.INTEGER, Schema.never()),
                Schema.guarded(JsonType.BOOLEAN, Schema.constant(true)),
                Schema.guarded(JsonType.NULL, Schema.not(Schema.any())),
                Schema.guarded(JsonType.STRING, Schema.anyOf(size, Schema.string())));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void guarded_writtenAndRead_isItself_usuallyLax(GuardedSchema schema) {
        Annotations lax = schema.annotations().withUsualStrictness(Strictness.LAX);

        assertThat(Schema.fromMap(schema.toMap())).isEqualTo(schema.withAnnotations(lax));
    }

    /** Keywords that stand in an allOf are no longer untyped. */
    @Test
    void guarded_withAConstraintTwice_meansTheSame() {
        Schema text = Schema.string().pattern("^a").pattern("b$");
        Schema read = Schema.fromMap(Schema.guarded(JsonType.STRING, text).toMap());
        Validator<Object> validator = SATYA.compile(read, Object.class);

        assertThat(validator.isValid(7)).isTrue();
        assertThat(validator.isValid("ab")).isTrue();
        assertThat(validator.validate("ac").getError().map(Violation::code))
                .containsExactly("pattern");
    }

    /** JSON Schema has no keyword for it. */
    @Test
    void notBlank_isWrittenAsAPattern_andReadAsItself() {
        Map<String, Object> written = Schema.string().notBlank().toMap();
        Schema pattern = Schema.string().pattern((String) written.get("pattern"));

        for (String blank : List.of("", " \t\r\n\u000b\f", "\u00a0\u2003\u2028\u3000\ufeff")) {
            assertThat(codes(Schema.fromMap(written), blank)).containsExactly("notBlank");
            assertThat(codes(pattern, blank)).containsExactly("pattern");
        }
        assertThat(codes(Schema.fromMap(written), " x")).isEmpty();
        assertThat(codes(pattern, " x")).isEmpty();
    }

    private static Iterable<String> codes(Schema schema, String text) {
        return SATYA.compile(schema, Object.class).violations(text).map(Violation::code);
    }

    @Test
    void neverAndNotAny_writtenAndRead_areThemselves() {
        Schema never = Schema.array(Schema.never());
        Schema notAny = Schema.array(Schema.not(Schema.any()));

        assertThat(((ArraySchema) Schema.fromMap(never.toMap())).items()).isEqualTo(Schema.never());
        assertThat(((ArraySchema) Schema.fromMap(notAny.toMap())).items())
                .isEqualTo(Schema.not(Schema.any()));
    }

    /** A keyword that is there twice sees the converted value both times. */
    @ParameterizedTest
    @CsvSource({"6, true", "4, false"})
    void constraintTwice_writtenAndRead_meansTheSame(String text, boolean isValid) {
        Schema whole = Schema.integer().multipleOf(2).multipleOf(3);
        Schema letters = Schema.string().strip().pattern("^[46]").pattern("[^4]$");
        for (Schema schema : List.of(whole, letters)) {
            Schema read = Schema.fromMap(schema.toMap());
            assertThat(SATYA.compile(read, Object.class).isValid(" " + text + " "))
                    .isEqualTo(isValid);
        }
    }

    @Test
    void integer_withConstraints_isWrittenInTheStandardsWords() {
        assertThat(Schema.integer().ge(1).lt(9).multipleOf(2).title("T").toMap())
                .containsEntry("type", "integer")
                .containsEntry("title", "T")
                .containsKeys("minimum", "exclusiveMaximum", "multipleOf", "$schema");
    }

    @Test
    void object_withFields_isWrittenWithPropertiesAndRequired() {
        ObjectSchema schema =
                Schema.object()
                        .field("a", Schema.string())
                        .optional("b", Schema.bool())
                        .extras(Extras.FORBID)
                        .build();
        Map<String, Object> written = schema.toMap();
        assertThat(written)
                .containsEntry("type", "object")
                .containsEntry("required", List.of("a"))
                .containsEntry("additionalProperties", false);
        assertThat((Map<?, ?>) written.get("properties")).hasSize(2);
    }

    static Stream<Schema> withoutWrittenForm() {
        return Stream.of(
                Schema.string().satisfies("p", String.class, s -> true),
                Schema.object().field("a", Schema.any()).rule("r", List.of("a"), m -> true).build(),
                Schema.object().withDefault("a", Schema.any(), () -> 1).build());
    }

    @ParameterizedTest
    @MethodSource("withoutWrittenForm")
    void part_withoutWrittenForm_isRefusedWithItsPlace(Schema part) {
        assertThatThrownBy(() -> Schema.object().field("f", part).build().toMap())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("/properties/f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'default':7}",
                "{'default':null}",
                "{'type':'array','items':{'type':'integer','default':7}}",
                "{'$ref':'#/$defs/a','$defs':{'a':{'type':'integer','default':7}}}",
                "{'type':'object','properties':{'a':{'type':'integer','default':7}}}"
            })
    void default_readAndWritten_isThere(String schema) {
        String json = schema.replace('\'', '"');
        Map<String, Object> written = SATYA.schemaFromJson(json).toMap();
        written.remove("$schema");

        assertThat(SATYA.toJson(written)).isEqualTo(json);
    }

    /** JSON Schema names none twice. */
    @Test
    void dependentRequired_ofANameTwice_isWrittenOnce() {
        Map<String, Object> written = Schema.dependentRequired("a", "b", "c", "b").toMap();

        assertThat(written).containsEntry("dependentRequired", Map.of("a", List.of("b", "c")));
        assertThat(Schema.fromMap(written).toMap()).isEqualTo(written);
    }
}
