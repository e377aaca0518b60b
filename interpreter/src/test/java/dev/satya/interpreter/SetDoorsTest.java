package dev.satya.interpreter;

import static dev.satya.interpreter.EntryPoint.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Options;
import dev.satya.Validator;
import jakarta.validation.constraints.Size;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A set counts the same items as one, whichever door it comes by, whatever equality it has. */
class SetDoorsTest {
    private static final Satya SATYA =
            Satya.builder().withoutDiscovery().lookup(MethodHandles.lookup()).build();

    record Anything(@Size(min = 2) Set<Object> set) {}

    record Doubles(@Size(min = 2) Set<Double> set) {}

    record Numbers(@Size(min = 2) Set<BigDecimal> set) {}

    static class Bean {
        private Set<Object> set;

        @Size(min = 2)
        public Set<Object> getSet() {
            return set;
        }

        public void setSet(Set<Object> set) {
            this.set = set;
        }
    }

    private static Set<Object> identity(Object... items) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        Collections.addAll(set, items);
        return set;
    }

    private static Set<Object> set(Object... items) {
        return new LinkedHashSet<>(List.of(items));
    }

    static Stream<Arguments> sets() {
        Set<Object> neverEqual = new TreeSet<>((a, b) -> 1);
        neverEqual.add("a");
        neverEqual.add("a");
        return Stream.of(
                Arguments.of(set("a", "b"), 2),
                Arguments.of(set(1, 1.0), 1),
                Arguments.of(set(1, 1L), 1),
                Arguments.of(set(new BigDecimal("1.0"), new BigDecimal("1.00")), 1),
                Arguments.of(set(0.0, -0.0), 1),
                Arguments.of(set(1, true), 2),
                Arguments.of(set(1, "1"), 2),
                Arguments.of(set(Double.NaN), 1),
                Arguments.of(identity(Double.valueOf(Double.NaN), Double.valueOf(Double.NaN)), 1),
                Arguments.of(set(Double.NaN, Float.NaN), 1),
                Arguments.of(set(List.of(Double.NaN), List.of(Float.NaN)), 1),
                Arguments.of(set(Double.POSITIVE_INFINITY, Float.POSITIVE_INFINITY), 1),
                Arguments.of(set(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY), 2),
                Arguments.of(set(List.of(1), List.of(1.0)), 1),
                Arguments.of(set(Map.of("k", 1), Map.of("k", 1L)), 1),
                Arguments.of(set(new AtomicInteger(1), new AtomicInteger(1)), 1),
                Arguments.of(identity(new String("a"), new String("a")), 1),
                Arguments.of(neverEqual, 1));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void set_hasSoManyItems_byEveryDoor(Set<Object> set, int count) {
        List<String> expected = count < 2 ? List.of("minItems@/set") : List.of();
        Validator<Anything> records = SATYA.compile(Anything.class);
        Anything record = new Anything(set);
        Bean bean = new Bean();
        bean.setSet(set);
        Validator<Bean> beans = SATYA.compile(Bean.class);
        List<Object> items = new ArrayList<>(set);

        assertThat(codes(records.violations(Map.of("set", items)))).isEqualTo(expected);
        assertThat(codes(records.violations(Map.of("set", set)))).isEqualTo(expected);
        assertThat(codes(records.violations(record))).isEqualTo(expected);
        assertThat(codes(records.failFast().violations(record))).isEqualTo(expected);
        assertThat(records.isValid(record)).isEqualTo(expected.isEmpty());
        assertThat(codes(beans.violations(bean))).isEqualTo(expected);
        assertThat(codes(beans.violations(Map.of("set", items)))).isEqualTo(expected);
        assertThat(
                        codes(
                                records.with(
                                                Options.DEFAULT.with(
                                                        dev.satya.schema.Strictness.STRICT))
                                        .violations(record)))
                .isEqualTo(expected);
        if (expected.isEmpty()) {
            assertThat(records.parse(record)).isSameAs(record);
            assertThat(beans.parse(bean)).isSameAs(bean);
            Anything made = records.parse(Map.of("set", items));
            assertThat(made.set()).hasSize(count);
            assertThat(records.parse(made)).isSameAs(made);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    <T> void text_andWhatIsMadeOfIt_haveTheSameItems(Class<T> type, String json, boolean isValid) {
        Validator<T> validator = SATYA.compile(type);
        assertThat(validator.isValidJson(json)).isEqualTo(isValid);
        assertThat(codes(validator.violationsJson(json)))
                .isEqualTo(isValid ? List.of() : List.of("minItems@/set"));
        if (isValid) {
            T made = validator.parseJson(json);
            assertThat(validator.parse(made)).isSameAs(made);
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(Anything.class, "{\"set\":[1,1.0]}", false),
                Arguments.of(Anything.class, "{\"set\":[1,\"1\"]}", true),
                Arguments.of(Doubles.class, "{\"set\":[0,-0.0]}", false),
                Arguments.of(Doubles.class, "{\"set\":[\"nan\",\"NaN\"]}", false),
                Arguments.of(Doubles.class, "{\"set\":[\"nan\",1]}", true),
                Arguments.of(Numbers.class, "{\"set\":[1.0,1.00]}", false));
    }
}
