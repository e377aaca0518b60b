package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.message.Catalogue;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.UnevaluatedSchema;
import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one schema that may look at a value calls secret no other shows. See SECRET-1 to SECRET-5 of
 * docs/semantics.md.
 */
class SecretPlacesTest {
    private static final String VALUE = "hunter2";
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema SHORT = Schema.string().maxLength(3);
    private static final Schema SECRET = Schema.any().secret();

    private static ObjectSchema object(String name, Schema schema) {
        return Schema.object().optional(name, schema).extras(Extras.KEEP).build();
    }

    /** Two schemas that look at one value: what is wrong with it, and that it is secret. */
    static Stream<Arguments> pairs() {
        Map<String, Object> nested = Map.of("a", Map.of("p", VALUE));
        return Stream.of(
                Arguments.of(SHORT, SECRET, VALUE),
                Arguments.of(object("p", SHORT), object("p", SECRET), Map.of("p", VALUE)),
                Arguments.of(
                        object("a", object("p", SHORT)), object("a", object("p", SECRET)), nested),
                Arguments.of(object("a", object("p", SHORT)), object("a", SECRET), nested),
                Arguments.of(object("a", object("p", SHORT)), SECRET, nested),
                Arguments.of(Schema.map(SHORT), object("p", SECRET), Map.of("p", VALUE)),
                Arguments.of(object("p", SHORT), Schema.map(SECRET), Map.of("p", VALUE)),
                Arguments.of(
                        object("p", SHORT),
                        object("x", Schema.any()).patternProperty("^p", SECRET),
                        Map.of("p", VALUE)),
                Arguments.of(
                        object("x", Schema.any()).patternProperty("p", SHORT),
                        object("p", SECRET),
                        Map.of("p", VALUE)),
                Arguments.of(
                        object("p", SHORT),
                        Schema.object().build().withExtras(SECRET),
                        Map.of("p", VALUE)),
                Arguments.of(Schema.array(SHORT), Schema.array(SECRET), List.of("ok", VALUE)),
                Arguments.of(
                        Schema.array(SHORT),
                        Schema.array(Schema.any()).prefixItems(Schema.any(), SECRET),
                        List.of("ok", VALUE)),
                Arguments.of(
                        Schema.array(SHORT),
                        Schema.array(Schema.any()).contains(SECRET),
                        List.of("ok", VALUE)),
                Arguments.of(
                        object("p", SHORT),
                        UnevaluatedSchema.of(Schema.any()).withProperties(SECRET),
                        Map.of("p", VALUE)),
                Arguments.of(
                        Schema.map(SHORT, Schema.any()),
                        Schema.map(SECRET, Schema.any()),
                        Map.of(VALUE, 1)),
                Arguments.of(
                        Schema.map(Schema.any(), Schema.string()),
                        Schema.map(SECRET, Schema.any()),
                        Map.of(VALUE, 1)),
                Arguments.of(
                        Schema.object().extras(Extras.FORBID).build(),
                        Schema.map(SECRET, Schema.any()),
                        Map.of(VALUE, 1)),
                Arguments.of(
                        object("a", Schema.map(Schema.integer())),
                        object("a", Schema.map(SECRET, Schema.any())),
                        Map.of("a", Map.of(VALUE, "x"))),
                Arguments.of(Schema.integer(), SECRET, VALUE),
                Arguments.of(Schema.enumOf("a", "b"), SECRET, VALUE),
                Arguments.of(Schema.constant(VALUE), SECRET, "guess"));
    }

