package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.message.Catalogue;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.Strictness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is secret is never shown. */
class SecretTest {
    private static final String VALUE = "hunter2";
    private static final Satya SATYA = EntryPoint.satya();

    @ParameterizedTest
    @MethodSource("rows")
    void secret_violated_isNotShown(Schema secret, Object instance) {
        Validator<Model> validator =
                SATYA.compile(Schema.object().field("password", secret).build());
        Map<String, Object> outer = Map.of("password", instance);
        ValidationException thrown =
                catchThrowableOfType(ValidationException.class, () -> validator.parse(outer));
        StringBuilder shown = new StringBuilder(thrown.toString());
        for (Violation violation : thrown.violations()) {
            shown.append(violation).append(violation.instance()).append(violation.arguments());
            Catalogue.LANGUAGES.forEach(locale -> shown.append(violation.message(locale)));
        }
        assertThat(shown.toString()).doesNotContain(VALUE);
    }

    static Stream<Arguments> rows() {
        Schema inner = Schema.object().field("pin", Schema.string().maxLength(3)).build();
        return Stream.of(
                Arguments.of(Schema.string().maxLength(3).secret(), VALUE),
                Arguments.of(Schema.integer().secret(), VALUE),
                Arguments.of(Schema.enumOf("a", "b").secret(), VALUE),
                Arguments.of(Schema.string().pattern("^x").secret(), VALUE),
                Arguments.of(
                        Schema.string().satisfies("p", String.class, s -> false).secret(), VALUE),
                Arguments.of(Schema.string().maxLength(3).secret().nullable(), VALUE),
                Arguments.of(Schema.array(Schema.string().maxLength(3)).secret(), List.of(VALUE)),
                Arguments.of(
                        ((dev.satya.schema.ObjectSchema) inner).secret(), Map.of("pin", VALUE)),
                Arguments.of(Schema.map(Schema.string().maxLength(3)).secret(), Map.of("k", VALUE)),
                Arguments.of(
                        Schema.anyOf(Schema.string().maxLength(3), Schema.integer()).secret(),
                        VALUE),
                Arguments.of(Schema.allOf(Schema.string().maxLength(3).secret()), VALUE),
                Arguments.of(
                        Schema.definitions(
                                Map.of("p", Schema.string().maxLength(3)),
                                Schema.reference("p").secret()),
                        VALUE));
    }

    @ParameterizedTest
    @MethodSource("held")
    void secret_held_isNotShownByToString(Schema secret, Object instance) {
        Validator<Model> validator =
                SATYA.compile(
                        Schema.object("Login")
                                .field("password", secret)
                                .field("user", Schema.string())
                                .build());
        Model model = validator.parse(Map.of("password", instance, "user", "bob"));
        assertThat(model).hasToString("Login{password=***, user=bob}");
    }

    @Test
    void secret_ofOneOfSeveralObjects_isNotShownByToString() {
        Schema user = Schema.object().field("user", Schema.string()).extras(Extras.KEEP).build();
        Schema password =
                Schema.object()
                        .field("password", Schema.string().secret())
                        .extras(Extras.KEEP)
                        .build();
        Schema others = Schema.object().build().withExtras(Schema.string().secret());
        Map<String, Object> instance = Map.of("user", "bob", "password", VALUE);

        assertThat(SATYA.compile(Schema.allOf(user, password)).parse(instance).toString())
                .contains("bob")
                .doesNotContain(VALUE);
        assertThat(SATYA.compile(Schema.allOf(user, others)).parse(instance).toString())
                .doesNotContain(VALUE);
    }

    static Stream<Arguments> held() {
        return Stream.of(
                Arguments.of(Schema.string().secret(), VALUE),
                Arguments.of(Schema.string().secret().nullable(), VALUE),
                Arguments.of(Schema.array(Schema.string()).secret(), List.of(VALUE)),
                Arguments.of(
                        Schema.definitions(
                                Map.of("p", Schema.string().secret()), Schema.reference("p")),
                        VALUE));
    }

    @Test
    void secretItems_held_areNotShownByToString() {
        Schema schema =
                Schema.object().field("codes", Schema.array(Schema.string().secret())).build();
        Model model = SATYA.compile(schema).parse(Map.of("codes", List.of(VALUE)));
        assertThat(model.toString()).doesNotContain(VALUE);
    }

