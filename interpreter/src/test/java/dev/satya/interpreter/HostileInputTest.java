package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.Extras;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is out to hang it, to blow its stack or to exhaust its memory. */
class HostileInputTest {
    private static final Satya SATYA = EntryPoint.satya();
    private static final Schema TREE =
            Schema.object("Tree")
                    .optional("left", Schema.reference("Tree"))
                    .optional("right", Schema.reference("Tree"))
                    .build();

    static Stream<Schema> schemas() {
        Schema nestedList =
                Schema.definitions(
                        Map.of("L", Schema.array(Schema.reference("L"))), Schema.reference("L"));
        return Stream.of(
                Schema.any(),
                nestedList,
                Schema.anyOf(Schema.integer(), Schema.any()),
                Schema.allOf(Schema.any(), Schema.array(Schema.any())),
                Schema.not(Schema.string()),
                Schema.oneOf(Schema.array(Schema.any()), Schema.string()),
                Schema.array(Schema.any()).uniqueItems());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void lists_nestedTooDeep_areOneViolation(Schema schema) {
        Object deep = List.of();
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        List<Violation> violations =
                SATYA.compile(schema, Object.class).validate(deep).getError().asJava();
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).code()).isEqualTo("limit");
        assertThat(violations.get(0).arguments())
                .isEqualTo(Map.of("limit", "depth", "maximum", 500L));
        assertThat(violations.get(0).path().segments()).hasSize(500);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void json_nestedTooDeep_isOneViolation(Schema schema) {
        String json = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        assertThat(codesOfJson(schema, json))
                .hasSize(1)
                .allMatch(code -> code.startsWith("limit@/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "{\"left\":"})
    void json_openedAMillionTimes_isOneViolation(String opening) {
        assertThat(codesOfJson(Schema.any(), opening.repeat(1_000_000))).hasSize(1);
        assertThat(codesOfJson(TREE, opening.repeat(1_000_000))).hasSize(1);
    }

    @Test
    void json_nestedTooDeepInAnIgnoredMember_isStillJson() {
        String json = "{\"x\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";
        assertThat(codesOfJson(TREE, json)).isEmpty();
    }

    @Test
    void nesting_atTheLimit_isValid() {
        String json = "[".repeat(500) + "]".repeat(500);
        assertThat(codesOfJson(Schema.any(), json)).isEmpty();
        assertThat(codesOfJson(Schema.any(), "[" + json + "]")).hasSize(1);
    }

    @Test
    void map_thatHoldsItself_isOneViolation() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("left", cyclic);
        assertThat(codes(SATYA.compile(TREE).validate(cyclic).getError()))
                .hasSize(1)
                .allMatch(code -> code.startsWith("limit@/left/left"));
        assertThat(SATYA.compile(TREE).isValid(cyclic)).isFalse();
    }

    @Test
    void map_thatHoldsItselfTwice_isOneViolation() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("left", cyclic);
        cyclic.put("right", cyclic);
        for (Schema schema : List.of(TREE, Schema.any(), Schema.map(Schema.any()))) {
            assertThat(codes(SATYA.compile(schema, Object.class).validate(cyclic).getError()))
                    .hasSize(1);
        }
    }

    @Test
    void list_thatHoldsItselfTwice_isOneViolation() {
        List<Object> cyclic = new ArrayList<>();
        cyclic.add(cyclic);
        cyclic.add(cyclic);
        for (Schema schema : (Iterable<Schema>) schemas()::iterator) {
            assertThat(codes(SATYA.compile(schema, Object.class).validate(cyclic).getError()))
                    .hasSize(1);
        }
    }

