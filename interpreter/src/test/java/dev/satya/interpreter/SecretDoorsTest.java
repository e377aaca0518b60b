package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Model;
import dev.satya.OutputFormat;
import dev.satya.Schema;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.UnevaluatedSchema;
import dev.satya.spi.Printable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text that is made of a schema, where another schema says that what it lists is secret. See
 * SECRET-8 to SECRET-13 of docs/semantics.md.
 */
class SecretDoorsTest {
    private static final String VALUE = "hunter2";
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema ANY = Schema.any();
    private static final Schema SECRET = Schema.any().secret();
    private static final Schema SECRET_NAMES = Schema.map(SECRET, ANY);

    private static ObjectSchema object(String name, Schema schema) {
        return Schema.object().optional(name, schema).extras(Extras.KEEP).build();
    }

    private static Schema rest(Schema items, Schema properties) {
        return UnevaluatedSchema.of(ANY).withItems(items).withProperties(properties);
    }

    private static Schema dependent(String property, String required) {
        return Schema.dependent(property, ANY).withRequired(List.of(required));
    }

    /** A schema that lists a secret, one that says that it is one, and instances. */
    static Stream<Arguments> rows() {
        Schema constant = Schema.constant(VALUE);
        Schema listed = Schema.enumOf(VALUE, "b");
        Schema whole = Schema.constant(Map.of("p", VALUE));
        List<Object> texts = List.of(VALUE, "other", 1);
        List<Object> objects =
                List.of(Map.of("p", VALUE), Map.of("p", "other"), Map.of("p", 1), Map.of());
        List<Object> named =
                List.of(Map.of("p", 1), Map.of(VALUE, 1), Map.of(VALUE, "x", "p", 2), Map.of());
        List<Object> lists = List.of(List.of(VALUE), List.of("other"), List.of(), List.of(1, 2));
        return Stream.of(
                Arguments.of(constant, SECRET, texts),
                Arguments.of(listed, SECRET, texts),
                Arguments.of(Schema.string().examples(VALUE), SECRET, texts),
                Arguments.of(Schema.not(constant), SECRET, texts),
                Arguments.of(Schema.anyOf(constant, Schema.constant(VALUE + "x")), SECRET, texts),
                Arguments.of(object("p", constant), object("p", SECRET), objects),
                Arguments.of(whole, SECRET, objects),
                Arguments.of(object("p", listed), Schema.map(SECRET), objects),
                Arguments.of(
                        object("p", constant),
                        object("x", ANY).patternProperty("^p", SECRET),
                        objects),
                Arguments.of(
                        object("x", ANY).patternProperty("^p", constant),
                        object("p", SECRET),
                        objects),
                Arguments.of(
                        object("p", constant), Schema.object().build().withExtras(SECRET), objects),
                Arguments.of(object("p", constant), rest(ANY, SECRET), objects),
                Arguments.of(
                        Schema.object().withDefault("p", Schema.string(), VALUE).build(),
                        object("p", SECRET),
                        objects),
                Arguments.of(Schema.array(constant), Schema.array(SECRET), lists),
                Arguments.of(Schema.array(ANY).contains(constant), Schema.array(SECRET), lists),
                Arguments.of(Schema.array(constant), Schema.array(ANY).contains(SECRET), lists),
                Arguments.of(Schema.array(ANY).prefixItems(constant), Schema.array(SECRET), lists),
                Arguments.of(Schema.array(constant), rest(SECRET, ANY), lists),
                Arguments.of(object(VALUE, Schema.string()), SECRET_NAMES, named),
                Arguments.of(
                        Schema.object().field(VALUE, Schema.string()).build(), SECRET_NAMES, named),
                Arguments.of(
                        Schema.object().field("x", ANY).alias("x", VALUE).build(),
                        SECRET_NAMES,
                        named),
                Arguments.of(Schema.map(listed, ANY), SECRET_NAMES, named),
                Arguments.of(
                        Schema.object().field("p", ANY).extras(Extras.FORBID).build(),
                        SECRET_NAMES,
                        named),
                Arguments.of(dependent("p", VALUE), SECRET_NAMES, named),
                Arguments.of(dependent(VALUE, "q"), SECRET_NAMES, named),
                Arguments.of(
                        Schema.dependent("p", object(VALUE, Schema.integer())),
                        SECRET_NAMES,
                        named),
                Arguments.of(
                        Schema.anyOf(
                                Schema.object().field(VALUE, Schema.constant("a")).build(),
                                Schema.object().field(VALUE, Schema.constant("b")).build()),
                        SECRET_NAMES,
                        named));
    }

    /** The instance that has a value where a schema of {@link #joined} is about it. */
    private static Object around(Schema joined, Object value) {
        return joined instanceof ArraySchema
                ? List.of(value)
                : joined instanceof ObjectSchema ? Map.of("f", value) : value;
    }

