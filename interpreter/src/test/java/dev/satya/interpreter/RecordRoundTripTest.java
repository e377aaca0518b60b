package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Default;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.Strictness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a validator makes, the same validator takes, and gives back. */
class RecordRoundTripTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record Whole(Map<Integer, String> map) {}

    record Longs(Map<Long, String> map) {}

    record Bigs(Map<BigInteger, String> map) {}

    record Decimals(Map<BigDecimal, String> map) {}

    record Doubles(Map<Double, String> map) {}

    record Floats(Map<Float, String> map) {}

    record Shorts(Map<Short, String> map) {}

    record Truths(Map<Boolean, String> map) {}

    record Days(Map<DayOfWeek, Integer> map) {}

    record Deep(List<Map<Integer, Map<DayOfWeek, Long>>> list, Optional<Map<Long, Long>> one) {}

    record Texts(List<String> list, Map<String, String> map, Set<String> set) {}

    record Sets(Set<String> texts, List<Set<Integer>> deep) {}

    record Binary(float f, double d, Float boxedFloat, Double boxedDouble, List<Float> list) {}

    record Choices(Optional<String> text, OptionalInt number) {}

    static Stream<Arguments> records() {
        Map<String, String> gap = new HashMap<>();
        gap.put("k", null);
        return Stream.of(
                Arguments.of(
                        new Whole(Map.of(1, "x", -7, "y")), "{\"map\":{\"1\":\"x\",\"-7\":\"y\"}}"),
                Arguments.of(new Whole(new TreeMap<>(Map.of(1, "x"))), "{\"map\":{\"1\":\"x\"}}"),
                Arguments.of(new Whole(Map.of()), "{\"map\":{}}"),
                Arguments.of(new Whole(null), "{}"),
                Arguments.of(
                        new Longs(Map.of(1L << 40, "x")), "{\"map\":{\"1099511627776\":\"x\"}}"),
                Arguments.of(
                        new Bigs(Map.of(BigInteger.TEN.pow(30), "x")),
                        "{\"map\":{\"1" + "0".repeat(30) + "\":\"x\"}}"),
                Arguments.of(
                        new Decimals(Map.of(new BigDecimal("1.50"), "x")),
                        "{\"map\":{\"1.50\":\"x\"}}"),
                Arguments.of(
                        new Doubles(Map.of(0.1, "x", 1e300, "y")),
                        "{\"map\":{\"0.1\":\"x\",\"1e300\":\"y\"}}"),
                Arguments.of(new Floats(Map.of(0.1f, "x")), "{\"map\":{\"0.1\":\"x\"}}"),
                Arguments.of(new Shorts(Map.of((short) 3, "x")), "{\"map\":{\"3\":\"x\"}}"),
                Arguments.of(new Truths(Map.of(true, "x")), "{\"map\":{\"true\":\"x\"}}"),
                Arguments.of(
                        new Days(new EnumMap<>(Map.of(DayOfWeek.MONDAY, 1))),
                        "{\"map\":{\"MONDAY\":1}}"),
                Arguments.of(
                        new Deep(
                                List.of(Map.of(1, Map.of(DayOfWeek.FRIDAY, 2L))),
                                Optional.of(Map.of(3L, 4L))),
                        "{\"list\":[{\"1\":{\"FRIDAY\":2}}],\"one\":{\"3\":4}}"),
                Arguments.of(
                        new Texts(Arrays.asList("x", null), gap, Collections.singleton(null)),
                        "{\"list\":[\"x\",null],\"map\":{\"k\":null},\"set\":[null]}"),
                Arguments.of(
                        new Sets(Set.of("x"), List.of(Set.of(1, 2))),
                        "{\"texts\":[\"x\"],\"deep\":[[1,2]]}"),
                Arguments.of(
                        new Binary(
                                Float.MAX_VALUE,
                                Double.MAX_VALUE,
                                -Float.MAX_VALUE,
                                null,
                                List.of(0.1f)),
                        "{\"f\":3.4028235E38,\"d\":1.7976931348623157E308,\"boxedFloat\":-3.4028235E38,\"list\":[0.1]}"),
                Arguments.of(
                        new Binary(Float.MIN_VALUE, 0, null, -0.0, null),
                        "{\"f\":1.4E-45,\"d\":0,\"boxedDouble\":-0.0}"),
                Arguments.of(
                        new Choices(Optional.of("x"), OptionalInt.of(1)),
                        "{\"text\":\"x\",\"number\":1}"),
                Arguments.of(
                        new Choices(Optional.empty(), OptionalInt.empty()), "{\"text\":null}"));
    }

    @ParameterizedTest
    @MethodSource("records")
    <T extends Record> void record_thatIsValid_comesBack_alsoStrictly(T record, String json) {
        @SuppressWarnings("unchecked") // the class of a T
        Class<T> type = (Class<T>) record.getClass();
        for (Strictness strictness : Strictness.values()) {
            Validator<T> validator = SATYA.compile(type).with(strictness);
            assertThat(validator.violations(record)).as("%s", strictness).isEmpty();
            assertThat(validator.parse(record)).isEqualTo(record);
            assertThat(validator.isValid(record)).isTrue();
            assertThat(validator.parseJson(json)).isEqualTo(record);
            assertThat(validator.parse(validator.parseJson(json))).isEqualTo(record);
            assertThat(validator.parseJson(SATYA.toJson(record))).isEqualTo(record);
        }
    }

    @Test
    void binaryNumbers_thatAreNotFinite_areAlikeInFloatAndDouble() {
        Validator<Binary> validator = SATYA.compile(Binary.class);
        for (float f : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            Binary record = new Binary(f, f, f, (double) f, List.of(f));
            assertThat(validator.parse(record)).isEqualTo(record);
            assertThat(validator.parse(Map.of("f", f, "d", (double) f)))
                    .isEqualTo(new Binary(f, f, null, null, null));
        }
        assertThat(codes(validator.validate(Map.of("f", 1e39, "d", 1e39)).getError()))
                .containsExactly("limit@/f");
        assertThat(codes(validator.validateJson("{\"f\":\"-1e39\",\"d\":1}").getError()))
                .containsExactly("limit@/f");
    }

    record BoundedFloat(@Max(5) @Min(1) float f) {}

    @Test
    void float_withBounds_refusesWhatADoubleRefuses() {
        Validator<BoundedFloat> validator = SATYA.compile(BoundedFloat.class);
        assertThat(validator.isValid(new BoundedFloat(5))).isTrue();
        assertThat(codes(validator.violations(new BoundedFloat(5.5f))))
                .containsExactly("maximum@/f");
        assertThat(codes(validator.violations(new BoundedFloat(Float.NaN))))
                .containsExactly("minimum@/f", "maximum@/f");
    }

    record PositiveFloat(@Positive float f) {}

    @Test
    void float_withBounds_isCheckedOnceItIsRounded() {
        Validator<PositiveFloat> validator = SATYA.compile(PositiveFloat.class);
        assertThat(codes(validator.validate(Map.of("f", 1e-50)).getError()))
                .containsExactly("exclusiveMinimum@/f");
        assertThat(codes(validator.validateJson("{\"f\":1e-50}").getError()))
                .containsExactly("exclusiveMinimum@/f");
        assertThat(validator.parseJson("{\"f\":1e-45}").f()).isEqualTo(Float.MIN_VALUE);
    }

    @Test
    void notFiniteText_isTakenForFloatAndDoubleAlike() {
        Validator<Binary> validator = SATYA.compile(Binary.class);
        for (String text : List.of("NaN", "Infinity", "-inf")) {
            Binary read =
                    validator.parse(
                            Map.of(
                                    "f",
                                    text,
                                    "d",
                                    text,
                                    "boxedFloat",
                                    text,
                                    "list",
                                    List.of(text)));
            assertThat(Double.valueOf(read.f())).isEqualTo(Double.valueOf(read.d()));
            assertThat(read.boxedFloat()).isEqualTo(Float.valueOf(read.f()));
            assertThat(read.list()).containsExactly(read.f());
        }
    }

    @Test
    void schemaOfAFloat_inJsonSchemaWords_readsBackTheSame() {
        Schema schema = Schema.float32().gt(0).description("single");
        assertThat(schema.toMap()).containsEntry("format", "float");
        Schema read = SATYA.schemaFromMap(schema.toMap());
        assertThat(read.toMap()).isEqualTo(schema.toMap());
        assertThat(SATYA.compile(read, Float.class).parse(0.1)).isEqualTo(0.1f);
    }

    record Keyed(Map<@Min(1) Integer, @NotNull String> map) {}

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void key_thatIsTyped_isCheckedLikeItsName() {
        Validator<Keyed> validator = SATYA.compile(Keyed.class);
        List<String> expected = List.of("minimum@/map/0", "type@/map/0");
        Map<Integer, String> bad = new HashMap<>();
        bad.put(0, null);
        assertThat(codes(validator.violations(new Keyed(bad)))).isEqualTo(expected);
        assertThat(codes(validator.validateJson("{\"map\":{\"0\":null}}").getError()))
                .isEqualTo(expected);
        assertThat(codes(validator.validateJson("{\"map\":{\"x\":\"a\"}}").getError()))
                .containsExactly("type@/map/x");
        Map polluted = new HashMap<>(Map.of(List.of(), "a"));
        assertThat(codes(validator.violations(new Keyed(polluted)))).containsExactly("type@/map");
    }

    record Odd(Map<List<String>, String> map) {}

    @Test
    void key_thatNoNameStandsFor_isRefused() {
        assertThatThrownBy(() -> SATYA.compile(Odd.class))
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "the names of members cannot become keys of java.util.List: they may be text,"
                                + " numbers, booleans, constants of an enum or of a scalar type at"
                                + " /properties/map");
    }

    record Strictly(Collection<Integer> numbers) {}

    @Test
    void collection_thatIsNoList_isAnArrayStrictlyToo() {
        Validator<Strictly> validator = SATYA.compile(Strictly.class).with(Strictness.STRICT);
        assertThat(validator.isValid(new Strictly(Set.of(1)))).isTrue();
        assertThat(validator.isValid(new Strictly(new ArrayDeque<>(List.of(1))))).isTrue();
    }

    record Loose(Object any, CharSequence text, List<Object> list, Collection<Integer> numbers) {}

    @Test
    void record_ofLooseTypes_comesBackItself() {
        Validator<Loose> validator = SATYA.compile(Loose.class);
        for (Object any : List.of(1, (short) 2, 1.5f, Float.NaN, "x", List.of(1), Map.of("a", 1))) {
            Loose record =
                    new Loose(
                            any,
                            new StringBuilder("b"),
                            List.of(any, true),
                            new ArrayDeque<>(List.of(1)));
            assertThat(validator.parse(record)).as("%s", any).isSameAs(record);
        }
        Whole typed = new Whole(Map.of(1, "x"));
        assertThat(SATYA.compile(Whole.class).parse(typed)).isSameAs(typed);
        Sets sets = new Sets(Set.of("a", "b"), List.of(Set.of(1)));
        assertThat(SATYA.compile(Sets.class).parse(sets)).isSameAs(sets);
    }

    private static Field upper(Field field) {
        return field.with(
                field.schema().after("up", String.class, it -> it.toUpperCase(Locale.ROOT)));
    }

    record Sized(String name, @Default("5") Optional<Integer> size) {}

    /** INST-4 and OBJ-1: an empty optional is absent, and then the default stands in. */
    @Test
    void optional_thatIsEmpty_isItsDefault_whateverElseChanges() {
        ObjectSchema schema = SATYA.schemaOf(Sized.class);
        Validator<Object> changing =
                SATYA.compile(
                        schema.withFields(
                                schema.fields().stream()
                                        .map(it -> it.name().equals("name") ? upper(it) : it)
                                        .toList()),
                        Object.class);
        for (String name : List.of("a", "A")) {
            Sized empty = new Sized(name, Optional.empty());
            assertThat(SATYA.compile(Sized.class).parse(empty))
                    .isEqualTo(new Sized(name, Optional.of(5)));
            assertThat(changing.parse(empty)).isEqualTo(new Sized("A", Optional.of(5)));
            assertThat(SATYA.compile(Sized.class).toModel(empty).as(Sized.class))
                    .isEqualTo(new Sized(name, Optional.of(5)));
        }
    }

    record Present(@NotNull Optional<String> text) {}

    @Test
    void optional_thatIsNull_isRefusedWhereNotNullSaysSo() {
        Validator<Present> validator = SATYA.compile(Present.class);
        assertThat(codes(validator.violations(new Present(null)))).containsExactly("type@/text");
        assertThat(validator.isValid(new Present(Optional.empty()))).isTrue();
        assertThat(validator.parse(Map.of())).isEqualTo(new Present(Optional.empty()));
        assertThat(SATYA.compile(Choices.class).isValid(new Choices(null, null))).isTrue();
    }

    @NullMarked
    record Marked(List<String> list, Map<String, String> map, Set<String> set) {}

    @Test
    void item_thatIsNull_isRefusedWhereNullMarkedSaysSo() {
        assertThat(
                        codes(
                                SATYA.compile(Marked.class)
                                        .validateJson(
                                                "{\"list\":[null],\"map\":{\"k\":null},\"set\":[null]}")
                                        .getError()))
                .containsExactly("type@/list/0", "type@/map/k", "type@/set/0");
    }
}
