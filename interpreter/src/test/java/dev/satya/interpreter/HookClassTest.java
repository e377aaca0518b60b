package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.annotation.Name;
import dev.satya.schema.ObjectSchema;
import java.lang.invoke.MethodHandles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks that make objects of a class which the member of a record or bean does not take. */
class HookClassTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record Inner(int a) {}

    record OfInner(Inner f) {}

    record OfLong(Long f) {}

    record OfPrimitive(long f) {}

    record OfInt(Integer f) {}

    record OfDouble(double f) {}

    record OfText(String f) {}

    record OfOptional(Optional<String> f) {}

    record OfList(List<String> f) {}

    record OfSet(Set<Integer> f) {}

    record OfArray(int[] f) {}

    record OfMap(Map<String, Long> f) {}

    record OfDate(LocalDate f) {}

    static class Bean {
        private Inner f;

        public Inner getF() {
            return f;
        }

        public void setF(Inner f) {
            this.f = f;
        }
    }

    private static Stream<Arguments> members() {
        String inner = Inner.class.getTypeName();
        return Stream.of(
                Arguments.of(OfInner.class, "{\"a\":1}", inner),
                Arguments.of(Bean.class, "{\"a\":1}", inner),
                Arguments.of(OfLong.class, "1", "java.lang.Long"),
                Arguments.of(OfPrimitive.class, "1", "long"),
                Arguments.of(OfInt.class, "1", "java.lang.Integer"),
                Arguments.of(OfDouble.class, "1", "double"),
                Arguments.of(OfText.class, "\"a\"", "java.lang.String"),
                Arguments.of(OfOptional.class, "\"a\"", "java.lang.String"),
                Arguments.of(OfList.class, "[\"a\"]", "java.util.List"),
                Arguments.of(OfSet.class, "[1]", "java.util.Set"),
                Arguments.of(OfArray.class, "[1]", "int[]"),
                Arguments.of(OfMap.class, "{\"a\":1}", "java.util.Map"),
                Arguments.of(OfDate.class, "\"2024-01-31\"", "java.time.LocalDate"));
    }

    private static Schema field(Class<?> type) {
        return SATYA.schemaOf(type).fields().get(0).schema();
    }

    private static Validator<Object> with(Class<?> type, Schema field) {
        ObjectSchema object = Schema.object().field("f", field).build().as(type);
        return SATYA.compile(object, Object.class);
    }

    private static List<String> told(Validator<Object> validator, String json) throws Exception {
        return ConstraintDoors.told(validator, json, null);
    }

    /** Java would take it for its number. */
    @ParameterizedTest
    @ValueSource(classes = {OfPrimitive.class, OfDouble.class, OfOptionalInt.class})
    void character_forANumber_isOfAnotherClass(Class<?> type) throws Exception {
        Schema hooked = field(type).wrap("h", (raw, inner) -> 'c');

        assertThat(told(with(type, hooked), "{\"f\":1}"))
                .singleElement()
                .asString()
                .startsWith("construction@/f: ")
                .contains("the hook \"h\" made a java.lang.Character of it");
    }

    @ParameterizedTest
    @MethodSource("members")
    void objectOfAnotherClass_isToldWithHookPlaceAndClasses(
            Class<?> type, String value, String needed) throws Exception {
        String told =
                "construction@/f: cannot be made into %s: the hook \"h\" made a"
                        + " java.lang.StringBuilder of it, and %s is needed";
        Schema field = field(type);
        for (Schema hooked :
                List.of(
                        field.after("h", Object.class, it -> new StringBuilder("x")),
                        field.wrap("h", (raw, inner) -> new StringBuilder("x")))) {
            assertThat(told(with(type, hooked), "{\"f\":" + value + "}"))
                    .containsExactly(
                            told.formatted(
                                    type.getSimpleName(),
                                    (needed.startsWith("int") ? "an " : "a ") + needed));
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void objectOfTheClass_isTaken(Class<?> type, String value, String needed) throws Exception {
        Schema hooked =
                field(type)
                        .after("h", Object.class, it -> it)
                        .wrap("i", (raw, inner) -> inner.parse(raw));
        assertThat(told(with(type, hooked), "{\"f\":" + value + "}")).isEmpty();
    }

    @Test
    void itemOrValueOfAnotherClass_isToldAtItsPlace() throws Exception {
        Schema items =
                Schema.array(
                        Schema.string()
                                .after("inner", Object.class, it -> it)
                                .after("h", Object.class, it -> "b".equals(it) ? 7L : it));
        assertThat(told(with(OfList.class, items), "{\"f\":[\"a\",\"b\"]}"))
                .containsExactly(
                        "construction@/f/1: cannot be made into OfList: one of the hooks \"h\","
                                + " \"inner\" made a java.lang.Long of it, and a java.lang.String is"
                                + " needed");
        Schema values = Schema.map(Schema.integer().after("h", Object.class, it -> "x"));
        assertThat(told(with(OfMap.class, values), "{\"f\":{\"k\":1}}"))
                .containsExactly(
                        "construction@/f/k: cannot be made into OfMap: the hook \"h\" made a"
                                + " java.lang.String of it, and a java.lang.Long is needed");
    }

    @Test
    void numberThatACallWouldWiden_isTaken() {
        Schema seven = Schema.any().after("h", Object.class, it -> 7);
        assertThat(with(OfPrimitive.class, seven).parseJson("{\"f\":1}"))
                .isEqualTo(new OfPrimitive(7));
        assertThat(with(OfDouble.class, seven).parseJson("{\"f\":1}")).isEqualTo(new OfDouble(7));
    }

    record OfByte(byte f) {}

    record OfShort(Short f) {}

    record OfPrimitiveInt(int f) {}

    record OfFloat(float f) {}

    record OfOptionalInt(OptionalInt f) {}

    record OfIntList(List<Integer> f) {}

    record OfIntMap(Map<String, Integer> f) {}

    static class IntBean {
        private int f;

        public int getF() {
            return f;
        }

        public void setF(int f) {
            this.f = f;
        }
    }

    static class IntMade {
        private final int f;

        IntMade(@Name("f") int f) {
            this.f = f;
        }

        public int getF() {
            return f;
        }
    }

    private static Stream<Arguments> narrowMembers() {
        return Stream.of(
                Arguments.of(OfByte.class, "1", 200L, "byte"),
                Arguments.of(OfShort.class, "1", 1L << 20, "java.lang.Short"),
                Arguments.of(OfPrimitiveInt.class, "1", 1L << 40, "int"),
                Arguments.of(OfInt.class, "1", 1L << 40, "java.lang.Integer"),
                Arguments.of(OfFloat.class, "1", 1e300, "float"),
                Arguments.of(OfOptionalInt.class, "1", 1L << 40, "int"),
                Arguments.of(OfArray.class, "[1]", List.of(1L << 40), "int"),
                Arguments.of(OfIntList.class, "[1]", List.of(1L << 40), "java.lang.Integer"),
                Arguments.of(
                        OfIntMap.class, "{\"0\":1}", Map.of("0", 1L << 40), "java.lang.Integer"),
                Arguments.of(IntBean.class, "1", 1L << 40, "int"),
                Arguments.of(IntMade.class, "1", 1L << 40, "int"));
    }

    @ParameterizedTest
    @MethodSource("narrowMembers")
    void numberThatIsTooLarge_isToldWithHookPlaceAndClasses(
            Class<?> type, String value, Object made, String needed) throws Exception {
        String place = made instanceof Number ? "/f" : "/f/0";
        String of = made instanceof Double ? "java.lang.Double" : "java.lang.Long";
        Schema field = field(type);
        for (Schema hooked :
                List.of(
                        field.after("h", Object.class, it -> made),
                        field.wrap("h", (raw, inner) -> made))) {
            assertThat(told(with(type, hooked), "{\"f\":" + value + "}"))
                    .containsExactly(
                            "construction@%s: cannot be made into %s: the hook \"h\" made a %s of it"
                                            .formatted(place, type.getSimpleName(), of)
                                    + " that is beyond the range of "
                                    + needed);
        }
    }

    private static Stream<Arguments> wideSchemas() {
        String tooLarge = "1" + "0".repeat(30);
        String beyond = " that is beyond the range of ";
        String of = "the schema made a java.lang.";
        String big = "the schema made a java.math.BigInteger of it, and a";
        return Stream.of(
                Arguments.of(
                        OfPrimitiveInt.class, "3000000000", of + "Long of it" + beyond + "int"),
                Arguments.of(OfByte.class, "128", of + "Long of it" + beyond + "byte"),
                Arguments.of(OfOptionalInt.class, "3000000000", of + "Long of it" + beyond + "int"),
                Arguments.of(OfPrimitiveInt.class, tooLarge, big + "n int is needed"),
                Arguments.of(OfPrimitive.class, tooLarge, big + " long is needed"),
                Arguments.of(OfLong.class, tooLarge, big + " java.lang.Long is needed"));
    }

    @ParameterizedTest
    @MethodSource("wideSchemas")
    void numberThatAWideSchemaLetsThrough_isToldAtItsPlace(
            Class<?> type, String value, String reason) throws Exception {
        assertThat(told(with(type, Schema.integer()), "{\"f\":" + value + "}"))
                .containsExactly(
                        "construction@/f: cannot be made into "
                                + type.getSimpleName()
                                + ": "
                                + reason);
    }

    /** As it is of a map: the hook is asked about a member of a primitive type, too. */
    @Test
    void numberOfARecordThatThereIs_isToldTheSame() {
        Schema hooked = field(OfPrimitiveInt.class).after("h", Object.class, it -> 1L << 40);
        Validator<Object> validator = with(OfPrimitiveInt.class, hooked);
        assertThat(validator.violations(new OfPrimitiveInt(1)))
                .isEqualTo(validator.violations(Map.of("f", 1)));
    }

    @Test
    void valueThatAWideSchemaLetsThrough_isToldAtItsPlace() throws Exception {
        assertThat(told(with(OfText.class, Schema.any()), "{\"f\":7}"))
                .containsExactly(
                        "construction@/f: cannot be made into OfText: the schema made a"
                                + " java.lang.Long of it, and a java.lang.String is needed");
        assertThat(told(with(OfList.class, Schema.array(Schema.any())), "{\"f\":[\"a\",7]}"))
                .containsExactly(
                        "construction@/f/1: cannot be made into OfList: the schema made a"
                                + " java.lang.Long of it, and a java.lang.String is needed");
    }

    /** A record that is there is made anew where a hook changes what is in it. */
    @Test
    void recordThatThereIs_isToldTheSame() {
        AtomicReference<Object> made = new AtomicReference<>("b");
        Schema hooked = field(OfText.class).after("h", Object.class, it -> made.get());
        Validator<Object> validator = with(OfText.class, hooked);
        assertThat(validator.parse(new OfText("a"))).isEqualTo(new OfText("b"));
        made.set(7L);
        assertThat(EntryPoint.codes(validator.violations(new OfText("a"))))
                .containsExactly("construction@/f");
    }
}