    private static List<Schema> joined(Schema open, Schema secret) {
        return List.of(
                Schema.allOf(open, secret),
                Schema.allOf(secret, open),
                Schema.allOf(open, Schema.anyOf(secret, Schema.never())),
                Schema.allOf(open, Schema.not(Schema.not(secret))),
                Schema.allOf(open, Schema.when(secret, ANY)),
                Schema.allOf(open, Schema.guarded(JsonType.NULL, secret)),
                Schema.definitions(
                        Map.of("S", secret, "W", open),
                        Schema.allOf(Schema.reference("W"), Schema.reference("S"))),
                Schema.array(Schema.allOf(open, secret)),
                object("f", Schema.allOf(secret, open)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void textOfASchema_hasNoSecret(Schema open, Schema secret, List<Object> instances) {
        for (Schema schema : joined(open, secret)) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            assertThat(validator.explain()).as("%s", schema).doesNotContain(VALUE);
            assertThat(validator.toString()).doesNotContain(VALUE);
            assertThat(schema.toString()).doesNotContain(VALUE);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void output_hasNoSecret(Schema open, Schema secret, List<Object> instances) {
        for (Schema schema : joined(open, secret)) {
            SchemaOutput output = SATYA.output(schema);
            for (Object each : instances) {
                Object instance = around(schema, each);
                for (OutputFormat format : OutputFormat.values()) {
                    Map<String, Object> told = output.of(instance, format);
                    assertThat(SATYA.toJson(told))
                            .as("%s of %s by %s", format, instance, schema)
                            .doesNotContain(VALUE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void violations_haveNoSecret(Schema open, Schema secret, List<Object> instances) {
        Map<Object, String> shown = new LinkedHashMap<>();
        for (Schema schema : joined(open, secret)) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            for (Object instance : instances) {
                validator
                        .violations(around(schema, instance))
                        .forEach(it -> shown.put(it.toMap(), it + " " + it.message()));
            }
        }
        assertThat(shown.toString()).doesNotContain(VALUE);
    }

    /** What a model throws at whoever asks for what it does not have, by a name or another's handle. */
    static Stream<Consumer<Model>> wrongCalls() {
        Model other =
                SATYA.compile(Schema.object().optional(VALUE + "z", ANY).build()).parse(Map.of());
        return Stream.of(
                model -> model.get("hunter3"),
                model -> model.slot("hunter3"),
                model -> model.has("hunter3"),
                model -> model.isSet("hunter3"),
                model -> model.set("hunter3", 1),
                model -> model.with("hunter3", 1),
                model -> model.getLong("hunter3"),
                model -> model.getLong(VALUE),
                model -> model.getLong(model.slot(VALUE)),
                model -> model.getDouble(VALUE),
                model -> model.getDouble(model.slot(VALUE)),
                model -> model.getBoolean(VALUE),
                model -> model.getBoolean(model.slot(VALUE)),
                model -> model.with(VALUE, "x"),
                model -> model.set(VALUE, "x"),
                model -> model.get(other.slot(VALUE + "z")));
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void mistakeOfACaller_hasNoSecretName(Consumer<Model> call) {
        Schema named =
                Schema.object()
                        .optional(VALUE, Schema.integer().nullable())
                        .optional("p", ANY)
                        .build();
        Model model =
                (Model)
                        SATYA.compile(Schema.allOf(named, SECRET_NAMES), Object.class)
                                .parse(new HashMap<>(Map.of("p", 1)));
        assertThatThrownBy(() -> call.accept(model))
                .satisfies(
                        thrown ->
                                assertThat(
                                                Stream.iterate(
                                                        thrown,
                                                        Objects::nonNull,
                                                        Throwable::getCause))
                                        .noneMatch(it -> it.toString().contains(VALUE)));
    }

    @Test
    void mistakeOfACaller_namesAFieldThatIsNoSecret() {
        Schema named = Schema.object().optional(VALUE, SECRET).build();
        Model model = SATYA.compile(named).parse(Map.of());
        assertThatThrownBy(() -> model.get("hunter3"))
                .hasMessageContaining("no field \"hunter3\"")
                .hasMessageContaining("(did you mean \"hunter2\"?)");
    }

    @Test
    void mistakeOfADefault_hasNoSecret() {
        Schema wrong = Schema.object().withDefault("p", Schema.constant(VALUE), "x").build();
        Schema schema = Schema.allOf(wrong, object("p", SECRET));
        assertThatThrownBy(() -> SATYA.compile(schema, Object.class))
                .isInstanceOf(SchemaException.class)
                .message()
                .contains("the default of field \"p\"")
                .doesNotContain(VALUE);
    }

    @Test
    void schema_withoutSecrets_showsWhatItLists() {
        Schema schema = Schema.allOf(object("p", Schema.constant(VALUE)), object("p", ANY));
        assertThat(schema.toString()).contains(VALUE);
        assertThat(SATYA.compile(schema, Object.class).explain()).contains(VALUE);
        assertThat(SATYA.output(schema).of(Map.of("p", "x"), OutputFormat.BASIC).toString())
                .contains(VALUE);
    }

    @Test
    void valuesBesideASecret_areShown() {
        Schema schema =
                Schema.allOf(
                        object("p", Schema.constant("shown")),
                        object("q", SECRET),
                        object("r", ANY));
        assertThat(SATYA.compile(schema, Object.class).explain()).contains("const shown");
        assertThat(SATYA.output(schema).of(Map.of("p", "x"), OutputFormat.BASIC).toString())
                .contains("must be \"shown\"");
    }

    @Test
    void mistake_withControlCharacters_isPrintable() {
        SchemaException mistake =
                catchThrowableOfType(
                        SchemaException.class,
                        () ->
                                Schema.object()
                                        .field("a\n\u001b[2J", ANY)
                                        .field("a\n\u001b[2J", ANY));
        assertThat(mistake.getMessage()).contains("a\\u000A\\u001B[2J");
        assertThat(Printable.isPlain(mistake.getMessage())).isTrue();
        assertThat(Printable.isPlain(mistake.reason())).isTrue();
    }
}