    /** The ways in which two schemas come to look at one value. */
    private static List<Schema> joined(Schema wrong, Schema secret) {
        Schema always = Schema.any();
        return List.of(
                Schema.allOf(wrong, secret),
                Schema.allOf(secret, wrong),
                Schema.allOf(Schema.allOf(secret), Schema.allOf(always, wrong)),
                Schema.allOf(wrong, Schema.anyOf(secret, Schema.never())),
                Schema.allOf(wrong, Schema.oneOf(secret, Schema.never())),
                Schema.allOf(wrong, Schema.not(Schema.not(secret))),
                Schema.allOf(wrong, Schema.when(secret, always)),
                Schema.allOf(wrong, Schema.when(Schema.never(), secret)),
                Schema.allOf(wrong, Schema.guarded(JsonType.NULL, secret)),
                Schema.allOf(wrong, secret.nullable()),
                Schema.definitions(
                        Map.of("S", secret, "W", wrong),
                        Schema.allOf(Schema.reference("W"), Schema.reference("S"))),
                Schema.when(secret, wrong),
                UnevaluatedSchema.of(Schema.allOf(wrong, secret))
                        .withItems(Schema.any())
                        .withProperties(Schema.any()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void value_thatOneSchemaCallsSecret_isShownByNone(
            Schema wrong, Schema secret, Object instance) {
        String json = SATYA.toJson(instance);
        for (Schema schema : joined(wrong, secret)) {
            for (Schema whole : List.of(schema, Schema.array(schema))) {
                boolean isItem = whole != schema;
                Object one = isItem ? List.of(instance) : instance;
                String text = isItem ? "[" + json + "]" : json;
                Validator<Object> validator = SATYA.compile(whole, Object.class);
                List<Seq<Violation>> answers = new ArrayList<>();
                answers.add(validator.validate(one).getError());
                answers.add(validator.violations(one));
                answers.add(validator.validateJson(text).getError());
                answers.add(validator.violationsJson(text));
                answers.add(validator.failFast().violations(one));
                answers.add(
                        catchThrowableOfType(ValidationException.class, () -> validator.parse(one))
                                .violations());
                answers.add(validator.validateMany(List.of(one)).violations(0));
                for (Seq<Violation> violations : answers) {
                    assertThat(shown(violations)).as("%s", whole).doesNotContain(VALUE);
                    assertThat(violations.map(Violation::instance))
                            .as("%s", whole)
                            .doesNotContain("guess");
                }
            }
        }
    }

    private static String shown(Seq<Violation> violations) {
        StringBuilder shown = new StringBuilder(new ValidationException(violations).toString());
        for (Violation violation : violations) {
            shown.append(violation.toMap());
            Catalogue.LANGUAGES.forEach(locale -> shown.append(violation.message(locale)));
        }
        return shown.toString();
    }

    static Stream<Arguments> models() {
        Schema text = Schema.string();
        Map<String, Object> nested = Map.of("a", Map.of("p", VALUE));
        return Stream.of(
                Arguments.of(object("p", text), object("p", SECRET), Map.of("p", VALUE)),
                Arguments.of(object("p", text), Schema.map(SECRET), Map.of("p", VALUE)),
                Arguments.of(object("x", text), object("p", SECRET), Map.of("p", VALUE)),
                Arguments.of(object("x", text), Schema.map(SECRET), Map.of("p", VALUE)),
                Arguments.of(
                        object("p", text),
                        object("x", text).patternProperty("^p", SECRET),
                        Map.of("p", VALUE)),
                Arguments.of(
                        object("a", object("p", text)), object("a", object("p", SECRET)), nested),
                Arguments.of(object("a", object("p", text)), object("a", SECRET), nested),
                Arguments.of(
                        object("a", Schema.array(text)),
                        object("a", Schema.array(SECRET)),
                        Map.of("a", List.of(VALUE))),
                Arguments.of(
                        object("a", Schema.array(object("p", text))),
                        object("a", Schema.array(object("p", SECRET))),
                        Map.of("a", List.of(Map.of("p", VALUE)))),
                Arguments.of(
                        object("a", Schema.map(text)),
                        object("a", Schema.map(SECRET, Schema.any())),
                        Map.of("a", Map.of(VALUE, "x"))),
                Arguments.of(
                        object("a", Schema.any()),
                        object("a", Schema.array(Schema.any()).contains(SECRET)),
                        Map.of("a", List.of(VALUE))),
                Arguments.of(
                        object("a", Schema.any()),
                        object("a", Schema.array(Schema.any()).prefixItems(SECRET)),
                        Map.of("a", List.of(VALUE))),
                Arguments.of(object("a", Schema.any()), object("a", rest()), nested),
                Arguments.of(
                        object("a", Schema.any()),
                        object("a", rest()),
                        Map.of("a", List.of(VALUE))),
                Arguments.of(object("a", Schema.any()), object("a", object("p", SECRET)), nested),
                Arguments.of(
                        object("a", Schema.any()),
                        object("a", Schema.object().build().withExtras(SECRET)),
                        nested),
                Arguments.of(
                        object("a", Schema.any()),
                        object("a", object("x", text).patternProperty("p", SECRET)),
                        nested),
                Arguments.of(
                        object("a", Schema.array(text)),
                        object("a", Schema.array(text).prefixItems(Schema.when(SECRET, text))),
                        Map.of("a", List.of(VALUE))),
                Arguments.of(
                        object("p", text),
                        Schema.object().optional("x", SECRET).alias("x", "p").build(),
                        Map.of("p", VALUE)),
                Arguments.of(
                        Schema.object().optional("x", text).alias("x", "p").build(),
                        object("p", SECRET),
                        Map.of("p", VALUE)),
                Arguments.of(
                        object("x", text), Schema.map(SECRET, Schema.any()), Map.of(VALUE, "x")),
                Arguments.of(
                        object("x", text).patternProperty("h", text),
                        Schema.map(SECRET, Schema.any()),
                        Map.of(VALUE, "x")),
                Arguments.of(
                        object("a", object("x", text)),
                        object("a", Schema.map(SECRET, Schema.any())),
                        Map.of("a", Map.of(VALUE, "x"))),
                Arguments.of(
                        object("a", Schema.object().field("pin", text).build().as(Plain.class)),
                        object("a", object("pin", SECRET)),
                        Map.of("a", Map.of("pin", VALUE))));
    }

    /** A record, whose text shows its components. */
    public record Plain(String pin) {}

    private static Schema rest() {
        return UnevaluatedSchema.of(Schema.any()).withItems(SECRET).withProperties(SECRET);
    }

    @ParameterizedTest
    @MethodSource("models")
    void model_ofSeveralSchemas_hidesWhatOneCallsSecret(
            Schema open, Schema secret, Map<String, Object> instance) {
        for (Schema schema : joined(open, secret)) {
            Object model = SATYA.compile(schema, Object.class).parse(instance);
            assertThat(model.toString()).doesNotContain(VALUE);
            if (model instanceof Model whole && whole.names().contains("a")) {
                Object within = whole.get("a");
                Object inner = within instanceof List<?> list ? list.get(0) : within;
                if (inner instanceof Model) {
                    assertThat(inner.toString()).doesNotContain(VALUE);
                }
            }
        }
    }

    @Test
    void values_besideSecrets_areShown() {
        Schema schema = Schema.allOf(object("p", SHORT), object("q", SECRET), object("r", SHORT));
        Map<String, Object> instance = new LinkedHashMap<>();
        instance.put("p", "shown");
        instance.put("q", VALUE);
        instance.put("r", "shown");
        Seq<Violation> violations = SATYA.compile(schema, Object.class).violations(instance);
        assertThat(violations.map(Violation::instance)).containsExactly("shown", "shown");
        instance.putAll(Map.of("p", "a", "r", "b"));
        assertThat(SATYA.compile(schema, Object.class).parse(instance).toString())
                .isEqualTo("{p=a, q=***, r=b}");
    }

    /** A record that quotes its component. */
    public record Quoting(String pin) {
        /** Throws always. */
        public Quoting {
            throw new IllegalArgumentException("bad pin " + pin);
        }
    }

    @Test
    void exception_thatMayQuoteASecret_isNotShown() {
        Schema pin = Schema.string().secret();
        Schema record = Schema.object().field("pin", pin).build().as(Quoting.class);
        Schema list = Schema.array(record);
        Schema checked =
                Schema.object()
                        .field("pin", pin)
                        .build()
                        .satisfies(
                                "pinned",
                                Model.class,
                                model -> {
                                    throw new IllegalStateException(model.getString("pin"));
                                });
        for (Schema schema : List.of(record, list, checked)) {
            Object one = Map.of("pin", VALUE);
            Object instance = schema == list ? List.of(one) : one;
            Violation violation = SATYA.compile(schema, Object.class).violations(instance).get(0);
            assertThat(violation.toMap().toString()).doesNotContain(VALUE);
            assertThat(violation.cause()).isNull();
        }
    }

    @Test
    void names_thatAreSecret_areNotInPaths() {
        Schema schema =
                Schema.object()
                        .field("m", Schema.map(Schema.string().secret(), Schema.array(SHORT)))
                        .build();
        String json = "{\"m\":{\"" + VALUE + "\":[\"long\"]}}";
        Violation violation = SATYA.compile(schema).violationsJson(json).get(0);
        assertThat(violation.path().toPointer()).isEqualTo("/m/***/0");
        assertThat(violation.instance()).isEqualTo("long");
        assertThat(violation.position()).isNotNull();
        assertThat(json.substring((int) violation.position().offset())).startsWith("\"long\"");
    }

    @Test
    void schema_thatIsSecret_doesNotShowItsValues() {
        List<Schema> schemas =
                List.of(
                        Schema.constant(VALUE).secret(),
                        Schema.enumOf(VALUE, "b").secret(),
                        Schema.array(Schema.constant(VALUE).secret()),
                        Schema.string().examples(VALUE).secret(),
                        Schema.object().withDefault("p", Schema.string().secret(), VALUE).build());
        for (Schema schema : schemas) {
            assertThat(schema.toString()).doesNotContain(VALUE);
            assertThat(SATYA.compile(schema, Object.class).explain()).doesNotContain(VALUE);
        }
        Schema around = Schema.array(Schema.constant(VALUE)).secret();
        assertThat(SATYA.compile(around, Object.class).explain()).doesNotContain(VALUE);
    }
}
