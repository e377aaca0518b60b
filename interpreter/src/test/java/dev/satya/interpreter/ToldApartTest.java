package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import dev.satya.schema.JsonType;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Branches that cannot accept a value are not tried; what is said about it stays the same. */
class ToldApartTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private final List<String> tried = new ArrayList<>();

    /** An object that notes when its member {@code n} is looked at. */
    private ObjectSchema kind(String kind) {
        return Schema.object()
                .field("kind", Schema.constant(kind))
                .field("n", noting(kind))
                .extras(Extras.KEEP)
                .build();
    }

    private Schema noting(String name) {
        return Schema.integer().satisfies("noted", Object.class, value -> tried.add(name));
    }

    private static Validator<Object> compile(Schema schema) {
        return SATYA.compile(schema, Object.class);
    }

    @Test
    void branches_withAConstantEach_areToldApartByIt() {
        Validator<Object> validator = compile(Schema.oneOf(kind("x"), kind("y"), kind("z")));

        assertThat(validator.isValid(Map.of("kind", "y", "n", 1))).isTrue();
        assertThat(validator.isValidJson("{\"n\": 1, \"kind\": \"y\"}")).isTrue();
        assertThat(validator.isValid(Map.of("kind", "other", "n", 1))).isFalse();
        assertThat(validator.isValid(Map.of("kind", 7, "n", 1))).isFalse();
        assertThat(validator.isValid(Map.of("n", 1))).isFalse();
        assertThat(tried).containsExactly("y", "y");
        assertThat(validator.explain()).contains("told apart by kind");
    }

    @Test
    void branch_withoutTheConstant_isAlwaysTried() {
        ObjectSchema other = Schema.object().field("n", noting("other")).build();
        Validator<Object> validator = compile(Schema.anyOf(kind("x"), other, kind("y"), kind("z")));

        assertThat(validator.isValid(Map.of("kind", "w", "n", 1))).isTrue();
        assertThat(tried).containsExactly("other");
        assertThat(validator.isValid(Map.of("kind", "z", "n", 1))).isTrue();
    }

    @Test
    void constant_withinTogetherAndGuarded_isFound() {
        Schema both = Schema.allOf(Schema.guarded(JsonType.OBJECT, kind("x")), Schema.any());
        Validator<Object> validator = compile(Schema.oneOf(both, kind("y")));

        assertThat(validator.isValid(Map.of("kind", "y", "n", 1))).isTrue();
        assertThat(tried).containsExactly("y");
    }

    @Test
    void constants_ofAChoiceWithin_areThoseOfAllItsBranches() {
        Schema either = Schema.anyOf(kind("x"), kind("y")).title("either");
        Validator<Object> validator = compile(Schema.oneOf(either, kind("z")));

        assertThat(validator.explain()).contains("told apart by kind");
        assertThat(validator.isValid(Map.of("kind", "z", "n", 1))).isTrue();
        assertThat(validator.isValid(Map.of("kind", "y", "n", 1))).isTrue();
        assertThat(validator.isValid(Map.of("kind", "w", "n", 1))).isFalse();
        assertThat(tried).containsExactly("z", "y");
    }

    @Test
    void constant_withinAnyWrapper_isFound() {
        Schema closed = UnevaluatedSchema.of(kind("y")).withProperties(Schema.never());
        Schema referred =
                Schema.definitions(
                        Map.of("z", kind("z")),
                        Schema.oneOf(
                                kind("x").message("type", "no"), closed, Schema.reference("z")));
        Validator<Object> validator = compile(referred);

        for (String kind : List.of("x", "y", "z")) {
            assertThat(validator.isValid(Map.of("kind", kind, "n", 1))).isTrue();
        }
        assertThat(new TreeSet<>(tried)).containsExactly("x", "y", "z");
        tried.clear();
        assertThat(validator.isValid(Map.of("kind", "z", "n", 1))).isTrue();
        assertThat(tried).containsOnly("z");
    }

    @Test
    void constant_ofTwoBranches_stillMatchesBoth() {
        Validator<Object> validator = compile(Schema.oneOf(kind("x"), kind("x"), kind("y")));

        assertThat(validator.validate(Map.of("kind", "x", "n", 1)).getError().head().arguments())
                .isEqualTo(Map.of("valid", List.of(0L, 1L)));
    }

    @Test
    void violations_ofNoBranch_areThoseOfTheOneThatIsMeant() {
        Validator<Object> validator = compile(Schema.oneOf(kind("x"), kind("y")));

        assertThat(EntryPoint.codes(validator.validate(Map.of("kind", "y", "n", "no")).getError()))
                .isEqualTo(List.of("type@/n"));
        assertThat(EntryPoint.codes(validator.validate(Map.of("kind", "w", "n", 1)).getError()))
                .isEqualTo(List.of("enum@/kind"));
        assertThat(EntryPoint.codes(validator.validate(3).getError())).isEqualTo(List.of("type@"));
    }

    @Test
    void branches_ofOtherTypes_areNotTried() {
        Schema text = Schema.string().satisfies("noted", String.class, it -> tried.add("text"));
        Validator<Object> validator =
                compile(Schema.anyOf(text, Schema.array(noting("item")), kind("x")));

        assertThat(validator.isValid(List.of(1))).isTrue();
        assertThat(validator.isValid("t")).isTrue();
        assertThat(tried).containsExactly("item", "text");
    }

    @Test
    void integer_whereTheCallIsLax_mayBeText() {
        Validator<Object> validator = compile(Schema.oneOf(Schema.integer(), Schema.bool()));

        assertThat(validator.parse("12")).isEqualTo(12L);
        assertThat(validator.parse("no")).isEqualTo(false);
    }
}