    @Test
    void cycle_inAMapKeptAsExtra_isOneViolation() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("x", cyclic);
        cyclic.put("y", cyclic);
        Schema schema = Schema.object().extras(Extras.KEEP).build();
        assertThat(codes(SATYA.compile(schema).validate(cyclic).getError())).hasSize(1);
    }

    @Test
    void violation_ofAScalarInACyclicMap_canBePrinted() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("left", cyclic);
        cyclic.put("right", 1);
        assertThatThrownBy(() -> SATYA.compile(TREE).parse(cyclic)).hasMessageContaining("limit");
    }

    @Test
    void stack_thatIsTooSmall_isAViolation() throws InterruptedException {
        Validator<Object> trees =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withDepth(10_000))
                        .build()
                        .compile(TREE, Object.class);
        Map<String, Object> deep = new HashMap<>();
        for (int i = 0; i < 9_000; i++) {
            deep = new HashMap<>(Map.of("left", deep));
        }
        Map<String, Object> instance = deep;
        List<Object> limits = Collections.synchronizedList(new ArrayList<>());
        Runnable validate =
                () -> {
                    limits.add(trees.validate(instance).getError().single().arguments());
                    limits.add(trees.isValid(instance));
                };
        Thread small = new Thread(null, validate, "small", 256 << 10);
        small.start();
        small.join();
        assertThat(limits).containsExactly(Map.of("limit", "stack"), false);
    }

    static Stream<Arguments> numbers() {
        String digits = "7".repeat(5_000);
        return Stream.of(
                Arguments.of("1e1000000000", "exponent"),
                Arguments.of("1e-1000000000", "exponent"),
                Arguments.of("1e99999999999", "exponent"),
                Arguments.of("-1E+2147483648", "exponent"),
                Arguments.of(digits, "numberLength"),
                Arguments.of("0." + digits, "numberLength"),
                Arguments.of(digits + "e5", "numberLength"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void jsonNumber_beyondALimit_isOneViolation(String json, String limit) {
        for (Schema schema :
                List.of(
                        Schema.any(),
                        Schema.integer().ge(0).multipleOf(3),
                        Schema.decimal().multipleOf(0.1),
                        Schema.number(),
                        Schema.constant(1),
                        Schema.bool(),
                        Schema.anyOf(Schema.integer(), Schema.bool()))) {
            Violation last =
                    SATYA.compile(schema, Object.class).validateJson(json).getError().last();
            assertThat(last.code()).as(schema.toString()).isEqualTo("limit");
            assertThat(last.arguments()).containsEntry("limit", limit);
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void textNumber_beyondALimit_isInvalid(String text, String limit) {
        assertThat(SATYA.compile(Schema.integer().ge(0), Object.class).isValid(text)).isFalse();
        for (Schema schema : List.of(Schema.decimal().ge(0), Schema.number())) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            assertThat(codes(validator.validate(" " + text + " ").getError()))
                    .as(limit + " of " + schema)
                    .containsExactly("limit@");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e100000", "-7e99999", "1e-100000", "123456789e-90000"})
    void number_withALargeExponent_isDividedAtOnce(String json) {
        Validator<Object> validator =
                SATYA.compile(
                        Schema.decimal()
                                .multipleOf(new BigDecimal("0.03"))
                                .multipleOf(new BigDecimal("1e-7"))
                                .multipleOf(11),
                        Object.class);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(validator.isValidJson(json)).isFalse());
    }

    @Test
    void javaNumber_beyondALimit_isOneViolation() {
        BigDecimal exponent = new BigDecimal("1e1000000000");
        BigInteger digits = BigInteger.TEN.pow(5_000).add(BigInteger.ONE);
        for (Schema schema :
                List.of(Schema.any(), Schema.integer().multipleOf(7), Schema.decimal().ge(0))) {
            Validator<Object> validator = SATYA.compile(schema, Object.class);
            assertThat(codes(validator.validate(exponent).getError())).containsExactly("limit@");
            assertThat(codes(validator.validate(digits).getError())).containsExactly("limit@");
        }
    }

    @Test
    void text_beyondTheLimit_isOneViolation() {
        Satya small =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withStringLength(8))
                        .build();
        for (Schema schema : List.of(Schema.any(), Schema.string().maxLength(3).pattern("^x$"))) {
            Validator<Object> validator = small.compile(schema, Object.class);
            assertThat(codes(validator.validate("123456789").getError())).containsExactly("limit@");
            assertThat(codes(validator.validateJson("\"123456789\"").getError()))
                    .containsExactly("limit@");
        }
        assertThat(small.compile(Schema.string(), Object.class).isValid("12345678")).isTrue();
    }

    @Test
    void violations_beyondTheLimit_areTruncated() {
        Satya small =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withViolations(2)).build();
        Validator<Object> validator = small.compile(Schema.array(Schema.string()), Object.class);
        assertThat(codes(validator.validate(List.of(1, 2, 3)).getError()))
                .containsExactly("type@/0", "type@/1", "truncated@");
        assertThat(codes(validator.validateJson("[1,2,3]").getError()))
                .containsExactly("type@/0", "type@/1", "truncated@");
        assertThat(codes(validator.validate(List.of(1, 2)).getError()))
                .containsExactly("type@/0", "type@/1");
    }

    @Test
    void violations_aMillion_areTruncatedAtTheLimit() {
        List<Object> many = Collections.nCopies(1_000_000, 1);
        assertThat(
                        SATYA.compile(Schema.array(Schema.string()), Object.class)
                                .validate(many)
                                .getError())
                .hasSize(1_001);
    }

    /** Names with one hash code. */
    private static List<String> collidingNames(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            StringBuilder name = new StringBuilder();
                            for (int bit = 0; bit < 15; bit++) {
                                name.append((i >>> bit & 1) == 0 ? "Aa" : "BB");
                            }
                            return name.toString();
                        })
                .toList();
    }

    @Test
    void names_thatCollide_endInTime() {
        StringBuilder json = new StringBuilder("{");
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : collidingNames(20_000)) {
            json.append(json.length() == 1 ? "" : ",").append('"').append(name).append("\":1");
            map.put(name, 1);
        }
        json.append('}');
        for (Schema schema :
                List.of(
                        Schema.any(),
                        Schema.map(Schema.integer()),
                        TREE,
                        Schema.object().extras(Extras.KEEP).build())) {
            assertThat(codesOfJson(schema, json.toString())).isEmpty();
            assertThat(SATYA.compile(schema, Object.class).isValid(map)).isTrue();
        }
    }

    @Test
    void items_thatCollide_endInTime() {
        List<?> items = collidingNames(20_000);
        Schema schema = Schema.array(Schema.string()).uniqueItems();
        assertThat(SATYA.compile(schema, Object.class).isValid(items)).isTrue();
    }

    @Test
    void object_withManyCollidingFields_findsEachOfThem() {
        var builder = Schema.object();
        List<String> names = collidingNames(200);
        names.forEach(name -> builder.field(name, Schema.integer()));
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < names.size(); i++) {
            json.append(i == 0 ? "" : ",").append('"').append(names.get(i)).append("\":").append(i);
        }
        Model model = SATYA.compile(builder.build()).parseJson(json + "}");
        for (int i = 0; i < names.size(); i++) {
            assertThat(model.getLong(names.get(i))).isEqualTo(i);
        }
    }

    @Test
    void name_beyondTheLimit_isAViolationOfTheObject() {
        Map<String, Object> map = Map.of("n".repeat(50_001), 1);
        String json = "{\"" + "n".repeat(50_001) + "\":1}";
        for (Schema schema : List.of(Schema.any(), Schema.map(Schema.integer()))) {
            assertThat(codes(SATYA.compile(schema, Object.class).validate(map).getError()))
                    .containsExactly("limit@");
            assertThat(codesOfJson(schema, json)).containsExactly("limit@");
        }
    }

    @Test
    void duplicateNames_atSeveralLevels_areEachReported() {
        Schema schema = Schema.map(Schema.array(Schema.map(Schema.any())));
        String json = "{\"a\":[{\"b\":1,\"b\":{\"c\":1,\"c\":1}}],\"a\":[]}";
        assertThat(codesOfJson(schema, json)).contains("duplicateKey@/a/0/b", "duplicateKey@/a");
    }

    @Test
    void recursion_throughEveryLevelOfDepth_endsWithTheLimit() {
        Schema schema =
                Schema.definitions(
                        Map.of(
                                "A",
                                Schema.anyOf(
                                        Schema.array(Schema.reference("A")),
                                        Schema.array(Schema.reference("A")))),
                        Schema.reference("A"));
        Object deep = "x";
        for (int i = 0; i < 20; i++) {
            deep = List.of(deep);
        }
        assertThat(SATYA.compile(schema, Object.class).isValid(deep)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "tree"})
    void map_whoseViewThrows_isNotSwallowed(String which) {
        Map<String, Object> broken =
                new HashMap<>(Map.of("left", Map.of())) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Object get(Object key) {
                        throw new IllegalStateException("get");
                    }

                    @Override
                    public java.util.Set<Entry<String, Object>> entrySet() {
                        throw new IllegalStateException("entrySet");
                    }
                };
        Schema schema = which.equals("any") ? Schema.any() : TREE;
        Validator<Object> validator = SATYA.compile(schema, Object.class);
        assertThatThrownBy(() -> validator.validate(broken))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> codesOfJson(Schema schema, String json) {
        var result =
                SATYA.compile(schema, Object.class)
                        .validateJson(json.getBytes(StandardCharsets.UTF_8));
        return result.isValid() ? List.of() : codes(result.getError());
    }
}
