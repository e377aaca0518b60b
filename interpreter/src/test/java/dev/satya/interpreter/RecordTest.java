package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as schemas, as instances and as values. */
class RecordTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    enum Size {
        SMALL,
        LARGE
    }

    record Primitives(int i, long l, short s, byte b, double d, float f, boolean z) {}

    record References(
            Integer i,
            Long l,
            Short s,
            Byte b,
            Double d,
            Float f,
            Boolean z,
            String text,
            CharSequence chars,
            BigInteger big,
            BigDecimal decimal,
            Size size,
            Object any) {}

    record Optionals(Optional<String> text, OptionalInt i, OptionalLong l, OptionalDouble d) {}

    record Point(int x, int y) {}

    record Shape(
            Point origin,
            List<Point> corners,
            Set<String> tags,
            Map<String, Point> named,
            Collection<Integer> numbers) {}

    record Tree(String label, List<@NotNull Tree> children) {}

    @NullMarked
    record Marked(String name, @Nullable String nick, Optional<String> other) {}

    record Gaps(
            List<@Nullable String> list,
            Map<String, @Nullable Integer> map,
            Set<@Nullable Point> set,
            List<@NotNull String> full) {}

    record Range(int low, int high) {
        Range {
            if (low > high) {
                throw new IllegalStateException("low is above high");
            }
        }
    }

    record Lenient(String text) {
        Lenient {
            text = text == null ? "none" : text;
        }
    }

    record Unknown(Thread thread) {}

    record Generic<T>(T value) {}

    static final class A {
        record Node(B.Node other, List<Node> same) {}
    }

    static final class B {
        record Node(A.Node back, int mark) {}
    }

    record Wide(int a, String b) {}

    @Test
    void primitives_ofEveryType_areRead() {
        Primitives value =
                SATYA.compile(Primitives.class)
                        .parseJson(
                                "{\"i\":1,\"l\":2,\"s\":3,\"b\":4,\"d\":0.5,\"f\":0.1,\"z\":true}");
        assertThat(value).isEqualTo(new Primitives(1, 2, (short) 3, (byte) 4, 0.5, 0.1f, true));
    }

    @ParameterizedTest
    @CsvSource({
        "i, 2147483648, maximum",
        "i, -2147483649, minimum",
        "l, 9223372036854775808, maximum",
        "s, 32768, maximum",
        "b, -129, minimum",
        "f, 1e39, limit",
        "i, 1.5, type",
        "i, null, type",
        "z, 2, type",
    })
    void primitive_beyondItsType_isAViolation(String name, String json, String code) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String each : List.of("i", "l", "s", "b", "d", "f")) {
            members.put(each, "0");
        }
        members.put("z", "true");
        members.put(name, json);
        StringBuilder text = new StringBuilder("{");
        members.forEach(
                (key, value) ->
                        text.append(text.length() == 1 ? "" : ",")
                                .append("\"" + key + "\":" + value));
        assertThat(codes(SATYA.compile(Primitives.class).validateJson(text + "}").getError()))
                .containsExactly(code + "@/" + name);
    }

    @Test
    void primitives_absent_areRequired() {
        assertThat(codes(SATYA.compile(Primitives.class).validate(Map.of()).getError()))
                .containsExactly(
                        "required@/i",
                        "required@/l",
                        "required@/s",
                        "required@/b",
                        "required@/d",
                        "required@/f",
                        "required@/z");
    }

    @Test
    void references_ofEveryType_areRead() {
        References value =
                SATYA.compile(References.class)
                        .parseJson(
                                "{\"i\":1,\"l\":2,\"s\":3,\"b\":4,\"d\":0.5,\"f\":0.5,\"z\":true,"
                                        + "\"text\":\"t\",\"chars\":\"c\",\"big\":5,\"decimal\":1.50,"
                                        + "\"size\":\"LARGE\",\"any\":[1]}");
        assertThat(value)
                .isEqualTo(
                        new References(
                                1,
                                2L,
                                (short) 3,
                                (byte) 4,
                                0.5,
                                0.5f,
                                true,
                                "t",
                                "c",
                                BigInteger.valueOf(5),
                                new BigDecimal("1.50"),
                                Size.LARGE,
                                List.of(1L)));
    }

    @Test
    void references_absentOrNull_areNull() {
        References nothing =
                new References(
                        null, null, null, null, null, null, null, null, null, null, null, null,
                        null);
        Map<String, Object> nulls = new HashMap<>();
        List.of("i", "l", "s", "b", "d", "f", "z", "text", "chars", "big", "decimal", "size", "any")
                .forEach(name -> nulls.put(name, null));
        assertThat(SATYA.compile(References.class).parse(Map.of())).isEqualTo(nothing);
        assertThat(SATYA.compile(References.class).parse(nulls)).isEqualTo(nothing);
    }

    @Test
    void optionals_givenNullOrAbsent_arePresentOrEmpty() {
        Validator<Optionals> validator = SATYA.compile(Optionals.class);
        Optionals empty =
                new Optionals(
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty());
        assertThat(validator.parse(Map.of())).isEqualTo(empty);
        assertThat(validator.parseJson("{\"text\":null,\"i\":null,\"l\":null,\"d\":null}"))
                .isEqualTo(empty);
        assertThat(validator.parse(Map.of("text", "t", "i", "1", "l", 2, "d", 0.5)))
                .isEqualTo(
                        new Optionals(
                                Optional.of("t"),
                                OptionalInt.of(1),
                                OptionalLong.of(2),
                                OptionalDouble.of(0.5)));
        assertThat(codes(validator.validate(Map.of("i", 1L << 31, "text", 1)).getError()))
                .containsExactly("type@/text", "maximum@/i");
    }

    @Test
    void optionals_ofAnExistingRecord_areUnwrapped() {
        Optionals value =
                new Optionals(
                        Optional.of("t"),
                        OptionalInt.of(1),
                        OptionalLong.empty(),
                        OptionalDouble.of(2));
        assertThat(SATYA.compile(Optionals.class).parse(value)).isEqualTo(value);
    }

    @Test
    void nested_recordsListsSetsMaps_areBuilt() {
        Shape shape =
                SATYA.compile(Shape.class)
                        .parseJson(
                                "{\"origin\":{\"x\":1,\"y\":2},\"corners\":[{\"x\":3,\"y\":4}],"
                                        + "\"tags\":[\"a\",\"b\"],\"named\":{\"n\":{\"x\":5,\"y\":6}},"
                                        + "\"numbers\":[7,8]}");
        assertThat(shape.origin()).isEqualTo(new Point(1, 2));
        assertThat(shape.corners()).containsExactly(new Point(3, 4));
        assertThat(shape.tags()).containsExactlyInAnyOrder("a", "b");
        assertThat(shape.named()).isEqualTo(Map.of("n", new Point(5, 6)));
        assertThat(shape.numbers())
                .map(Number.class::cast)
                .map(Number::intValue)
                .containsExactly(7, 8);
        assertThat(SATYA.compile(Shape.class).parse(shape)).isEqualTo(shape);
    }

    @Test
    void listOfIntegers_holdsIntegers() {
        Shape shape = SATYA.compile(Shape.class).parse(Map.of("numbers", List.of(7L)));
        assertThat((Object) shape.numbers().iterator().next()).isInstanceOf(Integer.class);
    }

    @Test
    void set_withARepeatedItem_hasItOnce() {
        assertThat(SATYA.compile(Shape.class).parseJson("{\"tags\":[\"a\",\"a\"]}").tags())
                .containsExactly("a");
    }

    @Test
    void nested_violations_haveTheirPaths() {
        assertThat(
                        codes(
                                SATYA.compile(Shape.class)
                                        .validateJson(
                                                "{\"origin\":{\"x\":1},\"corners\":[{\"x\":\"a\",\"y\":1}],"
                                                        + "\"named\":{\"n\":1}}")
                                        .getError()))
                .containsExactly("required@/origin/y", "type@/corners/0/x", "type@/named/n");
    }

    @Test
    void recursion_ofARecord_isBuilt() {
        Tree tree =
                SATYA.compile(Tree.class)
                        .parseJson(
                                "{\"label\":\"a\",\"children\":[{\"label\":\"b\",\"children\":[]}]}");
        assertThat(tree).isEqualTo(new Tree("a", List.of(new Tree("b", List.of()))));
    }

    @Test
    void list_thatIsLinked_isLookedThroughToo() {
        Tree leaf = new Tree("b", List.of());
        Tree tree = new Tree("a", new LinkedList<>(List.of(leaf, leaf)));
        Tree faulty = new Tree("a", new LinkedList<>(Arrays.asList(leaf, null)));

        assertThat(SATYA.compile(Tree.class).parse(tree)).isSameAs(tree);
        assertThat(codes(SATYA.compile(Tree.class).validate(faulty).getError()))
                .containsExactly("type@/children/1");
    }

    @Test
    void recursion_ofAnExistingRecord_hasItsPaths() {
        Tree tree = new Tree("a", Arrays.asList(new Tree("b", List.of()), null));
        assertThat(codes(SATYA.compile(Tree.class).validate(tree).getError()))
                .containsExactly("type@/children/1");
    }

    @Test
    void recursion_ofTwoRecordsOfOneSimpleName_keepsThemApart() {
        A.Node node =
                SATYA.compile(A.Node.class)
                        .parseJson(
                                "{\"other\":{\"mark\":1,\"back\":{\"other\":{\"mark\":2},\"same\":[]}}}");
        assertThat(node)
                .isEqualTo(
                        new A.Node(
                                new B.Node(new A.Node(new B.Node(null, 2), List.of()), 1), null));
    }

    @Test
    void nullableItems_mayBeNull() {
        Validator<Gaps> validator = SATYA.compile(Gaps.class);
        String json = "{\"list\":[\"a\",null],\"map\":{\"k\":null},\"set\":[null],\"full\":[]}";
        Gaps gaps =
                new Gaps(
                        Arrays.asList("a", null),
                        Collections.singletonMap("k", null),
                        Collections.singleton(null),
                        List.of());
        assertThat(validator.parseJson(json)).isEqualTo(gaps);
        assertThat(validator.parse(gaps)).isEqualTo(gaps);
        assertThat(codes(validator.validateJson("{\"full\":[null]}").getError()))
                .containsExactly("type@/full/0");
    }

    @Test
    void nullMarked_withoutNullable_isRequired() {
        Validator<Marked> validator = SATYA.compile(Marked.class);
        assertThat(codes(validator.validate(Map.of()).getError()))
                .containsExactly("required@/name");
        assertThat(codes(validator.validate(Collections.singletonMap("name", null)).getError()))
                .containsExactly("type@/name");
        assertThat(validator.parse(Map.of("name", "n")))
                .isEqualTo(new Marked("n", null, Optional.empty()));
        assertThat(codes(validator.validate(new Marked(null, null, Optional.empty())).getError()))
                .containsExactly("required@/name");
    }

    @Test
    void constructor_thatThrows_isAViolation() {
        Validator<Range> validator = SATYA.compile(Range.class);
        Violation violation = validator.validate(Map.of("low", 2, "high", 1)).getError().get(0);
        assertThat(violation.code()).isEqualTo("construction");
        assertThat(violation.path().toPointer()).isEmpty();
        assertThat(violation.arguments())
                .containsEntry("exception", "java.lang.IllegalStateException")
                .containsEntry("reason", "low is above high");
        assertThat(violation.message()).isEqualTo("cannot be made into Range: low is above high");
        assertThat(violation.cause()).hasMessage("low is above high");
        assertThat(codes(validator.validateJson("{\"low\":2,\"high\":1}").getError()))
                .containsExactly("construction@");
        assertThat(validator.isValid(Map.of("low", 2, "high", 1))).isFalse();
    }

    @Test
    void constructor_thatThrowsInAnItem_hasThePathOfTheItem() {
        Schema schema = Schema.array(SATYA.schemaOf(Range.class));
        assertThat(
                        codes(
                                SATYA.compile(schema, Object.class)
                                        .validateJson(
                                                "[{\"low\":1,\"high\":2},{\"low\":2,\"high\":1}]")
                                        .getError()))
                .containsExactly("construction@/1");
    }

    @Test
    void constructor_thatNormalises_isApplied() {
        assertThat(SATYA.compile(Lenient.class).parse(Map.of())).isEqualTo(new Lenient("none"));
    }

    @Test
    void existingRecord_unchanged_isTheSameInstance() {
        Point point = new Point(1, 2);
        Tree tree = new Tree("a", List.of());
        assertThat(SATYA.compile(Point.class).parse(point)).isSameAs(point);
        assertThat(SATYA.compile(Tree.class).parse(tree)).isSameAs(tree);
    }

    @Test
    void existingRecord_changedByATransform_isAnother() {
        Schema schema =
                Schema.object()
                        .field("a", Schema.integer())
                        .field("b", Schema.string().lower())
                        .build();
        Validator<Wide> validator = SATYA.compile(schema, Wide.class);
        assertThat(validator.parse(new Wide(1, "ABC"))).isEqualTo(new Wide(1, "abc"));
        Wide same = new Wide(1, "abc");
        assertThat(validator.parse(same)).isEqualTo(same);
    }

    @Test
    void existingRecord_invalid_hasTheViolationsOfItsMap() {
        Schema schema =
                Schema.object()
                        .field("a", Schema.integer().ge(5))
                        .field("b", Schema.string().minLength(3))
                        .build();
        Validator<Wide> validator = SATYA.compile(schema, Wide.class);
        List<String> expected = List.of("minimum@/a", "minLength@/b");
        assertThat(codes(validator.validate(new Wide(1, "x")).getError())).isEqualTo(expected);
        assertThat(codes(validator.validate(Map.of("a", 1, "b", "x")).getError()))
                .isEqualTo(expected);
        assertThat(codes(validator.validateJson("{\"a\":1,\"b\":\"x\"}").getError()))
                .isEqualTo(expected);
        assertThat(validator.failFast().validate(new Wide(1, "x")).getError()).hasSize(1);
    }

    @Test
    void existingRecord_inAMap_isReadLikeOneOfItsOwn() {
        Shape shape = SATYA.compile(Shape.class).parse(Map.of("origin", new Point(1, 2)));
        assertThat(shape.origin()).isEqualTo(new Point(1, 2));
    }

    @Test
    void recordOfAnotherClass_isOpaque() {
        assertThat(codes(SATYA.compile(Point.class).validate(new Wide(1, "x")).getError()))
                .containsExactly("type@");
    }

    @Test
    void rule_onARecord_seesTheFields() {
        ObjectSchema schema =
                Schema.object()
                        .field("x", Schema.integer())
                        .field("y", Schema.integer())
                        .rule("ordered", List.of("x", "y"), m -> m.getLong("x") <= m.getLong("y"))
                        .build();
        Validator<Point> validator = SATYA.compile(schema, Point.class);
        assertThat(validator.isValid(new Point(1, 2))).isTrue();
        assertThat(codes(validator.validate(new Point(2, 1)).getError()))
                .containsExactly("ordered@");
    }

    @Test
    void type_thatNoSchemaDescribes_failsWithTheTrail() {
        assertThatThrownBy(() -> SATYA.compile(Unknown.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(
                        "no schema describes java.lang.Thread at /properties/thread");
        assertThatThrownBy(() -> SATYA.schemaOf(Generic.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("/properties/value");
    }

    @Test
    void schema_withoutAComponentsField_failsAtCompile() {
        Schema lacking = Schema.object().field("a", Schema.integer()).build();
        assertThatThrownBy(() -> SATYA.compile(lacking, Wide.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("b");
    }

    @Test
    void schema_withAFieldThatIsNoComponent_failsAtCompile() {
        Schema more =
                Schema.object()
                        .field("a", Schema.integer())
                        .field("b", Schema.string())
                        .field("c", Schema.string())
                        .build();
        assertThatThrownBy(() -> SATYA.compile(more, Wide.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("c");
    }

    @Test
    void schema_withAFieldOfAnotherType_failsAtCompile() {
        Schema other =
                Schema.object().field("a", Schema.string()).field("b", Schema.string()).build();
        assertThatThrownBy(() -> SATYA.compile(other, Wide.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("a");
    }

    /** Holds a class with the simple name of another. */
    private static final class Namesake {
        private record String() {}
    }

    @Test
    void compile_toAClassThatTheValuesAreNot_fails() {
        assertThatThrownBy(() -> SATYA.compile(Schema.string(), Long.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("the values of this schema are String, not Long");
        assertThatThrownBy(() -> SATYA.compile(Schema.string(), Namesake.String.class))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(
                        "are java.lang.String, not " + Namesake.class.getName() + "$String");
        assertThatThrownBy(() -> SATYA.compile(Schema.array(Schema.any())))
                .isInstanceOf(SchemaException.class);
    }

    @Test
    void toJson_ofARecord_readsAsAnEqualRecord() {
        Shape shape =
                new Shape(
                        new Point(1, 2),
                        List.of(new Point(3, 4)),
                        Set.of("a"),
                        Map.of(),
                        List.of(1));
        assertThat(SATYA.compile(Shape.class).parseJson(SATYA.toJson(shape))).isEqualTo(shape);
    }
}
