package dev.satya.interpreter;

import static dev.satya.interpreter.HostileSchemas.items;
import static dev.satya.interpreter.HostileSchemas.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.satya.Limits;
import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.Dialect;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.SchemaException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the work grows with schemas that are out to make it explode. It is counted in bytes that are
 * allocated, which no clock and no other process has a say in, for n, 2n and 4n; the ratios are
 * printed. What is linear has ratios of about 2, what is quadratic of 4; what doubles would not end. A
 * text that is indented is quadratic in its depth.
 */
class GrowthTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final double MOST = 3;
    private static final Map<String, Object> LISTING = Map.of("enum", List.of("a", "b"));
    private static final Map<String, Object> TAGGED =
            Map.of("type", "object", "properties", Map.of("tag", LISTING));

    /** What doubles would not end. */
    private static final Duration LONG = Duration.ofSeconds(120);

    /** Work on something of a size. */
    private record Growth(String name, int size, IntConsumer work) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"shared", "dynamic", "wide", "alike", "extending"})
    void work_ofTwiceTheSize_isLessThanThreeTimesAsMuch(Growth growth) {
        assertTimeoutPreemptively(LONG, () -> growth.work.accept(growth.size));
        long[] bytes = new long[3];
        for (int i = 0; i < bytes.length; i++) {
            int size = growth.size << i;
            bytes[i] =
                    assertTimeoutPreemptively(
                            LONG, () -> new AllocatedBytes().of(() -> growth.work.accept(size)));
        }
        double first = (double) bytes[1] / bytes[0];
        double second = (double) bytes[2] / bytes[1];
        System.out.printf(
                "growth of %-46s n = %6d: %7d kB, x %.1f, x %.1f%n",
                growth.name, growth.size, bytes[0] / 1000, first, second);

        assertThat(first).isLessThan(MOST);
        assertThat(second).isLessThan(MOST);
    }

    private static Validator<Object> compile(Map<String, ?> schema) {
        return SATYA.compile(SATYA.schemaFromMap(schema), Object.class);
    }

    private static Growth compiling(String name, int size, IntFunction<Map<String, ?>> schema) {
        return new Growth(name, size, n -> compile(schema.apply(n)).explain());
    }

    /** Through all stages and all the ways back. */
    private static void compileAndWrite(Map<String, ?> document) {
        Schema schema = SATYA.schemaFromMap(document);
        SATYA.compile(schema, Object.class).explain();
        SATYA.output(document);
        writeAll(schema);
    }

    private static void writeAll(Schema schema) {
        schema.toJson();
        for (ExportOptions.Mode mode : ExportOptions.Mode.values()) {
            schema.toMap(ExportOptions.DEFAULT.withMode(mode));
        }
        schema.toMap(ExportOptions.DEFAULT.withDialect(Dialect.DRAFT_2019_09));
    }

    /** What stands at several places of the next level: places are two to the power of levels. */
    static Stream<Growth> shared() {
        Stream<Growth> maps =
                Stream.of("allOf", "anyOf", "oneOf", "prefixItems", "properties", "$defs", "if")
                        .map(GrowthTest::doubled);
        Stream<Growth> more = Stream.of("items", "not", "all together").map(GrowthTest::doubled);
        Stream<Growth> schemas =
                Stream.of(
                        building("an object doubled", HostileSchemas::doubledObject),
                        building("a named object doubled", HostileSchemas::doubledNames),
                        new Growth("equals of objects doubled", 20, GrowthTest::compare),
                        new Growth("a constant doubled", 20, GrowthTest::compileConstant));
        Stream<Growth> listings =
                Stream.of("anyOf", "oneOf")
                        .flatMap(
                                it ->
                                        Stream.of(
                                                listing(it, "values", LISTING),
                                                listing(it, "tags", TAGGED)));
        return Stream.of(maps, more, schemas, listings).flatMap(it -> it);
    }

    private static Growth listing(String keyword, String what, Map<String, Object> first) {
        return compiling(
                what + " doubled by " + keyword,
                10,
                n -> HostileSchemas.doubled(keyword, first, n));
    }

    private static Growth doubled(String keyword) {
        IntConsumer work = n -> compileAndWrite(HostileSchemas.doubled(keyword, n));
        return new Growth("a map doubled by " + keyword, 10, work);
    }

    private static Growth building(String name, IntFunction<Schema> schema) {
        return new Growth(
                name,
                10,
                n -> {
                    SATYA.compile(schema.apply(n), Object.class).explain();
                    writeAll(schema.apply(n));
                });
    }

    private static void compare(int levels) {
        Schema one = HostileSchemas.doubledObject(levels);
        Schema same = HostileSchemas.doubledObject(levels);
        assertThat(one.equals(same)).isTrue();
        assertThat(one.hashCode()).isEqualTo(same.hashCode());
        assertThat(one.toString()).isEqualTo(same.toString());
        assertThat(one.equals(HostileSchemas.doubledObject(levels + 1))).isFalse();
    }

    private static void compileConstant(int levels) {
        Object value = doubledValue(levels);
        Object same = doubledValue(levels);
        Validator<Object> constant = compile(Map.of("const", value));
        assertThat(constant.isValid(List.of())).isFalse();
        assertThat(constant.isValid(same)).isTrue();
        assertThat(constant.validate(same).isValid()).isTrue();
        assertThat(constant.violations(Map.of("a", same))).isNotEmpty();
        assertThat(constant.explain()).endsWith("…\n").hasSizeLessThan(3_000);
        assertThat(constant.schema().toString()).isNotEmpty();
        assertThat(compile(Map.of("enum", List.of(value, List.of(value)))).isValid(List.of(same)))
                .isTrue();
        assertThat(compile(Map.of("uniqueItems", true)).isValid(List.of(value, same))).isFalse();
    }

    private static Object doubledValue(int levels) {
        Object value = 1;
        for (int i = 0; i < levels; i++) {
            value = List.of(value, Map.of("a", value));
        }
        return value;
    }

    /** The names of members and the patterns for them, both n: steps are counted, not bytes. */
    @Test
    void steps_ofPatternsForAsManyNames_areLinear() {
        for (int n : List.of(1_000, 20_000)) {
            Satya counting =
                    Satya.builder()
                            .withoutDiscovery()
                            .limits(Limits.DEFAULT.withSteps(40 * n))
                            .build();
            Map<String, Object> schema =
                    Map.of(
                            "patternProperties",
                            members(n, i -> "^p" + i + "$", i -> type("integer")),
                            "additionalProperties",
                            false);
            Map<String, Object> instance = members(n, i -> "p" + i, i -> i);
            Validator<Object> validator =
                    counting.compile(counting.schemaFromMap(schema), Object.class);

            assertThat(validator.isValid(instance)).isTrue();
            assertThat(validator.violationsJson(SATYA.toJson(instance))).isEmpty();
        }
    }

    /** Definitions that extend each other, as classes do. */
    static Stream<Growth> extending() {
        return Stream.of(
                compiling("a chain of allOf", 1_000, n -> chain(n, Map.of())),
                compiling("a chain of objects", 200, GrowthTest::classes),
                new Growth("models of a chain of objects", 250, GrowthTest::models),
                compiling("oneOf of objects that extend one", 250, GrowthTest::extendingOne),
                compiling("fields beside a secret", 500, GrowthTest::besideSecret),
                new Growth("objects against as many required names", 250, GrowthTest::require));
    }

    private static Map<String, Object> chain(int count, Map<String, Object> last) {
        return Map.of(
                "$ref",
                "#/$defs/d0",
                "$defs",
                members(
                        count + 1,
                        i -> "d" + i,
                        i -> i == count ? last : Map.of("allOf", List.of(reference(i + 1)))));
    }

    private static Map<String, Object> classes(int count) {
        return Map.of(
                "$ref",
                "#/$defs/d0",
                "$defs",
                members(
                        count + 1,
                        i -> "d" + i,
                        i ->
                                Map.of(
                                        "properties",
                                        Map.of("p" + i, type("integer")),
                                        "allOf",
                                        List.of(i == count ? Map.of() : reference(i + 1)))));
    }

    private static void models(int count) {
        Validator<Object> validator = compile(classes(count));
        Map<String, Object> instance = members(count, i -> "p" + i, i -> (long) i);
        assertThat(((Model) validator.validate(instance).get()).toMap()).isEqualTo(instance);
        instance.put("p" + (count - 1), "x");
        assertThat(validator.violations(instance)).hasSize(1);
    }

    private static Map<String, Object> reference(int definition) {
        return Map.of("$ref", "#/$defs/d" + definition);
    }

    private static Map<String, Object> extendingOne(int count) {
        Object base = Map.of("properties", members(count, i -> "b" + i, i -> type("integer")));
        Map<String, Object> all = Map.of("$ref", "#/$defs/base");
        return Map.of(
                "$defs",
                Map.of("base", base),
                "oneOf",
                items(
                        count,
                        i ->
                                Map.of(
                                        "required",
                                        List.of("x" + i),
                                        "properties",
                                        Map.of("x" + i, type("integer")),
                                        "allOf",
                                        List.of(all))));
    }

    private static Map<String, Object> besideSecret(int count) {
        return Map.of(
                "properties",
                members(count, i -> "p" + i, i -> i == 0 ? Map.of("x-secret", true) : Map.of()));
    }

    private static void require(int count) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            Object choice =
                    Map.of(keyword, items(count, i -> Map.of("required", List.of("x" + i))));
            Validator<Object> validator = compile(Map.of("items", choice));
            List<Object> objects = items(count, i -> Map.of("x" + i, 1));
            assertThat(validator.isValid(objects)).isTrue();
            assertThat(validator.validate(objects).isValid()).isTrue();
            assertThat(validator.violationsJson(SATYA.toJson(objects))).isEmpty();
            assertThat(validator.isValid(List.of(Map.of("y", 1)))).isFalse();
        }
    }

    /** Each has all fields of those that it extends. */
    @Test
    void definitions_aThousandThatExtendEachOther_compile() {
        Validator<Object> last = compile(classes(1_000));
        assertThat(last.isValid(Map.of("p0", 1, "p999", 2))).isTrue();
        assertThat(last.isValid(Map.of("p999", "x"))).isFalse();
    }

    static Stream<Growth> dynamic() {
        return Stream.of(
                compiling("scopes of dynamic anchors doubled", 10, HostileSchemas::dynamicScopes),
                compiling(
                        "schemas below one dynamic anchor",
                        500,
                        n ->
                                Map.of(
                                        "$dynamicAnchor",
                                        "node",
                                        "$defs",
                                        members(n, i -> "a" + i, GrowthTest::treeNode))));
    }

    private static Map<String, Object> treeNode(int number) {
        return Map.of(
                "properties",
                Map.of("p" + number, Map.of("$dynamicRef", "#node"), "x", Map.of("$ref", "#")));
    }

    private static Map<String, Object> type(String type) {
        return Map.of("type", type);
    }

    static Stream<Growth> wide() {
        return Stream.of(
                compiling(
                        "patternProperties",
                        5_000,
                        n ->
                                Map.of(
                                        "patternProperties",
                                        members(n, i -> "^p" + i + "$", i -> type("integer")))),
                compiling(
                        "enum of arrays", 10_000, n -> Map.of("enum", items(n, GrowthTest::pair))),
                compiling(
                        "oneOf of constants",
                        2_500,
                        n -> Map.of("oneOf", items(n, i -> Map.of("const", "k" + i)))),
                compiling("oneOf of tagged objects", 2_500, n -> tagged("oneOf", n)),
                compiling("anyOf of tagged objects", 2_500, n -> tagged("anyOf", n)),
                compiling(
                        "oneOf of the same constant",
                        2_500,
                        n -> Map.of("oneOf", items(n, i -> Map.of("const", 1)))),
                compiling(
                        "oneOf of types",
                        2_500,
                        n -> Map.of("oneOf", items(n, i -> type(i % 2 == 0 ? "array" : "null")))),
                compiling(
                        "allOf of objects",
                        2_500,
                        n ->
                                Map.of(
                                        "allOf",
                                        items(
                                                n,
                                                i -> Map.of("properties", Map.of("p" + i, true))))),
                compiling(
                        "definitions that nothing refers to",
                        10_000,
                        n -> Map.of("$defs", members(n, i -> "a" + i, i -> type("integer")))),
                compiling(
                        "dependentRequired",
                        5_000,
                        n ->
                                Map.of(
                                        "dependentRequired",
                                        members(n, i -> "a" + i, i -> List.of("b" + i)))),
                new Growth("values against as many constants", 1_000, GrowthTest::chooseConstants),
                new Growth("UUIDs of one hash, all different", 1_000, GrowthTest::uniqueIds),
                compiling(
                        "properties that patternProperties match",
                        2_500,
                        n ->
                                Map.of(
                                        "properties",
                                        members(n, i -> "p" + i, i -> type("integer")),
                                        "patternProperties",
                                        members(n, i -> "^p" + i + "$", i -> type("number")))),
                new Growth("names to suggest one of", 10_000, GrowthTest::suggest),
                new Growth("fields of a builder", 2_500, GrowthTest::declare));
    }

    private static void uniqueIds(int count) {
        List<Object> ids = items(count, i -> new UUID(i * 0x1_0000_0001L, i * 0x1_0000_0001L));
        Schema schema = Schema.array(Schema.scalar(ScalarTypes.UUID_TYPE)).uniqueItems();
        assertThat(SATYA.compile(schema, Object.class).isValid(ids)).isTrue();
    }

    private static void chooseConstants(int count) {
        List<Object> values = items(count, i -> i % 2 == 0 ? pair(i) : "k" + i);
        List<Object> others = items(count, i -> i % 2 == 0 ? pair(-1 - i) : "x" + i);
        for (String keyword : List.of("oneOf", "anyOf")) {
            Object choice =
                    Map.of(keyword, values.stream().map(it -> Map.of("const", it)).toList());
            Validator<Object> validator = compile(Map.of("items", choice));
            assertThat(validator.isValid(values)).isTrue();
            assertThat(validator.violationsJson(SATYA.toJson(values))).isEmpty();
            assertThat(validator.isValidJson(SATYA.toJson(others))).isFalse();
        }
    }

    private static List<Object> pair(int number) {
        return List.of(number, "x" + number);
    }

    private static Map<String, ?> tagged(String keyword, int count) {
        return Map.of(
                keyword,
                items(
                        count,
                        i ->
                                Map.of(
                                        "type",
                                        "object",
                                        "required",
                                        List.of("tag"),
                                        "properties",
                                        Map.of("tag", Map.of("const", "k" + i)))));
    }

    private static void suggest(int count) {
        Map<String, Object> definitions =
                members(count, i -> "aaaaaaaaaaaaaaaaaaaaaaaa" + i, i -> type("integer"));
        Map<String, ?> schema = Map.of("$defs", definitions, "$ref", "#/$defs/aaaaaaaaaaaaaaaaaa");
        assertThat(catchThrowableOfType(SchemaException.class, () -> compile(schema))).isNotNull();
    }

    private static void declare(int count) {
        var builder = Schema.object();
        for (int i = 0; i < count; i++) {
            builder.field("f" + i, Schema.integer());
        }
        SATYA.compile(builder.build());
    }

    /** Names with one hash: as members of a schema, and of an instance. */
    static Stream<Growth> alike() {
        return Stream.of(
                compiling(
                        "properties of one hash",
                        10_000,
                        n -> Map.of("properties", alikeMembers(n, type("integer")))),
                compiling(
                        "required of one hash",
                        10_000,
                        n -> Map.of("required", items(n, HostileSchemas::alike))),
                compiling(
                        "enum of one hash",
                        10_000,
                        n -> Map.of("enum", items(n, HostileSchemas::alike))),
                compiling(
                        "dependentSchemas of one hash",
                        5_000,
                        n -> Map.of("dependentSchemas", alikeMembers(n, type("object")))),
                new Growth("members of one hash", 10_000, GrowthTest::validateAlike),
                new Growth("unique texts of one hash", 10_000, GrowthTest::validateUnique));
    }

    private static Map<String, Object> alikeMembers(int count, Object value) {
        return members(count, HostileSchemas::alike, i -> value);
    }

    private static void validateAlike(int count) {
        Map<String, Object> instance = alikeMembers(count, 1);
        byte[] json = SATYA.toJson(instance).getBytes(StandardCharsets.UTF_8);
        Validator<Object> validator =
                compile(Map.of("properties", alikeMembers(count, type("integer"))));
        assertThat(validator.isValid(instance)).isTrue();
        assertThat(validator.validateJson(json).isValid()).isTrue();
        Validator<Object> closed =
                compile(
                        Map.of(
                                "properties",
                                Map.of(HostileSchemas.alike(1), true),
                                "maxProperties",
                                count));
        assertThat(closed.validateJson(json).isValid()).isTrue();
        assertThat(closed.validate(instance).isValid()).isTrue();
    }

    private static void validateUnique(int count) {
        Validator<Object> validator = compile(Map.of("uniqueItems", true));
        assertThat(validator.isValid(items(count, HostileSchemas::alike))).isTrue();
        assertThat(validator.isValid(items(count, i -> List.of(HostileSchemas.alike(i), 1))))
                .isTrue();
    }
}
