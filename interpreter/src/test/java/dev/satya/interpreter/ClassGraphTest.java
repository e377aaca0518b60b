package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A class has one schema, however many ways lead to it: what a graph of classes comes to grows with
 * its members, which is counted in schemas, in written characters and in allocated bytes.
 */
class ClassGraphTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** Of what is twice as much. */
    private static final double MOST_GROWTH = 2.6;

    @TempDir Path folder;

    /** Classes that lead to each other: n·(n - 1) members. */
    private static String circle(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append("record C").append(i).append("(");
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    text.append("C").append(j).append(" c").append(j).append(", ");
                }
            }
            text.append("@jakarta.validation.constraints.Min(0) int v) {}\n");
        }
        return text.toString();
    }

    /** Classes of which each leads to the one behind and the one before it. */
    private static String chain(int n) {
        return each(
                n,
                i ->
                        "record C%d(java.util.List<C%d> a, C%d b, int v) {}"
                                .formatted(i, (i + 1) % n, (i + n - 1) % n));
    }

    private static String each(int n, IntFunction<String> source) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(source.apply(i)).append('\n');
        }
        return text.toString();
    }

    private static String records(int n) {
        return each(n, i -> "record C%d(C%d a, C%d b) {}".formatted(i, i + 1, i + 1))
                + "record C%d(int v) {}".formatted(n);
    }

    /** More is said at one of two places. */
    private static String said(int n) {
        String notNull = "@jakarta.validation.constraints.NotNull(message = \"is not there\") ";
        return each(n, i -> "record C%d(C%d a, %s C%d b) {}".formatted(i, i + 1, notNull, i + 1))
                + "record C%d(int v) {}".formatted(n);
    }

    private static String beans(int n) {
        return each(
                        n,
                        i ->
                                "class C%d { public C%d a; public java.util.List<C%d> b; }"
                                        .formatted(i, i + 1, i + 1))
                + "class C%d { public int v; }".formatted(n);
    }

    private static String generic(int n) {
        return "record Pair<T>(T a, T b) {}\n"
                + each(n, i -> "record C%d(Pair<C%d> a, Pair<C%d> b) {}".formatted(i, i + 1, i + 1))
                + "record C%d(int v) {}".formatted(n);
    }

    private static String jackson(int n) {
        String types = "@com.fasterxml.jackson.annotation.Json";
        return each(
                        n,
                        i ->
                                (types
                                                + "TypeInfo(use = com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME,"
                                                + " property = \"t\") "
                                                + types
                                                + "SubTypes({"
                                                + types
                                                + "SubTypes.Type(A%d.class), "
                                                + types
                                                + "SubTypes.Type(B%d.class)}) interface C%d {}\n"
                                                + "record A%d(C%d a, C%d b) implements C%d {}\n"
                                                + "record B%d(C%d a, int b) implements C%d {}")
                                        .formatted(i, i, i, i, i + 1, i + 1, i, i, i + 1, i))
                + "record C%d(int v) {}".formatted(n);
    }

    private static String sealed(int n) {
        return each(
                        n,
                        i ->
                                ("sealed interface C%d permits A%d, B%d {}\n"
                                                + "record A%d(C%d a, C%d b) implements C%d {}\n"
                                                + "record B%d(C%d a, int b) implements C%d {}")
                                        .formatted(i, i, i, i, i + 1, i + 1, i, i, i + 1, i))
                + "record C%d(int v) {}".formatted(n);
    }

    static Stream<Arguments> graphs() {
        return Stream.of(
                graph("classes in a circle by twos", 20, ClassGraphTest::chain),
                graph("diamonds of records", 30, ClassGraphTest::records),
                graph("diamonds of which more is said", 30, ClassGraphTest::said),
                graph("diamonds of beans", 30, ClassGraphTest::beans),
                graph("diamonds of generic records", 30, ClassGraphTest::generic),
                graph("diamonds of Jackson's subtypes", 30, ClassGraphTest::jackson),
                graph("diamonds of sealed types", 30, ClassGraphTest::sealed));
    }

    private static Arguments graph(String name, int size, IntFunction<String> source) {
        return Arguments.of(name, size, source);
    }

    /** What a class comes to. */
    private record Cost(int schemas, int characters, long bytes) {
        void assertIsFewTimes(Cost other, double most) {
            assertThat((double) schemas / other.schemas).isLessThan(most);
            assertThat((double) characters / other.characters).isLessThan(most);
            assertThat((double) bytes / other.bytes).isLessThan(most);
        }
    }

    private Cost cost(String source) throws Exception {
        Path own = Files.createTempDirectory(folder, "graph");
        Class<?> type = GeneratedClasses.of(own, source).get("C0");
        Schema schema = SATYA.unionOf(type);
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        count(schema, seen);
        long bytes = new AllocatedBytes().of(() -> SATYA.compile(type));
        return new Cost(seen.size(), schema.toJson().length(), bytes);
    }

    private static void count(Schema schema, Set<Schema> seen) {
        if (seen.add(schema)) {
            for (SchemaPart part : schema.parts()) {
                count(part.schema(), seen);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("graphs")
    void cost_ofTwiceAsManyClasses_isTwiceAsMuch(String name, int size, IntFunction<String> source)
            throws Exception {
        Cost one = cost(source.apply(size));
        Cost two = cost(source.apply(2 * size));
        System.out.println(name + ": " + one + ", " + two);

        two.assertIsFewTimes(one, MOST_GROWTH);
    }

    @Test
    void cost_ofClassesThatAllLeadToEachOther_growsWithTheirMembers() throws Exception {
        Cost one = cost(circle(8)); // 56 members that are objects
        Cost two = cost(circle(16)); // 240
        System.out.println("classes that all lead to each other: " + one + ", " + two);

        assertThat(one.schemas).isLessThan(56 * 3);
        two.assertIsFewTimes(one, 240 / 56.0 * 1.3);
    }

    record Person(@Min(0) int age, Person boss, Firm firm, List<Desk> desks) {}

    record Firm(@NotNull String name, Person head, Desk best, Map<String, Person> staff) {}

    record Desk(@Max(9) int number, Person owner, Firm firm) {}

    private static final String FAULTY =
            "{\"age\": 1, \"firm\": {\"name\": \"f\", \"head\": {\"age\": -1}, \"best\": {\"number\": 10,"
                    + " \"owner\": {\"age\": 2, \"firm\": {\"staff\": {\"x\": {\"age\": -3}}}}}},"
                    + " \"desks\": [{\"number\": 11, \"firm\": {\"name\": \"g\"}}]}";

    private static final List<String> FAULTS =
            List.of(
                    "minimum@/firm/head/age",
                    "maximum@/firm/best/number",
                    "required@/firm/best/owner/firm/name",
                    "minimum@/firm/best/owner/firm/staff/x/age",
                    "maximum@/desks/0/number");

    @Test
    void classesThatLeadToEachOther_areValidatedThroughEachDoor() {
        Validator<Person> persons = SATYA.compile(Person.class);
        Firm inner = new Firm(null, null, null, Map.of("x", new Person(-3, null, null, null)));
        Desk best = new Desk(10, new Person(2, null, inner, null), null);
        Firm firm = new Firm("f", new Person(-1, null, null, null), best, null);
        Desk desk = new Desk(11, null, new Firm("g", null, null, null));
        Person faulty = new Person(1, null, firm, List.of(desk));

        assertThat(EntryPoint.codes(persons.violationsJson(FAULTY))).isEqualTo(FAULTS);
        assertThat(EntryPoint.codes(persons.violations(SATYA.toMap(faulty)))).hasSize(5);
        assertThat(EntryPoint.codes(persons.violations(faulty))).isEqualTo(FAULTS);
        assertThat(persons.failFast().violationsJson(FAULTY)).hasSize(1);
        assertThat(persons.isValid(faulty)).isFalse();
        Person valid =
                persons.parseJson(
                        FAULTY.replaceAll("-?\\d+", "1")
                                .replace("{\"staff\"", "{\"name\": \"h\", \"staff\""));
        assertThat(valid.firm().best().number()).isEqualTo(1);
    }

    @Test
    void writtenForm_hasEachClassOnceByItsName() {
        Map<String, Object> map = SATYA.schemaOf(Person.class).toMap();

        assertThat(new TreeMap<>((Map<String, ?>) map.get("$defs")).keySet())
                .containsExactly("Desk", "Firm", "Person");
        Validator<Object> read = SATYA.compile(SATYA.schemaFromMap(map), Object.class);
        assertThat(EntryPoint.codes(read.violationsJson(FAULTY))).isEqualTo(FAULTS);
    }

    @Test
    void explain_ofManyClassesThatLeadToEachOther_hasEachOnce() throws Exception {
        int count = 64;
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String components =
                    IntStream.range(0, count)
                            .mapToObj(to -> "C" + to + " c" + to)
                            .collect(Collectors.joining(", "));
            source.append("record C").append(i).append("(").append(components).append(") {}\n");
        }
        Validator<?> validator =
                SATYA.compile(GeneratedClasses.of(folder, source.toString()).get("C0"));

        String text = validator.explain();

        for (int i = 0; i < count; i++) {
            assertThat(text).containsOnlyOnce("object C" + i + " as C" + i + "\n");
        }
        assertThat(text).hasSizeLessThan(count * count * 200);
    }

    record Country(@NotNull String code) {}

    record Address(@NotNull String city, Country country) {}

    record Customer(Address home, @NotNull(message = "says where") Address work) {}

    record Shop(Address place) {}

    @Test
    void classThatIsUsedOnce_staysWhereItIsUsed() {
        assertThat(SATYA.schemaOf(Shop.class).toMap()).doesNotContainKey("$defs");
        assertThat(SATYA.compile(Shop.class).explain())
                .contains("place optional: nullable object Address");
        Map<String, Object> twice = SATYA.schemaOf(Customer.class).toMap();
        assertThat(((Map<?, ?>) twice.get("$defs")).keySet().toString()).isEqualTo("[Address]");
    }

    @Test
    void whatIsSaidAtOnePlace_isSaidThereAlone() {
        Validator<Customer> customers = SATYA.compile(Customer.class);

        assertThat(customers.violationsJson("{\"home\": {}}").map(it -> it.toString()))
                .containsExactlyInAnyOrder(
                        "home.city: must be given (required)", "work: says where (required)");
        assertThat(customers.violationsJson("{\"work\": {}}").map(it -> it.toString()))
                .containsExactly("work.city: must be given (required)");
    }

    record Team(Person lead, Desk spare, Firm firm, int size) {}

    @Test
    void shapesOfClassesThatLeadToEachOther_standAlone() {
        ObjectSchema team = SATYA.schemaOf(Team.class);
        Map<String, Object> faulty =
                Map.of(
                        "lead", Map.of("age", 1, "desks", List.of(Map.of("number", 10))),
                        "spare", Map.of("number", 10),
                        "size", "none");
        Validator<Object> picked = SATYA.compile(team.pick("lead"), Object.class);
        Validator<Object> left = SATYA.compile(team.omit("lead", "size"), Object.class);

        assertThat(EntryPoint.codes(picked.violations(faulty)))
                .isEqualTo(List.of("maximum@/lead/desks/0/number"));
        assertThat(EntryPoint.codes(left.violations(faulty)))
                .isEqualTo(List.of("maximum@/spare/number"));
    }

    record Part(@Max(9) int size, String name, Part of, List<Part> others) {}

    record Head(@NotNull String name, Hand left, Part part) {}

    record Hand(@Max(9) int fingers, Head of) {}

    /** What leads back to the class of a shape means the class, of which all members count. */
    @Test
    void shapesOfClassesThatLeadBackToThem_haveTheWholeWithin() {
        Map<String, Object> part = Map.of("size", 10);
        Map<String, Object> parts = Map.of("of", part, "others", List.of(part));
        ObjectSchema whole = SATYA.schemaOf(Part.class);
        List<String> faults = List.of("maximum@/of/size", "maximum@/others/0/size");
        for (ObjectSchema shape :
                List.of(
                        whole.pick("of", "others"),
                        whole.omit("size", "name"),
                        whole.omit("size"),
                        whole.partial(),
                        whole.omit("size").extend(Field.optional("x", Schema.string())))) {
            Validator<Model> validator = SATYA.compile(shape);
            assertThat(EntryPoint.codes(validator.violations(parts))).isEqualTo(faults);
            assertThat(EntryPoint.codes(validator.violationsJson(SATYA.toJson(parts))))
                    .isEqualTo(faults);
            assertThat(validator.parse(Map.of("of", Map.of("size", 1))).get("of"))
                    .isEqualTo(new Part(1, null, null, null));
            Map<String, Object> written = shape.toMap();
            Validator<Object> read = SATYA.compile(SATYA.schemaFromMap(written), Object.class);
            assertThat(EntryPoint.codes(read.violations(parts))).isEqualTo(faults);
            assertThat(SATYA.schemaFromMap(written).toMap()).isEqualTo(written);
        }
        ObjectSchema hands = SATYA.schemaOf(Head.class).pick("left");
        Map<String, Object> hand = Map.of("left", Map.of("fingers", 3, "of", Map.of()));
        assertThat(EntryPoint.codes(SATYA.compile(hands).violations(hand)))
                .isEqualTo(List.of("required@/left/of/name"));
        assertThat(
                        SATYA.compile(hands)
                                .parseJson("{\"left\":{\"fingers\":3,\"of\":{\"name\":\"a\"}}}")
                                .get("left"))
                .isEqualTo(new Hand(3, new Head("a", null, null)));
    }

    /** An object without a class is what its name means, and so is a shape of it. */
    @Test
    void shapesOfObjectsWithoutAClass_haveThemselvesWithin() {
        Schema below = Schema.reference("Tree");
        ObjectSchema tree =
                Schema.object("Tree")
                        .field("size", Schema.integer())
                        .optional("below", below)
                        .build();
        assertThat(SATYA.compile(tree.omit("size")).isValid(Map.of("below", Map.of()))).isTrue();
    }

    @Test
    void classesOfOneName_areToldApart() throws Exception {
        String source =
                "record C0(C1 a, H.C1 b, C1 c) {} record C1(H.C1 other, C0 up, int v) {}"
                        + " class H { record C1(C0 up, H.C1 next, Inner inner) {}"
                        + " record Inner(C0 a, boolean w) {} }";
        Validator<?> validator = SATYA.compile(GeneratedClasses.of(folder, source).get("C0"));

        assertThat(EntryPoint.codes(validator.violationsJson("{\"b\": {\"inner\": {}}}")))
                .isEqualTo(List.of("required@/b/inner/w"));
        assertThat(EntryPoint.codes(validator.violationsJson("{\"b\": {\"up\": {\"c\": {}}}}")))
                .isEqualTo(List.of("required@/b/up/c/v"));
        assertThat(EntryPoint.codes(validator.violationsJson("{\"a\": {\"v\": 1, \"other\": {}}}")))
                .isEmpty();
    }

    record Grown<T>(Grown<List<T>> next) {}

    record Doubled<T>(Doubled<Map<String, Two<T, T>>> next) {}

    record Two<A, B>(A a, B b) {}

    record Forked<T>(Forked<List<T>> a, Forked<Set<T>> b) {}

    static Stream<Class<?>> endless() {
        return Stream.of(Grown.class, Doubled.class, Forked.class);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void argumentsWithoutEnd_areRefused(Class<?> type) {
        assertThatThrownBy(() -> SATYA.compile(type))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("may be one with ever other arguments");
    }

    @Test
    void mistakeInAClass_isToldWithTheWayToIt() throws Exception {
        String source =
                "record C0(C1 a, C2 b) {} record C1(C2 c) {} record C2(C0 up, C3 d) {}"
                        + " record C3(@jakarta.validation.constraints.Min(1) C0 t) {}";
        Class<?> type = GeneratedClasses.of(folder, source).get("C0");

        assertThatThrownBy(() -> SATYA.compile(type))
                .hasMessageContaining("/properties/b/properties/d/properties/t");
    }

    @Test
    void objectsInACircle_areOneLimit() {
        Map<String, Person> staff = new LinkedHashMap<>();
        List<Desk> desks = new ArrayList<>();
        Person person = new Person(1, null, new Firm("f", null, null, staff), desks);
        staff.put("p", person);
        desks.add(new Desk(1, person, person.firm()));
        desks.add(new Desk(1, person, person.firm()));
        Validator<Person> persons =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withSteps(10_000))
                        .build()
                        .compile(Person.class);

        assertThat(persons.isValid(person)).isFalse();
        assertThat(persons.violations(person).map(it -> it.arguments().get("limit")))
                .containsExactly("depth");
    }

    /** An object that stands twice in the next, which stands twice in the next, and so on. */
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void objectsThatStandTwice_areLookedAtOnce(int leaf) throws Exception {
        int levels = 30;
        String source =
                records(levels).replace("int v", "@jakarta.validation.constraints.Min(0) int v");
        GeneratedClasses classes = GeneratedClasses.of(folder, source);
        Object object = leaf;
        for (int i = levels; i >= 0; i--) {
            Constructor<?> constructor = classes.get("C" + i).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            object =
                    i == levels
                            ? constructor.newInstance(object)
                            : constructor.newInstance(object, object);
        }
        Validator<?> validator =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withSteps(10_000))
                        .build()
                        .compile(classes.get("C0"));

        assertThat(validator.isValid(object)).isEqualTo(leaf > 0);
        assertThat(validator.validate(object).isValid()).isEqualTo(leaf > 0);
        assertThat(validator.failFast().violations(object)).hasSize(leaf > 0 ? 0 : 1);
        assertThat(validator.violations(object).map(it -> it.arguments().get("limit")))
                .doesNotContain("steps");
    }
}
