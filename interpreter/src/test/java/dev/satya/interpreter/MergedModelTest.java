package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Models that allOf makes of the models of its branches. See ALL-3 to ALL-6 of docs/semantics.md.
 */
class MergedModelTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Validator<Model> PERSON =
            SATYA.compile(
                    Schema.allOf(
                            Schema.object()
                                    .field("name", Schema.string().minLength(2))
                                    .optional("pin", Schema.string().maxLength(4).secret())
                                    .build(),
                            Schema.object()
                                    .withDefault("age", Schema.integer().ge(0), 7)
                                    .optional("name", Schema.string().maxLength(5))
                                    .build()));

    @Test
    void fields_ofAllBranches_areHeldOnce() {
        Model model = PERSON.parse(Map.of("name", "Ann"));

        assertThat(model.names().toString()).contains("name", "pin", "age");
        assertThat(model.toMap()).isEqualTo(Map.of("name", "Ann", "age", 7L));
        assertThat(model.isSet("name")).isTrue();
        assertThat(model.isSet("age")).isFalse();
        assertThat(model.toJson()).isEqualTo("{\"name\":\"Ann\",\"age\":7}");
    }

    @Test
    void set_ofAValueThatEveryBranchTakes_changesTheModel() {
        Model model = PERSON.parse(Map.of("name", "Ann"));
        model.set("name", "Bob");

        assertThat(model.with("age", "8").get("age")).isEqualTo(8L);
        assertThat(model.get("name")).isEqualTo("Bob");
        assertThat(model.get("age")).isEqualTo(7L);
    }

    @Test
    void set_ofAValueThatABranchRefuses_leavesTheModel() {
        Model model = PERSON.parse(Map.of("name", "Ann"));
        ValidationException thrown =
                catchThrowableOfType(
                        ValidationException.class, () -> model.set("name", "Bartholomew"));

        assertThat(EntryPoint.codes(thrown.violations())).containsExactly("maxLength@/name");
        assertThat(thrown.violations().get(0).instance()).isEqualTo("Bartholomew");
        assertThat(model.get("name")).isEqualTo("Ann");
    }

    @Test
    void set_ofASecret_doesNotShowIt() {
        Model model = PERSON.parse(Map.of("name", "Ann"));
        ValidationException thrown =
                catchThrowableOfType(ValidationException.class, () -> model.set("pin", "hunter2"));

        assertThat(thrown.violations().get(0).instance()).isEqualTo("***");
    }

    @Test
    void extra_thatABranchOfAnInnerAllOfDeclares_isTheInnerField() {
        Schema open = Schema.object().extras(Extras.KEEP).build();
        Schema whole = Schema.object().field("a", Schema.integer()).extras(Extras.KEEP).build();
        Schema filling =
                Schema.object()
                        .field(
                                "a",
                                Schema.object()
                                        .withDefault("c", Schema.integer(), 0)
                                        .extras(Extras.KEEP)
                                        .build())
                        .extras(Extras.KEEP)
                        .build();
        Map<String, Object> instance = Map.of("a", Map.of());
        Schema inner = Schema.allOf(Schema.anyOf(open, whole));
        for (Schema schema :
                List.of(
                        Schema.allOf(inner, filling),
                        Schema.allOf(Schema.any(), inner, filling),
                        Schema.definitions(
                                Map.of("inner", inner),
                                Schema.allOf(Schema.reference("inner"), filling)))) {
            Model model = (Model) SATYA.compile(schema, Object.class).parse(instance);
            assertThat(model.toMap()).isEqualTo(instance);
        }
    }

    @Test
    void extra_thatAnotherBranchDeclares_isItsField() {
        Schema schema =
                Schema.allOf(
                        Schema.object().field("a", Schema.any()).extras(Extras.KEEP).build(),
                        Schema.anyOf(
                                Schema.object().field("b", Schema.integer()).build(),
                                Schema.any()));
        Model model = SATYA.compile(schema).parse(Map.of("a", 1, "b", "x", "c", 2));

        assertThat(model.get("b")).isEqualTo("x");
        assertThat(model.isSet("b")).isTrue();
        assertThat(model.extras()).isEqualTo(Map.of("c", 2L));
    }

    @Test
    void model_ofOneBranchWithAChoice_hasTheFieldsOfAll() {
        Schema a = Schema.object().field("a", Schema.any()).build();
        Schema ba = Schema.object().field("b", Schema.any()).field("a", Schema.any()).build();
        Validator<Model> validator = SATYA.compile(Schema.allOf(Schema.anyOf(a, ba)));

        assertThat(validator.parse(Map.of("a", 1, "b", 2)).names()).containsExactly("a", "b");
        assertThat(validator.parse(Map.of("a", 1)).names()).containsExactly("a", "b");
    }

    @Test
    void fields_moreThanALongHasBits_areToldApart() {
        ObjectBuilder wide = Schema.object();
        Map<String, Object> instance = new LinkedHashMap<>();
        for (int i = 0; i < 70; i++) {
            wide.optional("f" + i, Schema.integer());
            if (i % 3 == 0) {
                instance.put("f" + i, (long) i);
            }
        }
        Schema other = Schema.object().optional("f69", Schema.integer()).build();
        Model model = SATYA.compile(Schema.allOf(wide.build(), other)).parse(instance);

        assertThat(model.toMap()).isEqualTo(instance);
        for (int i = 0; i < 70; i++) {
            assertThat(model.isSet("f" + i)).as("f%d", i).isEqualTo(i % 3 == 0);
        }
    }
}
