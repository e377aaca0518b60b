package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Model;
import dev.satya.RefusedValueException;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import dev.satya.schema.Hook.Around;
import io.vavr.collection.Seq;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that code takes apart, with secrets in them. See SECRET-14 of docs/semantics.md. */
class SecretHooksTest {
    private static final String VALUE = "hunter2";
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema SECRET = Schema.string().minLength(3).secret();

    private static Schema object(String name, Schema schema) {
        return Schema.object().optional(name, schema).extras(Extras.KEEP).build();
    }

    private static Object refuse() {
        throw new RefusedValueException("no");
    }

    private static Object fail(Object raw) {
        throw new IllegalStateException("cannot split " + raw);
    }

    private static Map<String, UnaryOperator<Schema>> hooks() {
        Around asking = (raw, inner) -> inner.parse(raw);
        Map<String, UnaryOperator<Schema>> hooks = new LinkedHashMap<>();
        hooks.put("refusing before", it -> it.before("h", raw -> refuse()));
        hooks.put("failing before", it -> it.before("h", SecretHooksTest::fail));
        hooks.put("before of another type", it -> it.before("h", raw -> raw));
        hooks.put("refusing wrap", it -> it.wrap("h", (raw, inner) -> refuse()));
        hooks.put("failing wrap", it -> it.wrap("h", (raw, inner) -> fail(raw)));
        hooks.put("wrap of another type", it -> it.wrap("h", asking));
        hooks.put(
                "before within before",
                it -> it.before("h", raw -> raw).before("h", SecretHooksTest::fail));
        hooks.put("failing before of null", it -> it.before("h", SecretHooksTest::fail).nullable());
        hooks.put(
                "one of two",
                it -> Schema.anyOf(Schema.enumOf("a", "b"), it.before("h", raw -> raw)));
        hooks.put(
                "behind all",
                it -> Schema.allOf(Schema.string().maxLength(2), it.before("h", r -> r)));
        return hooks;
    }

    private static List<Schema> secrets() {
        Schema named = Schema.definitions(Map.of("s", SECRET), Schema.array(Schema.reference("s")));
        return List.of(
                Schema.array(SECRET),
                object("pw", SECRET),
                object("a", Schema.array(object("pw", SECRET))),
                Schema.map(SECRET, Schema.any()),
                named);
    }

    static Stream<Arguments> all() {
        return hooks().keySet().stream()
                .flatMap(hook -> secrets().stream().map(schema -> Arguments.of(hook, schema)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void text_inFrontOfCode_isNotShown(String hook, Schema behind) {
        Schema hooked = hooks().get(hook).apply(behind);
        Validator<Model> validator =
                SATYA.compile(Schema.object().optional("f", hooked).build(), Model.class);
        Map<String, Object> instance = Map.of("f", "id:" + VALUE);
        List<Seq<Violation>> found =
                List.of(
                        validator.violations(instance),
                        validator.violationsJson(SATYA.toJson(instance)),
                        validator.failFast().violations(instance),
                        ofChange(validator.parse(Map.of()), "id:" + VALUE),
                        SATYA.compile(hooked, Object.class).violations("id:" + VALUE));
        for (Seq<Violation> violations : found) {
            assertThat(violations).isNotEmpty();
            for (Violation violation : violations) {
                assertThat(violation.instance()).isEqualTo(Violation.SECRET);
                assertThat(violation.cause()).isNull();
                assertThat(violation.toMap().toString()).doesNotContain(VALUE);
            }
        }
    }

    @Test
    void text_inFrontOfCode_isShown_whereASecretIsOnlyADefinition() {
        Schema unused = Schema.definitions(Map.of("s", SECRET), Schema.array(Schema.string()));
        Validator<Object> validator = SATYA.compile(unused.before("h", raw -> raw), Object.class);

        assertThat(validator.violations("id").head().instance()).isEqualTo("id");
        assertThat(validator.violationsJson("\"id\"").head().instance()).isEqualTo("id");
    }

    private static Seq<Violation> ofChange(Model model, Object value) {
        try {
            model.set("f", value);
            throw new AssertionError("it was taken");
        } catch (ValidationException e) {
            return e.violations();
        }
    }

    @Test
    void value_thatCodeMakesOfAText_isNotShown() {
        Schema text = Schema.array(SECRET).wrap("raw", (raw, inner) -> raw);
        Model model =
                SATYA.compile(Schema.object().field("f", text).build(), Model.class)
                        .parse(Map.of("f", VALUE));

        assertThat(model.toString()).isEqualTo("{f=***}");
        assertThat(model.toMap()).isEqualTo(Map.of("f", VALUE));
    }

    @Test
    void value_besidesSecrets_isShown() {
        Schema plain = Schema.array(Schema.string()).before("h", raw -> refuse());
        Schema members =
                Schema.object()
                        .field("id", Schema.integer())
                        .field("pw", SECRET)
                        .build()
                        .before("h", raw -> raw);
        Schema after = Schema.array(SECRET).after("h", Object.class, it -> it);

        assertThat(first(plain, "a").instance()).isEqualTo("a");
        assertThat(first(members, Map.of("id", "x", "pw", VALUE)).instance()).isEqualTo("x");
        assertThat(first(members, Map.of("id", 1, "pw", "a")).instance())
                .isEqualTo(Violation.SECRET);
        assertThat(first(after, "a").instance()).isEqualTo("a");
    }

    private static Violation first(Schema schema, Object instance) {
        return SATYA.compile(schema, Object.class).violations(instance).get(0);
    }
}