    static Stream<Arguments> heldWithin() {
        Schema text = Schema.string().secret();
        Schema inner = Schema.object().field("pin", text).build();
        return Stream.of(
                Arguments.of(Schema.map(text), Map.of("k", VALUE)),
                Arguments.of(Schema.map(Schema.array(text)), Map.of("k", List.of(VALUE))),
                Arguments.of(Schema.anyOf(Schema.integer(), text), VALUE),
                Arguments.of(Schema.allOf(Schema.any(), text), VALUE),
                Arguments.of(Schema.oneOf(text, Schema.integer()), VALUE),
                Arguments.of(Schema.guarded(JsonType.STRING, text), VALUE),
                Arguments.of(Schema.array(inner), List.of(Map.of("pin", VALUE))),
                Arguments.of(Schema.anyOf(inner, Schema.integer()), Map.of("pin", VALUE)),
                Arguments.of(Schema.map(inner), Map.of("k", Map.of("pin", VALUE))),
                Arguments.of(Schema.object().build().withExtras(text), Map.of("extra", VALUE)));
    }

    @ParameterizedTest
    @MethodSource("heldWithin")
    void secret_heldWithinAField_isNotShownByToString(Schema field, Object instance) {
        Model model =
                SATYA.compile(Schema.object().field("f", field).build())
                        .parse(Map.of("f", instance));
        assertThat(model.toString()).doesNotContain(VALUE);
    }

    @Test
    void secretMember_ofANestedModel_isNotShownByToString() {
        Schema inner = Schema.object().field("pin", Schema.string().secret()).build();
        Model model =
                SATYA.compile(Schema.object().field("card", inner).build())
                        .parse(Map.of("card", Map.of("pin", VALUE)));
        assertThat(model.toString()).doesNotContain(VALUE);
    }

    @Test
    void secret_violated_hasThePlaceholderAsInstance() {
        Violation violation =
                SATYA.compile(Schema.string().maxLength(3).secret(), Object.class)
                        .validate(VALUE)
                        .getError()
                        .get(0);
        assertThat(violation.instance()).isEqualTo(Violation.SECRET);
    }

    static Stream<Arguments> tooDeep() {
        return Stream.of(
                Arguments.of(Schema.array(Schema.array(Schema.any())).secret()),
                Arguments.of(Schema.array(Schema.any().secret())),
                Arguments.of(Schema.anyOf(Schema.array(Schema.any()).secret(), Schema.integer())),
                Arguments.of(Schema.oneOf(Schema.any()).secret().nullable()));
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void secret_tooDeep_hasThePlaceholderAsInstance(Schema secret) {
        Satya shallow =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withDepth(2)).build();
        Validator<Object> validator = shallow.compile(secret, Object.class);

        for (var answer :
                List.of(
                        validator.validate(List.of(List.of(List.of()))),
                        validator.validateJson("[[[]]]"))) {
            assertThat(answer.getError())
                    .extracting(Violation::code, Violation::instance)
                    .containsExactly(tuple("limit", Violation.SECRET));
        }
    }

    @Test
    void extras_kept_areShown() {
        Model model =
                SATYA.compile(Schema.object().extras(Extras.KEEP).build()).parse(Map.of("x", 1));
        assertThat(model).hasToString("{x=1}");
    }

    @Test
    void message_overridden_replacesTheCataloguesInEveryLocale() {
        Schema schema =
                Schema.string().minLength(3).message("minLength", "≥ {minLength}! {0} ${x}");
        Violation violation = SATYA.compile(schema, Object.class).validate("a").getError().get(0);
        assertThat(violation.message()).isEqualTo("≥ 3! {0} ${x}");
        assertThat(violation.message(Locale.GERMAN)).isEqualTo("≥ 3! {0} ${x}");
    }

    @Test
    void message_overriddenForAnotherCode_isTheCatalogues() {
        Schema schema = Schema.string().minLength(3).message("maxLength", "no");
        Violation violation = SATYA.compile(schema, Object.class).validate("a").getError().get(0);
        assertThat(violation.message()).isEqualTo("must have at least 3 characters");
    }

    @Test
    void message_ofARule_isItsOwn() {
        Schema schema =
                Schema.object()
                        .field("a", Schema.integer())
                        .rule("r", List.of("a"), m -> false, "a is {fields}")
                        .build();
        Violation violation = SATYA.compile(schema).validate(Map.of("a", 1)).getError().get(0);
        assertThat(violation.message()).isEqualTo("a is a");
    }

    @Test
    void faults_thatOnlyTheInstanceTellsApart_areOneWhereItIsSecret() {
        Schema names = Schema.map(Schema.bool(), Schema.any());
        Schema values = Schema.map(Schema.any(), Schema.bool());
        Map<String, Object> instance = Map.of("a", "b");
        Schema open = Schema.allOf(names, values);
        Schema secret = Schema.map(Schema.allOf(names, values)).secret();
        assertThat(
                        SATYA.compile(open, Object.class)
                                .with(Strictness.STRICT)
                                .validate(instance)
                                .getError())
                .hasSize(2);
        assertThat(
                        SATYA.compile(secret, Object.class)
                                .with(Strictness.STRICT)
                                .validate(Map.of("k", instance))
                                .getError())
                .hasSize(1);
    }
}
