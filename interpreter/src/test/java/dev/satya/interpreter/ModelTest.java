package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Slot;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.schema.Extras;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a valid object can be asked. */
class ModelTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema INNER = Schema.object("Inner").field("x", Schema.integer()).build();
    private static final Schema SCHEMA =
            Schema.object("Thing")
                    .field("id", Schema.integer().ge(0))
                    .optional("ratio", Schema.number())
                    .optional("price", Schema.decimal())
                    .optional("flag", Schema.bool())
                    .optional("name", Schema.string().nullable())
                    .optional("tags", Schema.array(Schema.string()))
                    .optional("counts", Schema.map(Schema.integer()))
                    .optional("inner", INNER)
                    .withDefault("role", Schema.string(), "user")
                    .extras(Extras.KEEP)
                    .rule(
                            "noRoot",
                            List.of("id", "role"),
                            m -> m.getLong("id") != 0 || !"root".equals(m.get("role")))
                    .build();
    private static final Validator<Model> VALIDATOR = SATYA.compile(SCHEMA);

    private static Model model() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("extra", List.of(1));
        map.put("inner", Map.of("x", 9));
        map.put("counts", Map.of("a", 1));
        map.put("tags", List.of("t"));
        map.put("name", null);
        map.put("flag", true);
        map.put("price", "1.50");
        map.put("ratio", 0.5);
        map.put("id", "7");
        return VALIDATOR.parse(map);
    }

    @Test
    void getters_ofEachType_giveTheConvertedValue() {
        Model model = model();
        assertThat(model.get("id")).isEqualTo(7L);
        assertThat(model.getLong("id")).isEqualTo(7L);
        assertThat(model.getInt("id")).isEqualTo(7);
        assertThat(model.getBigInteger("id")).isEqualTo(BigInteger.valueOf(7));
        assertThat(model.getDouble("ratio")).isEqualTo(0.5);
        assertThat(model.getDouble("id")).isEqualTo(7.0);
        assertThat(model.getDecimal("price")).isEqualTo(new BigDecimal("1.50"));
        assertThat(model.getDecimal("ratio")).isEqualByComparingTo("0.5");
        assertThat(model.getBoolean("flag")).isTrue();
        assertThat(model.getString("role")).isEqualTo("user");
        assertThat(model.getString("name")).isNull();
        assertThat(model.getList("tags").get(0)).isEqualTo("t");
        assertThat(model.getMap("counts").get("a")).isEqualTo(1L);
        assertThat(model.getModel("inner").getLong("x")).isEqualTo(9L);
        assertThat(model.extras()).isEqualTo(Map.of("extra", List.of(1L)));
        assertThat(model.name()).isEqualTo("Thing");
        assertThat(model.names()).startsWith("id", "ratio").endsWith("role").hasSize(9);
    }

    @Test
    void getters_ofAnotherType_throw() {
        Model model = model();
        assertThatThrownBy(() -> model.getLong("ratio")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> model.getString("id")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> model.getDouble("role")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> model.getBoolean("id")).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> model.getModel("tags")).isInstanceOf(ClassCastException.class);
        List<ThrowableAssert.ThrowingCallable> getters =
                List.of(
                        () -> model.getLong("role"),
                        () -> model.getInt("role"),
                        () -> model.getDouble("role"),
                        () -> model.getBoolean("role"),
                        () -> model.getString("tags"),
                        () -> model.getBigInteger("role"),
                        () -> model.getDecimal("role"),
                        () -> model.getModel("role"),
                        () -> model.getList("role"),
                        () -> model.getMap("role"));
        for (ThrowableAssert.ThrowingCallable getter : getters) {
            assertThatThrownBy(getter)
                    .isInstanceOf(ClassCastException.class)
                    .hasMessageMatching(
                            "the field holds a .*, not (a|an|text|true).*: get\\(name\\) gives it as it"
                                    + " is");
        }
    }

    @Test
    void primitiveGetters_ofAbsentFields_throw() {
        Model model = VALIDATOR.parse(Map.of("id", 1));
        assertThatThrownBy(() -> model.getDouble("ratio")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.getBoolean("flag")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.getLong("name")).isInstanceOf(NullPointerException.class);
    }

    @Test
    void wholeNumber_beyondThePrimitive_isAnArithmeticException() {
        Model model = SATYA.compile(INNER).parse(Map.of("x", BigInteger.ONE.shiftLeft(70)));
        assertThatThrownBy(() -> model.getLong("x")).isInstanceOf(ArithmeticException.class);
        model.set("x", 1L << 40);
        assertThatThrownBy(() -> model.getInt("x")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void presence_ofNullDefaultAndAbsent_isToldApart() {
        Model model = model();
        Model bare = VALIDATOR.parse(Map.of("id", 1));
        assertThat(model.isSet("name")).isTrue();
        assertThat(model.has("name")).isTrue();
        assertThat(bare.isSet("name")).isFalse();
        assertThat(bare.has("name")).isFalse();
        assertThat(bare.isSet("role")).isFalse();
        assertThat(bare.has("role")).isTrue();
        assertThat(bare.get("name")).isNull();
    }

    @Test
    void slot_ofItsSchema_readsLikeTheName() {
        Slot id = VALIDATOR.slot("id");
        Slot price = VALIDATOR.slot("price");
        Model model = model();
        assertThat(id.name()).isEqualTo("id");
        assertThat(price.index()).isEqualTo(2);
        assertThat(model.getLong(id)).isEqualTo(7L);
        assertThat(model.get(price)).isEqualTo(new BigDecimal("1.50"));
        assertThat(model.isSet(id)).isTrue();
        assertThat(model.has(VALIDATOR.slot("role"))).isTrue();
        model.set(id, 8);
        assertThat(model.getLong(model.slot("id"))).isEqualTo(8L);
    }

    @Test
    void slot_ofAnotherSchema_isRefused() {
        Slot foreign =
                SATYA.compile(Schema.object().field("id", Schema.integer()).build()).slot("id");
        Model model = model();
        assertThatThrownBy(() -> model.get(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.getLong(foreign))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.isSet(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.set(foreign, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nmae", "Name", "names"})
    void name_unknown_isRefusedWithTheNearest(String name) {
        Model model = model();
        assertThatThrownBy(() -> model.get(name))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("\"name\"");
        assertThatThrownBy(() -> model.set(name, 1)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> model.isSet(name)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> VALIDATOR.slot(name)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void slot_ofASchemaWithoutFields_isUnsupported() {
        Validator<Object> validator = SATYA.compile(Schema.integer(), Object.class);
        assertThatThrownBy(() -> validator.slot("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void set_valid_convertsAndMarksAsGiven() {
        Model model = VALIDATOR.parse(Map.of("id", 1));
        model.set("ratio", "0.25");
        model.set("inner", Map.of("x", "3"));
        assertThat(model.getDouble("ratio")).isEqualTo(0.25);
        assertThat(model.getModel("inner").getLong("x")).isEqualTo(3L);
        assertThat(model.isSet("ratio")).isTrue();
    }

    @Test
    void set_invalid_throwsAndLeavesTheModelAsItWas() {
        Model model = model();
        Model before = model();
        ValidationException thrown =
                catchThrowableOfType(ValidationException.class, () -> model.set("id", -1));
        assertThat(codes(thrown.violations())).containsExactly("minimum@/id");
        assertThat(model).isEqualTo(before);
    }

    @Test
    void set_thatBreaksARule_throwsAndLeavesTheModelAsItWas() {
        Model model = VALIDATOR.parse(Map.of("id", 0));
        ValidationException thrown =
                catchThrowableOfType(ValidationException.class, () -> model.set("role", "root"));
        assertThat(codes(thrown.violations())).containsExactly("noRoot@");
        assertThat(model.get("role")).isEqualTo("user");
        assertThat(model.isSet("role")).isFalse();
    }

    @Test
    void with_valid_changesACopyAlone() {
        Model model = model();
        Model changed = model.with("id", 8);
        assertThat(model.getLong("id")).isEqualTo(7L);
        assertThat(changed.getLong("id")).isEqualTo(8L);
        assertThat(changed.extras()).isEqualTo(model.extras());
    }

    @Test
    void set_onTheWithCopy_leavesTheOriginal() {
        Model model = model();
        Model copy = model.with("id", 8);
        copy.set("ratio", 0.75);
        assertThat(model.getDouble("ratio")).isEqualTo(0.5);
    }

    @Test
    void toMap_isInSlotOrderMutableAndPlain() {
        Map<String, Object> map = model().toMap();
        assertThat(map.keySet())
                .containsExactly(
                        "id", "ratio", "price", "flag", "name", "tags", "counts", "inner", "role",
                        "extra");
        assertThat(map.get("inner")).isEqualTo(Map.of("x", 9L));
        map.put("id", 1);
        assertThat(map).containsEntry("id", 1);
    }

    @Test
    void toJson_isInSlotOrderWithExtrasLast() {
        assertThat(model().toJson())
                .isEqualTo(
                        "{\"id\":7,\"ratio\":0.5,\"price\":1.50,\"flag\":true,\"name\":null,"
                                + "\"tags\":[\"t\"],\"counts\":{\"a\":1},\"inner\":{\"x\":9},"
                                + "\"role\":\"user\",\"extra\":[1]}");
    }

    @Test
    void toJson_parsedAgain_isAnEqualModel() {
        assertThat(VALIDATOR.parseJson(model().toJson())).isEqualTo(model());
        assertThat(VALIDATOR.parse(model().toMap())).isEqualTo(model());
        assertThat(VALIDATOR.parse(model())).isEqualTo(model());
    }

    @Test
    void toJson_hostileText_isEscaped() {
        Model model = VALIDATOR.parse(Map.of("id", 1, "name", "\"\\\u0000\n\u2028é\uD834\uDD1E"));
        assertThat(VALIDATOR.parseJson(model.toJson())).isEqualTo(model);
        assertThat(model.toJson()).contains("\\\"\\\\\\u0000\\n");
    }

    @Test
    void equality_ofEqualMembers_holdsWithEqualHashes() {
        assertThat(model()).isEqualTo(model()).hasSameHashCodeAs(model());
        assertThat(model()).isNotEqualTo(model().with("id", 8)).isNotEqualTo(model().toMap());
    }

    @Test
    void equality_ofDefaultAndGiven_holds() {
        assertThat(VALIDATOR.parse(Map.of("id", 1)))
                .isEqualTo(VALIDATOR.parse(Map.of("id", 1, "role", "user")));
    }

    @Test
    void toString_namesTheObjectAndItsMembers() {
        assertThat(VALIDATOR.parse(Map.of("id", 1, "e", 2)))
                .hasToString("Thing{id=1, role=user, e=2}");
    }

    @Test
    void collections_held_areImmutable() {
        Model model = model();
        assertThatThrownBy(() -> model.getList("tags").clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.getMap("counts").clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> model.extras().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void instance_changedAfterwards_leavesTheModel() {
        List<String> tags = new ArrayList<>(List.of("a"));
        Map<String, Object> deep = new HashMap<>(Map.of("k", new ArrayList<>(List.of(1))));
        Model model = VALIDATOR.parse(Map.of("id", 1, "tags", tags, "deep", deep));
        tags.add("b");
        deep.clear();
        assertThat(model.getList("tags")).hasSize(1);
        assertThat(model.extras()).isEqualTo(Map.of("deep", Map.of("k", List.of(1L))));
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 63, 64, 65, 96, 97, 128, 129, 200})
    void object_ofManyFields_tracksEachOfThem(int count) {
        var builder = Schema.object();
        Map<String, Object> odd = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            builder.optional("f" + i, Schema.integer());
            if (i % 2 == 1) {
                odd.put("f" + i, i);
            }
        }
        Validator<Model> validator = SATYA.compile(builder.extras(Extras.KEEP).build());
        for (Model model :
                List.of(
                        validator.parse(odd),
                        validator.parseJson(Case.write(odd)),
                        validator.parse(validator.parse(odd)),
                        validator.rows().columns(List.of(odd)).model(0))) {
            for (int i = 0; i < count; i++) {
                assertThat(model.isSet("f" + i)).isEqualTo(i % 2 == 1);
            }
            Model changed = model.with("f" + (count - 1), 5).with("f0", 6);
            assertThat(changed.isSet("f" + (count - 1))).isTrue();
            assertThat(changed.getLong("f0")).isEqualTo(6L);
            assertThat(model.isSet("f0")).isFalse();
            assertThat(model.isSet("f" + (count - 1))).isEqualTo(count % 2 == 0);
            assertThat(model.extras()).isEmpty();
        }
    }

    @Test
    void set_onAModelOfAStrictCall_isChecked() {
        Model strict = VALIDATOR.with(dev.satya.schema.Strictness.STRICT).parse(Map.of("id", 1));
        assertThat(strict.getLong("id")).isEqualTo(1L);
        assertThatThrownBy(() -> strict.set("id", -5)).isInstanceOf(ValidationException.class);
    }
}
