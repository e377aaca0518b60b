package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.annotation.Discriminator;
import dev.satya.annotation.Extras;
import dev.satya.annotation.Tag;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sealed types as unions of their subtypes. */
class SealedUnionTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    @Discriminator("type")
    sealed interface Shape {}

    @Tag("circle")
    record Circle(@Positive double radius) implements Shape {}

    record Square(String type, @Positive int side) implements Shape {}

    /** A bean, and one that has no members. */
    @Tag("dot")
    static final class Dot implements Shape {}

    @Tag("group")
    record Group(@NotNull List<Shape> parts, Map<String, Shape> named) implements Shape {}

    /** Several levels, of which one is told apart by a member of its own. */
    @Discriminator("kind")
    @Tag("solid")
    sealed interface Solid extends Shape {}

    record Cube(int edge) implements Solid {}

    record Ball(int size) implements Solid {}

    abstract static sealed class Curve implements Shape permits Line, Arc {
        private String name;

        public String getName() {
            return name;
        }

        public void setName(@NotBlank String name) {
            this.name = name;
        }
    }

    static final class Line extends Curve {}

    static final class Arc extends Curve {
        public int bend;
    }

    /** A member of an inner union knows by its type what the outer one would tell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"kind":"Cube","edge":1}                | {"type":"solid","kind":"Cube","edge":1}
            {"type":"solid","kind":"Ball","size":1} | {"type":"solid","kind":"Ball","size":1}
            {"edge":1}                              | [required@/kind]
            {"type":"solid","edge":1}               | [required@/kind]
            {"kind":"Cone"}                         | [enum@/kind]
            {"type":"circle","kind":"Cube","edge":1} | [enum@/type]
            {}                                      | [required@/kind]
            """)
    void innerUnion_byItself_asksForItsOwnTagAlone(String json, String expected) {
        Validator<Solid> solids = SATYA.compile(Solid.class);
        assertThat(ClassDoors.outcome(SATYA, solids, json)).isEqualTo(expected);
        assertThat(solids.explain()).contains("told apart by kind").doesNotContain("by type");
    }

    record Both(Solid solid, Shape shape) {}

    @Test
    void innerUnion_besideTheOuterOne_asksForItsOwnTagAlone() {
        Validator<Both> both = SATYA.compile(Both.class);
        assertThat(
                        ClassDoors.outcome(
                                SATYA,
                                both,
                                "{\"solid\":{\"kind\":\"Cube\",\"edge\":1},"
                                        + "\"shape\":{\"kind\":\"Cube\",\"edge\":1}}"))
                .isEqualTo("[required@/shape/type]");
        assertThat(ClassDoors.outcome(SATYA, both, new Both(new Cube(1), new Ball(2))))
                .isEqualTo(
                        "{\"solid\":{\"type\":\"solid\",\"kind\":\"Cube\",\"edge\":1},"
                                + "\"shape\":{\"type\":\"solid\",\"kind\":\"Ball\",\"size\":2}}");
        Map<String, Object> written = SATYA.schemaOf(Both.class).toMap();
        assertThat(SATYA.schemaFromMap(written).toMap()).isEqualTo(written);
    }

    @Discriminator("a")
    sealed interface Top {}

    @Discriminator("b")
    sealed interface Middle extends Top {}

    @Discriminator("c")
    sealed interface Low extends Middle {}

    record Leaf(int v) implements Low {}

    record Twig(int v) implements Low {}

    record Branch(int v) implements Middle {}

    record Trunk(int v) implements Top {}

    /** Of both at once: what tells it in one union is nothing to the other. */
    @Discriminator("left")
    sealed interface OnLeft {}

    @Discriminator("right")
    sealed interface OnRight {}

    record Hand(int v) implements OnLeft, OnRight {}

    record Foot(int v) implements OnLeft, OnRight {}

    record Sides(OnLeft l, OnRight r) {}

    /** Told apart by members; one of them by a tag among itself. */
    sealed interface Figure {}

    record Spot(int x) implements Figure {}

    @Discriminator("kind")
    sealed interface Polygon extends Figure {}

    record Triangle(int x, int y) implements Polygon {}

    record Rectangle(int x, int y) implements Polygon {}

    record Figures(List<Figure> all) {}

    @Test
    void branch_withMostMembers_isFoundWithinAUnionToo() {
        Validator<Figure> figures = SATYA.compile(Figure.class);
        String rectangle = "{\"kind\":\"Rectangle\",\"x\":1,\"y\":2}";
        assertThat(ClassDoors.outcome(SATYA, figures, rectangle)).isEqualTo(rectangle);
        assertThat(ClassDoors.outcome(SATYA, figures, "{\"x\":1}")).isEqualTo("{\"x\":1}");
        String all = "{\"all\":[{\"x\":1}," + rectangle + "]}";
        assertThat(ClassDoors.outcome(SATYA, SATYA.compile(Figures.class), all)).isEqualTo(all);
    }

    @Test
    void unionsOfSeveralLevels_eachAskForTheTagsBelowThem() {
        Validator<Top> tops = SATYA.compile(Top.class);
        Validator<Low> lows = SATYA.compile(Low.class);
        String leaf = "{\"a\":\"Middle\",\"b\":\"Low\",\"c\":\"Leaf\",\"v\":1}";
        assertThat(ClassDoors.outcome(SATYA, tops, leaf)).isEqualTo(leaf);
        assertThat(ClassDoors.outcome(SATYA, lows, leaf)).isEqualTo(leaf);
        assertThat(ClassDoors.outcome(SATYA, lows, "{\"c\":\"Leaf\",\"v\":1}")).isEqualTo(leaf);
        assertThat(
                        ClassDoors.outcome(
                                SATYA,
                                SATYA.compile(Middle.class),
                                "{\"b\":\"Low\",\"c\":\"Leaf\",\"v\":1}"))
                .isEqualTo(leaf);
        assertThat(ClassDoors.outcome(SATYA, tops, "{\"a\":\"Middle\",\"b\":\"Low\",\"v\":1}"))
                .isEqualTo("[required@/c]");
        assertThat(ClassDoors.outcome(SATYA, tops, "{\"a\":\"Middle\",\"b\":\"x\"}"))
                .isEqualTo("[enum@/b]");
        assertThat(ClassDoors.outcome(SATYA, tops, "{\"b\":\"Low\",\"c\":\"Leaf\",\"v\":1}"))
                .isEqualTo("[required@/a]");
        String sides = "{\"l\":{\"left\":\"Hand\",\"v\":1},\"r\":{\"right\":\"Foot\",\"v\":2}}";
        assertThat(SATYA.compile(Sides.class).parseJson(sides))
                .isEqualTo(new Sides(new Hand(1), new Foot(2)));
    }

    @Discriminator("type")
    sealed interface Outer {}

    @Tag("same")
    @Discriminator("kind")
    sealed interface Inner extends Outer {}

    record InInner(int i) implements Inner {}

    @Tag("same")
    record InOuter(int i) implements Outer {}

    @Test
    void innerUnion_withTheTagOfAnother_isRefused() {
        assertThatThrownBy(() -> SATYA.compile(Outer.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("two subtypes have the tag \"same\"");
    }

    record Drawing(@NotNull Shape main, List<Shape> rest) {}

    private static final Validator<Shape> SHAPES = SATYA.compile(Shape.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"type":"circle","radius":2}           | {"type":"circle","radius":2.0}
            {"radius":2,"type":"circle","x":1}     | {"type":"circle","radius":2.0}
            {"type":"Square","side":3}             | {"type":"Square","side":3}
            {"type":"dot"}                         | {"type":"dot"}
            {"type":"Line","name":"l"}             | {"type":"Line","name":"l"}
            {"type":"Arc","bend":3,"name":"l"}     | {"type":"Arc","name":"l","bend":3}
            {"type":"solid","kind":"Cube","edge":1} | {"type":"solid","kind":"Cube","edge":1}
            {"type":"solid","kind":"Ball","size":1} | {"type":"solid","kind":"Ball","size":1}
            {"type":"group","parts":[{"type":"group","parts":[{"type":"dot"}]}]} | {"type":"group","parts":[{"type":"group","parts":[{"type":"dot"}],"named":null}],"named":null}
            {"type":"circle","radius":-1}          | [exclusiveMinimum@/radius]
            {"type":"circle"}                      | [required@/radius]
            {"type":"Circle","radius":1}           | [enum@/type]
            {"type":"Solid","radius":1}            | [enum@/type]
            {"type":null,"radius":1}               | [enum@/type]
            {"type":7,"radius":1}                  | [enum@/type]
            {"type":["circle"],"radius":1}         | [enum@/type]
            {"radius":1}                           | [required@/type]
            {}                                     | [required@/type]
            {"type":"solid","edge":1}              | [required@/kind]
            {"type":"solid","kind":"Cone"}         | [enum@/kind]
            {"kind":"Cube","edge":1}               | [required@/type]
            {"type":"Line","name":" "}             | [notBlank@/name]
            {"type":"group","parts":[{"type":"x"},{"type":"circle","radius":0}],"named":{"a":{"type":"y"}}} | [enum@/parts/0/type, exclusiveMinimum@/parts/1/radius, enum@/named/a/type]
            """)
    void data_isMadeIntoTheSubtype_ofItsTag(String json, String expected) {
        assertThat(ClassDoors.outcome(SATYA, SHAPES, json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(value = {"7", "'[]'", "'\"circle\"'", "true"})
    void otherValue_hasTheWrongType(String json) {
        assertThat(ClassDoors.outcome(SATYA, SHAPES, json)).isEqualTo("[type@]");
    }

    @Test
    void unknownTag_listsTheTags() {
        assertThat(SHAPES.violations(Map.of("type", "cone")).map(Object::toString))
                .containsExactly(
                        "type: must be one of \"circle\", \"Square\", \"dot\", \"group\","
                                + " \"solid\", \"Line\" or \"Arc\" (enum)");
    }

    @Test
    void objectThatThereIs_isValidatedByItsClass() {
        assertThat(ClassDoors.outcome(SATYA, SHAPES, new Circle(1)))
                .isEqualTo("{\"type\":\"circle\",\"radius\":1.0}");
        assertThat(ClassDoors.outcome(SATYA, SHAPES, new Circle(-1)))
                .isEqualTo("[exclusiveMinimum@/radius]");
        assertThat(ClassDoors.outcome(SATYA, SHAPES, new Square("Square", 0)))
                .isEqualTo("[exclusiveMinimum@/side]");
        assertThat(ClassDoors.outcome(SATYA, SHAPES, new Square("circle", 1)))
                .isEqualTo("[const@/type]");
        assertThat(ClassDoors.outcome(SATYA, SHAPES, new Dot())).isEqualTo("{\"type\":\"dot\"}");
        assertThat(ClassDoors.outcome(SATYA, SHAPES, new Ball(1)))
                .isEqualTo("{\"type\":\"solid\",\"kind\":\"Ball\",\"size\":1}");
        Group group = new Group(List.of(new Dot(), new Circle(0)), Map.of("a", new Circle(1)));
        assertThat(ClassDoors.outcome(SATYA, SHAPES, group))
                .isEqualTo("[exclusiveMinimum@/parts/1/radius]");
    }

    @Test
    void union_isTheTypeOfMembers() {
        Validator<Drawing> drawings = SATYA.compile(Drawing.class);
        String json =
                "{\"main\":{\"type\":\"circle\",\"radius\":1.0},\"rest\":[{\"type\":\"dot\"}]}";
        assertThat(ClassDoors.outcome(SATYA, drawings, json)).isEqualTo(json);
        Drawing drawing = drawings.parseJson(json);
        assertThat(drawing.main()).isEqualTo(new Circle(1));
        assertThat(drawings.parse(drawing)).isSameAs(drawing);
        assertThat(SATYA.toMap(drawing).get("main"))
                .isEqualTo(Map.of("type", "circle", "radius", 1.0));
        assertThat(ClassDoors.outcome(SATYA, drawings, "{\"main\":{\"type\":\"?\"},\"rest\":[{}]}"))
                .isEqualTo("[enum@/main/type, required@/rest/0/type]");
        assertThat(ClassDoors.outcome(SATYA, drawings, "{\"main\":null}"))
                .isEqualTo("[type@/main]");
        assertThat(ClassDoors.outcome(SATYA, drawings, new Drawing(new Circle(0), null)))
                .isEqualTo("[exclusiveMinimum@/main/radius]");
    }

    @Test
    void subtypeAlone_takesItsTag_butNoOther() {
        Validator<Circle> circles = SATYA.compile(Circle.class);
        assertThat(ClassDoors.outcome(SATYA, circles, "{\"radius\":1}"))
                .isEqualTo("{\"type\":\"circle\",\"radius\":1.0}");
        assertThat(ClassDoors.outcome(SATYA, circles, "{\"type\":\"circle\",\"radius\":1}"))
                .isEqualTo("{\"type\":\"circle\",\"radius\":1.0}");
        assertThat(ClassDoors.outcome(SATYA, circles, "{\"type\":\"Square\",\"radius\":1}"))
                .isEqualTo("[const@/type]");
    }

    @Extras(dev.satya.schema.Extras.FORBID)
    @Discriminator("t")
    sealed interface Closed {}

    record Left(int l) implements Closed {}

    record Right(int r) implements Closed {}

    @Test
    void extras_areInheritedFromAnInterface() {
        Validator<Closed> closed = SATYA.compile(Closed.class);
        assertThat(ClassDoors.outcome(SATYA, closed, "{\"t\":\"Left\",\"l\":1}"))
                .isEqualTo("{\"t\":\"Left\",\"l\":1}");
        assertThat(ClassDoors.outcome(SATYA, closed, "{\"t\":\"Left\",\"l\":1,\"r\":2}"))
                .isEqualTo("[additionalProperties@/r]");
    }

    sealed interface Same {}

    record Narrow(String a) implements Same {}

    record Wide(String a, String b) implements Same {}

    record Other(String c, @Positive Integer d) implements Same {}

    enum Fixed implements Same {
        NONE
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"a":"x"}            | Narrow[a=x]
            {"a":"x","b":"y"}    | Wide[a=x, b=y]
            {"b":"y"}            | Wide[a=null, b=y]
            {"c":"x","z":1}      | Other[c=x, d=null]
            {"d":3,"a":"q"}      | Narrow[a=q]
            "NONE"               | NONE
            """)
    void withoutTag_theSubtypeWithMostMembers_isTaken(String json, String expected) {
        Validator<Same> same = SATYA.compile(Same.class);
        ClassDoors.outcome(SATYA, same, json);
        assertThat(same.parseJson(json)).hasToString(expected);
        assertThat(same.parse(ClassDoors.plain(json))).hasToString(expected);
    }

    @Test
    void withoutTag_anObjectIsOfItsClass() {
        Validator<Same> same = SATYA.compile(Same.class);
        assertThat(ClassDoors.outcome(SATYA, same, new Other("c", -1)))
                .isEqualTo("[exclusiveMinimum@/d]");
        assertThat(same.parse(Fixed.NONE)).isSameAs(Fixed.NONE);
        assertThat(ClassDoors.outcome(SATYA, same, new Narrow("a"))).isEqualTo("{\"a\":\"a\"}");
    }

    @Discriminator("type")
    sealed interface Expr<T> {}

    record Value<T>(@NotNull T value) implements Expr<T> {}

    record Plus<L>(@NotNull Expr<L> left, @NotNull Expr<L> right) implements Expr<L> {}

    record Minus<T>(Expr<T> of) implements Expr<T> {}

    record Sums(Expr<@Positive Integer> sum) {}

    @Test
    void genericUnion_bindsItsSubtypes_andRefersToItself() {
        Validator<Sums> sums = SATYA.compile(Sums.class);
        String json =
                "{\"sum\":{\"type\":\"Plus\",\"left\":{\"type\":\"Value\",\"value\":1},"
                        + "\"right\":{\"type\":\"Minus\",\"of\":{\"type\":\"Value\",\"value\":2}}}}";
        assertThat(ClassDoors.outcome(SATYA, sums, json)).isEqualTo(json);
        assertThat(ClassDoors.outcome(SATYA, sums, json.replace('2', '0')))
                .isEqualTo("[exclusiveMinimum@/sum/right/of/value]");
        assertThat(ClassDoors.outcome(SATYA, sums, json.replace("2", "\"x\"")))
                .isEqualTo("[type@/sum/right/of/value]");
        assertThatThrownBy(() -> SATYA.compile(Expr.class)).hasMessageContaining("type variable");
    }

    @Discriminator("type")
    sealed interface Twice {}

    @Tag("a")
    record First() implements Twice {}

    @Tag("a")
    record Second() implements Twice {}

    @Tag("x")
    record Untold(int i) {}

    @Discriminator("type")
    sealed interface WithEnum {}

    enum One implements WithEnum {
        A
    }

    @Discriminator("type")
    sealed interface OtherTag {}

    record Numbered(int type) implements OtherTag {}

    @Discriminator("type")
    interface Open {}

    @Test
    void whatCannotBeTold_isRefused() {
        assertThatThrownBy(() -> SATYA.compile(Twice.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("two subtypes have the tag \"a\"");
        assertThatThrownBy(() -> SATYA.compile(Untold.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@Tag on Untold is not understood")
                .hasMessageContaining("Put @Discriminator");
        assertThatThrownBy(() -> SATYA.compile(WithEnum.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("an enum has no place for the tag \"type\"");
        assertThatThrownBy(() -> SATYA.compile(OtherTag.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("says itself that \"type\" is no text");
        assertThatThrownBy(() -> SATYA.compile(Open.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("@Discriminator on Open is not understood")
                .hasMessageContaining("Seal it");
        assertThatThrownBy(() -> SATYA.schemaOf(Shape.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("unionOf");
    }

    @Test
    void unionOf_isWrittenAsOpenApiHasIt() {
        assertThat(SATYA.unionOf(Closed.class).toMap().get("discriminator"))
                .isEqualTo(Map.of("propertyName", "t"));
        assertThat(SATYA.unionOf(Circle.class)).isEqualTo(SATYA.schemaOf(Circle.class));
        Map<String, Object> written = SATYA.unionOf(Shape.class).toMap();
        assertThat(SATYA.schemaFromMap(written).toMap()).isEqualTo(written);
    }
}
