package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Strictness;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of container that a component may be, through every door. */
class CollectionTableTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    enum Day {
        MON,
        TUE
    }

    record Point(int x) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            return Integer.compare(x, other.x);
        }
    }

    record OfIterable(@Size(max = 2) Iterable<Integer> of) {}

    record OfCollection(@Size(max = 2) Collection<Integer> of) {}

    record OfList(@Size(max = 2) List<Integer> of) {}

    record OfArrayList(@Size(max = 2) ArrayList<Integer> of) {}

    record OfLinkedList(@Size(max = 2) LinkedList<Integer> of) {}

    record OfDeque(@Size(max = 2) Deque<Integer> of) {}

    record OfQueue(@Size(max = 2) Queue<Integer> of) {}

    record OfArrayDeque(@Size(max = 2) ArrayDeque<Integer> of) {}

    record OfSet(@Size(max = 2) Set<Integer> of) {}

    record OfLinkedHashSet(@Size(max = 2) LinkedHashSet<Integer> of) {}

    record OfHashSet(@Size(max = 2) HashSet<Integer> of) {}

    record OfSortedSet(@Size(max = 2) SortedSet<Integer> of) {}

    record OfNavigableSet(@Size(max = 2) NavigableSet<Integer> of) {}

    record OfTreeSet(@Size(max = 2) TreeSet<Integer> of) {}

    record OfPoints(@Size(max = 2) SortedSet<Point> of) {}

    record OfEnumSet(@Size(max = 1) EnumSet<Day> of) {}

    record OfInts(@Size(max = 2) int... of) {}

    record OfLongs(@Size(max = 2) long[] of) {}

    record OfShorts(@Size(max = 2) short[] of) {}

    record OfDoubles(@Size(max = 2) double[] of) {}

    record OfFloats(@Size(max = 2) float[] of) {}

    record OfBooleans(@Size(max = 2) boolean[] of) {}

    record OfTexts(@Size(max = 2) String... of) {}

    record OfRecords(@Size(max = 2) Point[] of) {}

    record OfTables(@Size(max = 2) int[][] of) {}

    record OfListOfArrays(@Size(max = 2) List<int[]> of) {}

    record OfVavrSeq(@Size(max = 2) Seq<Integer> of) {}

    record OfVavrList(@Size(max = 2) io.vavr.collection.List<Integer> of) {}

    record OfVavrVector(@Size(max = 2) Vector<Integer> of) {}

    record OfVavrSet(@Size(max = 2) io.vavr.collection.Set<Integer> of) {}

    record OfOptionals(@Size(max = 2) List<Optional<String>> of) {}

    record OfOptionalValues(@Size(max = 2) Map<String, OptionalInt> of) {}

    record OfNumbers(@Size(max = 2) List<Number> of) {}

    record OfMap(@Size(max = 2) Map<String, Integer> of) {}

    record OfLinkedHashMap(@Size(max = 2) LinkedHashMap<String, Integer> of) {}

    record OfHashMap(@Size(max = 2) HashMap<String, Integer> of) {}

    record OfSortedMap(@Size(max = 2) SortedMap<Integer, Integer> of) {}

    record OfNavigableMap(@Size(max = 2) NavigableMap<String, Integer> of) {}

    record OfTreeMap(@Size(max = 2) TreeMap<String, int[]> of) {}

    record OfConcurrentMap(@Size(max = 2) ConcurrentMap<String, Integer> of) {}

    record OfEnumMap(@Size(max = 1) EnumMap<Day, Integer> of) {}

    record OfVavrMap(@Size(max = 2) io.vavr.collection.Map<String, Integer> of) {}

    record OfOption(Option<@Size(max = 2) String> of) {}

    /** A class, JSON that is valid, what comes of it, and JSON that is too large. */
    private record Row(
            Class<? extends Record> type, String json, Object plain, Object value, String large) {
        @Override
        public String toString() {
            return type.getSimpleName() + " " + json;
        }
    }

    private static Row list(
            Class<? extends Record> type, Function<List<Integer>, ? extends Object> kind) {
        return new Row(type, "[2,1]", List.of(2, 1), kind.apply(List.of(2, 1)), "[1,2,3]");
    }

    private static Row set(
            Class<? extends Record> type, Function<List<Integer>, ? extends Object> kind) {
        return new Row(
                type,
                "[2,1,2,1.0,2]",
                List.of(2, 1, 2, 1.0, 2),
                kind.apply(List.of(2, 1)),
                "[1,2,3]");
    }

    private static Row map(
            Class<? extends Record> type, Function<Map<String, Integer>, ? extends Object> kind) {
        Map<String, Integer> plain = new LinkedHashMap<>();
        plain.put("b", 1);
        plain.put("a", 2);
        return new Row(
                type, "{\"b\":1,\"a\":2}", plain, kind.apply(plain), "{\"a\":1,\"b\":1,\"c\":1}");
    }

    static Stream<Row> rows() {
        return Stream.of(
                list(OfIterable.class, it -> it),
                list(OfCollection.class, it -> it),
                list(OfList.class, it -> it),
                list(OfArrayList.class, ArrayList::new),
                list(OfLinkedList.class, LinkedList::new),
                list(OfDeque.class, LinkedList::new),
                list(OfQueue.class, LinkedList::new),
                list(OfArrayDeque.class, ArrayDeque::new),
                set(OfSet.class, LinkedHashSet::new),
                set(OfLinkedHashSet.class, LinkedHashSet::new),
                set(OfHashSet.class, HashSet::new),
                set(OfSortedSet.class, TreeSet::new),
                set(OfNavigableSet.class, TreeSet::new),
                set(OfTreeSet.class, TreeSet::new),
                new Row(
                        OfPoints.class,
                        "[{\"x\":2},{\"x\":1},{\"x\":2}]",
                        List.of(Map.of("x", 2), Map.of("x", 1), Map.of("x", 2)),
                        new TreeSet<>(List.of(new Point(1), new Point(2))),
                        "[{\"x\":1},{\"x\":2},{\"x\":3}]"),
                new Row(
                        OfEnumSet.class,
                        "[\"TUE\",\"TUE\"]",
                        List.of(Day.TUE, "TUE"),
                        EnumSet.of(Day.TUE),
                        "[\"TUE\",\"MON\"]"),
                list(OfInts.class, it -> new int[] {2, 1}),
                list(OfLongs.class, it -> new long[] {2, 1}),
                list(OfShorts.class, it -> new short[] {2, 1}),
                list(OfDoubles.class, it -> new double[] {2, 1}),
                list(OfFloats.class, it -> new float[] {2, 1}),
                new Row(
                        OfBooleans.class,
                        "[true,false]",
                        List.of(true, false),
                        new boolean[] {true, false},
                        "[true,true,true]"),
                new Row(
                        OfTexts.class,
                        "[\"a\",null]",
                        Arrays.asList("a", null),
                        new String[] {"a", null},
                        "[\"\",\"\",\"\"]"),
                new Row(
                        OfRecords.class,
                        "[{\"x\":2}]",
                        List.of(Map.of("x", 2)),
                        new Point[] {new Point(2)},
                        "[null,null,null]"),
                new Row(
                        OfTables.class,
                        "[[1,2],[]]",
                        List.of(List.of(1, 2), List.of()),
                        new int[][] {{1, 2}, {}},
                        "[[],[],[]]"),
                new Row(
                        OfListOfArrays.class,
                        "[[1,2],[]]",
                        List.of(List.of(1, 2), List.of()),
                        List.of(new int[] {1, 2}, new int[0]),
                        "[[],[],[]]"),
                list(OfVavrSeq.class, io.vavr.collection.List::ofAll),
                list(OfVavrList.class, io.vavr.collection.List::ofAll),
                list(OfVavrVector.class, Vector::ofAll),
                set(OfVavrSet.class, io.vavr.collection.LinkedHashSet::ofAll),
                new Row(
                        OfOptionals.class,
                        "[\"a\",null]",
                        Arrays.asList("a", null),
                        List.of(Optional.of("a"), Optional.empty()),
                        "[null,null,null]"),
                new Row(
                        OfOptionalValues.class,
                        "{\"a\":1}",
                        Map.of("a", 1),
                        Map.of("a", OptionalInt.of(1)),
                        "{\"a\":1,\"b\":null,\"c\":null}"),
                new Row(OfNumbers.class, "[1,1.5]", List.of(1, 1.5), List.of(1L, 1.5), "[1,2,3]"),
                map(OfMap.class, it -> it),
                map(OfLinkedHashMap.class, LinkedHashMap::new),
                map(OfHashMap.class, HashMap::new),
                new Row(
                        OfSortedMap.class,
                        "{\"2\":1,\"1\":2}",
                        Map.of(2, 1, "1", 2),
                        new TreeMap<>(Map.of(1, 2, 2, 1)),
                        "{\"1\":1,\"2\":1,\"3\":1}"),
                map(OfNavigableMap.class, TreeMap::new),
                new Row(
                        OfTreeMap.class,
                        "{\"b\":[1],\"a\":[]}",
                        Map.of("b", List.of(1), "a", List.of()),
                        new TreeMap<>(Map.of("a", new int[0], "b", new int[] {1})),
                        "{\"a\":[],\"b\":[],\"c\":[]}"),
                map(OfConcurrentMap.class, java.util.concurrent.ConcurrentHashMap::new),
                new Row(
                        OfEnumMap.class,
                        "{\"TUE\":1}",
                        Map.of(Day.TUE, 1),
                        new EnumMap<>(Map.of(Day.TUE, 1)),
                        "{\"TUE\":1,\"MON\":1}"),
                map(OfVavrMap.class, io.vavr.collection.LinkedHashMap::ofAll),
                new Row(OfOption.class, "\"ab\"", "ab", Option.of("ab"), "\"abc\""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsValid_comesOut_equalAndOfItsKind(Row row) {
        Validator<? extends Record> validator = SATYA.compile(row.type);
        for (Strictness strictness : Strictness.values()) {
            boolean hasOtherNumbers = strictness == Strictness.STRICT && row.json.contains("1.0");
            Record ofJson = validator.with(strictness).parseJson("{\"of\":" + row.json + "}");
            requireSame(row, ofJson);
            if (!hasOtherNumbers) {
                requireSame(row, validator.with(strictness).parse(Map.of("of", row.plain)));
            }
            Record again = validator.with(strictness).parse(ofJson);
            assertThat(again).isSameAs(ofJson);
            assertThat(validator.with(strictness).isValid(ofJson)).isTrue();
        }
        requireSame(
                row, validator.parseJson(SATYA.toJson(validator.parse(Map.of("of", row.plain)))));
        requireSame(row, inField(row));
    }

    private static Record inField(Row row) {
        Schema held = Schema.object().field("f", SATYA.schemaOf(row.type)).build();
        return (Record) SATYA.compile(held).parse(Map.of("f", Map.of("of", row.plain))).get("f");
    }

    private static void requireSame(Row row, Record made) {
        Object value = component(made);
        assertThat(row.type.getRecordComponents()[0].getType()).isAssignableFrom(value.getClass());
        boolean isEqual = Arrays.deepEquals(new Object[] {value}, new Object[] {row.value});
        if (!isEqual) { // as deques and lists of arrays are not, whatever is in them
            assertThat(SATYA.toJson(value)).isEqualTo(SATYA.toJson(row.value));
        }
    }

    private static Object component(Record made) {
        try {
            return made.getClass().getRecordComponents()[0].getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsTooLarge_isCounted_atItsPlace(Row row) {
        Validator<? extends Record> validator = SATYA.compile(row.type);
        String json = "{\"of\":" + row.large + "}";
        List<String> expected = codes(validator.violationsJson(json));
        assertThat(expected).hasSize(1).allMatch(each -> each.matches("max\\w+@/of"));
        assertThat(codes(validator.validateJson(json).getError())).isEqualTo(expected);
        assertThat(validator.isValidJson(json)).isFalse();
        Object plain = SATYA.compile(Schema.any(), Object.class).parseJson(row.large);
        assertThat(codes(validator.violations(Map.of("of", plain)))).isEqualTo(expected);
        assertThat(validator.isValid(Map.of("of", plain))).isFalse();
    }

    @Test
    void setOfDecimals_thatAreEqualInJsonAlone_staysItself_andCountsAsOne() {
        record Plain(Set<BigDecimal> of) {}
        record Decimals(@Size(min = 2) Set<BigDecimal> of) {}
        Set<BigDecimal> set = Set.of(new BigDecimal("1.0"), new BigDecimal("1.00"));
        Plain existing = new Plain(set);
        assertThat(SATYA.compile(Plain.class).parse(existing)).isSameAs(existing);
        Validator<Decimals> validator = SATYA.compile(Decimals.class);
        assertThat(codes(validator.violations(new Decimals(set)))).containsExactly("minItems@/of");
        assertThat(codes(validator.violationsJson("{\"of\":[1.0,1.00]}")))
                .containsExactly("minItems@/of");
    }

    @Test
    void nullItem_ofWhatTakesNone_isAViolation() {
        for (Class<? extends Record> type :
                List.of(OfArrayDeque.class, OfTreeSet.class, OfEnumSet.class, OfInts.class)) {
            assertThat(codes(SATYA.compile(type).violationsJson("{\"of\":[null]}")))
                    .as(type.getSimpleName())
                    .hasSize(1)
                    .allMatch(each -> each.endsWith("@/of/0"));
        }
    }

    @Test
    void constraintBesideAnArray_isOnTheArray() {
        record Names(@NotNull @Size(min = 1) String[] names) {}
        Validator<Names> validator = SATYA.compile(Names.class);
        assertThat(codes(validator.violationsJson("{}"))).containsExactly("required@/names");
        assertThat(codes(validator.violationsJson("{\"names\":[]}")))
                .containsExactly("minItems@/names");
        assertThat(validator.isValidJson("{\"names\":[\"\", null]}")).isTrue();
    }

    // Arguments of records.

    record Page<T>(List<T> items, T first, int total) {}

    record Box<U>(Page<List<U>> page, U[] loose) {}

    record Users(Page<Point> points, Page<@Size(min = 2) String> names, Box<Short> box) {}

    record Chain<T>(T value, Chain<@NotNull T> next) {}

    record Chains(Chain<Integer> numbers, Chain<@Size(max = 1) String> texts) {}

    @Test
    void argumentsOfRecords_areBound_throughTheWholeChain() {
        Validator<Users> validator = SATYA.compile(Users.class);
        Users users =
                validator.parseJson(
                        "{\"points\":{\"items\":[{\"x\":1}],\"total\":1},"
                                + "\"names\":{\"items\":[\"ab\"],\"first\":\"cd\",\"total\":1},"
                                + "\"box\":{\"page\":{\"items\":[[3]],\"total\":0},\"loose\":[4]}}");
        assertThat(users.points().items()).containsExactly(new Point(1));
        assertThat(users.box().page().items()).containsExactly(List.of((short) 3));
        assertThat((Object[]) users.box().loose()).containsExactly((short) 4);
        assertThat(validator.parse(users)).isSameAs(users);
        assertThat(
                        codes(
                                validator.violations(
                                        Map.of(
                                                "names",
                                                Map.of("items", List.of("a"), "total", 1)))))
                .containsExactly("minLength@/names/items/0");
    }

    @Test
    void argumentsOfRecursiveRecords_areThoseOfEachUse() {
        Validator<Chains> validator = SATYA.compile(Chains.class);
        String json =
                "{\"numbers\":{\"value\":1,\"next\":{\"value\":\"x\"}},"
                        + "\"texts\":{\"value\":\"a\",\"next\":{\"value\":\"ab\"}}}";
        assertThat(codes(validator.violationsJson(json)))
                .containsExactly("type@/numbers/next/value", "maxLength@/texts/next/value");
    }
}
