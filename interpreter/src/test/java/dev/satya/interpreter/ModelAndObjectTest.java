package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.satya.Model;
import dev.satya.Options;
import dev.satya.Schema;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.annotation.Aliases;
import dev.satya.annotation.Extras;
import dev.satya.annotation.Name;
import dev.satya.annotation.Secret;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model becomes an object of a class, and an object a model, with the same members. */
class ModelAndObjectTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record Point(@Min(0) int x, long y) {}

    record Scalars(
            LocalDate day,
            UUID id,
            Instant at,
            DayOfWeek weekday,
            BigDecimal price,
            BigInteger n) {}

    record Primitives(byte b, short s, int i, long l, float f, double d, boolean t) {}

    record Texts(List<String> list, Set<String> set, String[] array, Map<String, Point> points) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Texts that && asList().equals(that.asList());
        }

        @Override
        public int hashCode() {
            return asList().hashCode();
        }

        private List<Object> asList() {
            return List.of(list, set, List.of(array), points);
        }
    }

    record Keys(Map<Integer, Point> whole, Map<DayOfWeek, LocalDate> days) {}

    record Choices(Optional<Point> one, OptionalInt number, Point none) {}

    record Tree(String name, List<Tree> children) {}

    record Named(@Name("e_mail") @Aliases("mail") String email, @Secret String password) {}

    static class Bean {
        private String name;
        private int size = 20;
        private Point place;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getSize() {
            return size;
        }

        public void setSize(int size) {
            this.size = size;
        }

        public Point getPlace() {
            return place;
        }

        public void setPlace(Point place) {
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bean that && SATYA.toJson(this).equals(SATYA.toJson(that));
        }

        @Override
        public int hashCode() {
            return size;
        }
    }

    record Ordered(int from, int to) {
        @AssertTrue
        boolean isOrdered() {
            return from <= to;
        }
    }

    interface Shown {
        @NotNull
        String getName();
    }

    @Extras(dev.satya.schema.Extras.FORBID)
    record Closed(int x) {}

    record Wide(long n) {}

    record Narrow(int n) {}

    record Text(String n) {}

    static Stream<Object> objects() {
        Bean bean = new Bean();
        bean.setName("b");
        bean.setPlace(new Point(1, 2));
        return Stream.of(
                new Point(1, Long.MAX_VALUE),
                new Scalars(
                        LocalDate.of(2026, 1, 2),
                        UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
                        Instant.EPOCH,
                        DayOfWeek.FRIDAY,
                        new BigDecimal("1.50"),
                        BigInteger.TEN.pow(30)),
                new Scalars(null, null, null, null, null, null),
                new Primitives(Byte.MIN_VALUE, Short.MAX_VALUE, -1, 1L << 60, 0.1f, -0.0, true),
                new Texts(
                        List.of("a", "a"),
                        Set.of("b"),
                        new String[] {"c"},
                        Map.of("k", new Point(0, 0))),
                new Keys(
                        Map.of(7, new Point(1, 1)),
                        new EnumMap<>(Map.of(DayOfWeek.MONDAY, LocalDate.EPOCH))),
                new Keys(new TreeMap<>(), Map.of()),
                new Choices(Optional.of(new Point(1, 2)), OptionalInt.of(3), null),
                new Choices(Optional.empty(), OptionalInt.empty(), new Point(0, 0)),
                new Tree("r", List.of(new Tree("c", List.of()), new Tree("d", null))),
                new Named("a@b.example", "hush"),
                bean,
                new Ordered(1, 2));
    }

    @ParameterizedTest
    @MethodSource("objects")
    <T> void object_thatBecomesAModel_isTheSameObjectAgain(T object) {
        @SuppressWarnings("unchecked") // the class of a T
        Class<T> type = (Class<T>) object.getClass();
        Validator<T> validator = SATYA.compile(type);
        Model model = validator.toModel(object);

        assertThat(model.as(type)).isEqualTo(object).isNotSameAs(object);
        assertThat(validator.parse(SATYA.compile(type).toModel(object).toMap())).isEqualTo(object);
        assertThat(validator.parseJson(model.toJson())).isEqualTo(object);
        assertThat(validator.failFast().toModel(object)).isEqualTo(model);
        assertThat(validator.toModel(model.as(type))).isEqualTo(model);
    }

    @Test
    void model_ofAnObject_hasModelsWithin_andValuesOfTheirKinds() {
        Model tree =
                SATYA.compile(Tree.class).toModel(new Tree("r", List.of(new Tree("c", List.of()))));
        assertThat(((Model) tree.getList("children").get(0)).getString("name")).isEqualTo("c");

        Model keys =
                SATYA.compile(Keys.class)
                        .toModel(
                                new Keys(
                                        Map.of(7, new Point(1, 1)),
                                        Map.of(DayOfWeek.MONDAY, LocalDate.EPOCH)));
        assertThat(keys.getMap("days")).isEqualTo(Map.of(DayOfWeek.MONDAY, LocalDate.EPOCH));
        assertThat(keys.getMap("whole").get(7L)).isInstanceOf(Model.class);
    }

    @Test
    void model_ofAnObject_isCheckedWhenItChanges_andHidesSecrets() {
        Model point = SATYA.compile(Point.class).toModel(new Point(1, 2));
        assertThatThrownBy(() -> point.set("x", -1))
                .hasMessageContaining("x: must be at least 0 (minimum)");
        point.set("x", 5);
        assertThat(point.as(Point.class)).isEqualTo(new Point(5, 2));

        Model named = SATYA.compile(Named.class).toModel(new Named("a", "hush"));
        assertThat(named.toString()).doesNotContain("hush").contains("e_mail=a");
    }

    @Test
    void object_thatIsNotValid_becomesNoModel() {
        assertThat(codesOf(() -> SATYA.compile(Point.class).toModel(new Point(-1, 0))))
                .containsExactly("minimum@/x");
        assertThat(codesOf(() -> SATYA.compile(Ordered.class).toModel(new Ordered(3, 2))))
                .containsExactly("assertTrue@/ordered");
        assertThat(
                        codesOf(
                                () ->
                                        SATYA.compile(Texts.class)
                                                .toModel(
                                                        new Texts(
                                                                List.of(),
                                                                Set.of(),
                                                                new String[0],
                                                                Map.of("k", new Point(-1, 0))))))
                .containsExactly("minimum@/points/k/x");
        assertThatThrownBy(() -> SATYA.compile(Point.class).toModel(null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void object_ofAnInterface_becomesAModel_andNoObjectAgain() {
        Model model = SATYA.compile(Shown.class).toModel(() -> "Asha");
        assertThat(model.toMap()).isEqualTo(Map.of("name", "Asha"));
        assertThatThrownBy(() -> model.as(Shown.class))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("cannot be made into Shown: it is an interface");
    }

    @Test
    void cycle_isALimit() {
        List<Tree> children = new java.util.ArrayList<>();
        Tree tree = new Tree("r", children);
        children.add(tree);
        assertThat(codesOf(() -> SATYA.compile(Tree.class).toModel(tree)))
                .singleElement()
                .asString()
                .startsWith("limit@");
    }

    @Test
    void model_ofASchema_becomesAnObject() {
        Schema schema =
                Schema.object("Anything")
                        .field("x", Schema.integer())
                        .field("y", Schema.integer())
                        .optional("z", Schema.string())
                        .build();
        Model model = SATYA.compile(schema).parse(Map.of("x", 1, "y", 2, "z", "more"));

        assertThat(model.as(Point.class)).isEqualTo(new Point(1, 2));
        assertThat(model.as(Model.class)).isSameAs(model);
        assertThat(model.as(Object.class)).isSameAs(model);
        assertThat(codesOf(() -> model.as(Closed.class)))
                .containsExactly("additionalProperties@/y", "additionalProperties@/z");
        assertThat(codesOf(() -> model.with("x", -1).as(Point.class)))
                .containsExactly("minimum@/x");
    }

    @Test
    void model_mergedOfTwoSchemas_becomesAnObject() {
        Schema both =
                Schema.allOf(
                        Schema.object().field("x", Schema.integer()).build(),
                        Schema.object().field("y", Schema.integer()).build());
        assertThat(SATYA.compile(both).parse(Map.of("x", 1, "y", 2)).as(Point.class))
                .isEqualTo(new Point(1, 2));
    }

    @Test
    void model_keepsItsKinds_nothingIsConverted() {
        Validator<Model> texts = SATYA.compile(Schema.object().field("n", Schema.string()).build());
        assertThat(texts.parse(Map.of("n", "5")).as(Text.class)).isEqualTo(new Text("5"));
        assertThat(codesOf(() -> texts.parse(Map.of("n", "5")).as(Wide.class)))
                .containsExactly("type@/n");
        Model large = SATYA.compile(Wide.class).toModel(new Wide(1L << 40));
        assertThat(large.as(Wide.class)).isEqualTo(new Wide(1L << 40));
        assertThat(codesOf(() -> large.as(Narrow.class))).containsExactly("maximum@/n");
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Map.class, List.class, int.class, DayOfWeek.class})
    void class_withoutMembers_isRefused(Class<?> type) {
        Model model = SATYA.compile(Point.class).toModel(new Point(1, 2));
        assertThatThrownBy(() -> model.as(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(type.getName() + " has no members");
    }

    @Test
    void valuesWithoutMembers_haveNoModel() {
        assertThatThrownBy(() -> SATYA.compile(Schema.string(), String.class).toModel("x"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("no objects with members");
        Model model =
                SATYA.compile(Schema.object().field("x", Schema.integer()).build())
                        .with(Options.DEFAULT)
                        .parse(Map.of("x", 1));
        assertThat(
                        SATYA.compile(Schema.object().field("x", Schema.integer()).build())
                                .toModel(model))
                .isEqualTo(model);
    }

    private static List<String> codesOf(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        ValidationException thrown = catchThrowableOfType(ValidationException.class, call);
        return codes(thrown.violations());
    }
}
