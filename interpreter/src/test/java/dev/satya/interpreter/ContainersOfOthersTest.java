package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.ObjectBuilder;
import dev.satya.schema.OnError;
import dev.satya.schema.Strictness;
import io.vavr.collection.CharSeq;
import io.vavr.collection.HashSet;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays of Java and collections of Vavr in an instance: INST-1, INST-2 and CONV-6. */
class ContainersOfOthersTest {
    private static final Satya SATYA = Satya.standard();
    private static final Schema WHOLE = Schema.array(Schema.integer().ge(0));

    record Basket(List<String> names, long[] counts, Map<String, Point> points) {}

    record Point(int x) {}

    static Stream<Arguments> sequences() {
        return Stream.<Object>of(
                        new int[] {1, 2},
                        new long[] {1, 2},
                        new short[] {1, 2},
                        new Integer[] {1, 2},
                        new Object[] {1, 2L},
                        Vector.of(1, 2),
                        io.vavr.collection.List.of(1, 2),
                        io.vavr.collection.Queue.of(1, 2),
                        io.vavr.collection.Stream.of(1, 2))
                .map(items -> Arguments.of(items));
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void sequence_isAnArray_everywhere(Object items) {
        List<Schema> schemas =
                List.of(
                        WHOLE,
                        Schema.any(),
                        Schema.array(Schema.integer()).dropRepeats(),
                        Schema.anyOf(Schema.string(), WHOLE),
                        Schema.allOf(WHOLE, Schema.array(Schema.any()).maxItems(2)),
                        Schema.enumOf(List.of(3L), List.of(1L, 2L)));
        for (Strictness strictness : Strictness.values()) {
            for (Schema schema : schemas) {
                Validator<Object> validator = validator(schema, strictness);
                assertThat(validator.parse(items)).isEqualTo(List.of(1L, 2L));
                assertThat(validator.isValid(items)).isTrue();
                assertThat(validator(Schema.map(schema), strictness).parse(Map.of("a", items)))
                        .isEqualTo(Map.of("a", List.of(1L, 2L)));
                assertThat(validator(Schema.array(schema), strictness).parse(Vector.of(items)))
                        .isEqualTo(List.of(List.of(1L, 2L)));
            }
        }
        assertThat(told(Schema.array(Schema.integer().lt(2)), items))
                .containsExactly("[1] exclusiveMaximum {exclusiveMaximum=2}");
        assertThat(told(Schema.string(), items))
                .containsExactly(" type {actual=array, expected=string}");
        assertThat(told(Schema.map(Schema.any()), items))
                .containsExactly(" type {actual=array, expected=object}");
    }

    @Test
    void faultyItems_areLeftOut_ofAnArrayOfJava() {
        Schema omitting = Schema.array(Schema.integer().ge(0).onError(OnError.omit()));
        assertThat(validator(omitting, Strictness.LAX).parse(new int[] {1, -1, 2}))
                .isEqualTo(List.of(1L, 2L));
    }

    @ParameterizedTest
    @EnumSource
    void setOfVavr_isAnArray_whereSetsAre(Strictness strictness) {
        Validator<Object> validator = validator(WHOLE, strictness);
        Object set = HashSet.of(1);
        assertThat(validator.isValid(set)).isEqualTo(validator.isValid(Set.of(1)));
        if (strictness == Strictness.STRICT) {
            assertThat(told(Schema.array(Schema.any()).strict(), set))
                    .containsExactly(" type {actual=io.vavr.collection.HashSet, expected=array}");
        }
    }

    @Test
    void mapOfVavr_isAnObject_everywhere() {
        Object point = LinkedHashMap.of("x", 1, "y", new int[] {2});
        Schema declared = Schema.object().field("x", Schema.integer()).field("y", WHOLE).build();
        for (Strictness strictness : Strictness.values()) {
            for (Schema schema :
                    List.of(
                            declared,
                            Schema.map(Schema.any()),
                            Schema.any(),
                            Schema.anyOf(Schema.string(), declared))) {
                Object parsed = validator(schema, strictness).parse(point);
                assertThat(SATYA.toJson(parsed)).isEqualTo("{\"x\":1,\"y\":[2]}");
            }
        }
        assertThat(told(declared, TreeMap.of(1, 2))).hasSize(2);
        assertThat(told(declared, LinkedHashMap.of("x", 1, "y", new int[] {-1})))
                .containsExactly("y[0] minimum {minimum=0}");
    }

    @Test
    void mapOfVavr_ofATag_choosesTheBranch() {
        Schema circle = tagged("circle").field("r", Schema.integer()).build();
        Schema square = tagged("square").field("a", Schema.integer()).build();
        Schema shape = Schema.oneOf(circle, square);
        assertThat(told(shape, LinkedHashMap.of("type", "square", "a", "x")))
                .containsExactly("a type {actual=string, expected=integer}");
        assertThat(told(shape, TreeMap.of(1, "square")))
                .isEqualTo(told(shape, new java.util.TreeMap<>(Map.of(1, "square"))));
    }

    @Test
    void valuesOfAServlet_becomeARecord() {
        Basket basket =
                SATYA.compile(Basket.class)
                        .parse(
                                Map.of(
                                        "names", new String[] {"a", "b"},
                                        "counts", new String[] {"1", "2"},
                                        "points", TreeMap.of("p", LinkedHashMap.of("x", 1))));
        assertThat(basket.names()).containsExactly("a", "b");
        assertThat(basket.counts()).containsExactly(1, 2);
        assertThat(basket.points()).isEqualTo(Map.of("p", new Point(1)));
    }

    @Test
    void bytes_areNoArray() {
        byte[] content = {1, 2};
        assertThat(told(WHOLE, content)).containsExactly(" type {actual=byte[], expected=array}");
        Schema either = Schema.anyOf(WHOLE, Schema.scalar(ScalarTypes.BYTES));
        assertThat(SATYA.compile(either, Object.class).parse(content)).hasToString("2 bytes");
    }

    @Test
    void charSeq_isAText() {
        assertThat(SATYA.compile(Schema.string(), Object.class).parse(CharSeq.of("ab")))
                .isEqualTo("ab");
    }

    @Test
    void endlessSequence_isUnreadable_whereItIs() {
        Object endless = io.vavr.collection.Stream.continually(1);
        for (Schema schema : List.of(WHOLE, Schema.any(), Schema.string())) {
            assertThat(told(Schema.map(schema), Map.of("a", endless)))
                    .singleElement()
                    .asString()
                    .startsWith("a unreadable");
        }
    }

    @Test
    void itemThatThrows_isUnreadable_whereItIs() {
        Map<String, Object> bomb =
                new AbstractMap<>() {
                    @Override
                    public Set<Entry<String, Object>> entrySet() {
                        throw new IllegalStateException("no");
                    }
                };
        for (Schema schema : List.of(Schema.any(), Schema.array(Schema.map(Schema.any())))) {
            assertThat(
                            told(schema, new Object[] {1, bomb})
                                    .get(schema.equals(Schema.any()) ? 0 : 1))
                    .startsWith("[1] unreadable");
        }
    }

    @Test
    void arrayThatHoldsItself_isBeyondTheDepth_andSharedOnesAreCheap() {
        Object[] itself = new Object[1];
        itself[0] = itself;
        assertThat(told(Schema.any(), itself)).singleElement().asString().contains("limit");
        Object shared = new Object[] {1};
        for (int i = 0; i < 60; i++) {
            shared = new Object[] {shared, shared};
        }
        assertThat(SATYA.compile(Schema.any(), Object.class).isValid(shared)).isTrue();
    }

    private static ObjectBuilder tagged(String tag) {
        return Schema.object().field("type", Schema.constant(tag));
    }

    private static Validator<Object> validator(Schema schema, Strictness strictness) {
        return SATYA.compile(schema, Object.class).with(strictness);
    }

    private static List<String> told(Schema schema, Object instance) {
        return SATYA.compile(schema, Object.class)
                .violations(instance)
                .map(
                        it ->
                                it.path()
                                        + " "
                                        + it.code()
                                        + " "
                                        + new java.util.TreeMap<>(it.arguments()))
                .asJava();
    }

    @Test
    void collectionsOfVavr_areWrittenAsTheyAreRead() {
        Object map =
                io.vavr.collection.LinkedHashMap.of("x", 1, "y", io.vavr.collection.List.of(true));
        Object all = java.util.Map.of("b", map);

        assertThat(SATYA.toJson(all)).isEqualTo("{\"b\":{\"x\":1,\"y\":[true]}}");
        assertThat(SATYA.toJson(map)).isEqualTo("{\"x\":1,\"y\":[true]}");
        assertThat(SATYA.toJson(io.vavr.collection.CharSeq.of("ab"))).isEqualTo("\"ab\"");
        assertThat(SATYA.compile(dev.satya.Schema.any(), Object.class).parse(all)).isNotNull();
    }
}
