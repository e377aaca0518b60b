package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Limits;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.schema.OneOfSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of many branches that list values, those that list the instance are looked up. */
class ListedBranchesTest {
    private static final Satya SATYA = EntryPoint.satya();

    @ParameterizedTest
    @MethodSource("cases")
    void instance_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<Arguments> cases() {
        Schema mixed = Schema.oneOf(branches(10, Schema.constant(List.of(1)), Schema.enumOf(4, 7)));
        Schema anyOf =
                Schema.anyOf(
                        branches(
                                10,
                                Schema.string().pattern("^x"),
                                Schema.constant("k1").satisfies("odd", Object.class, it -> false),
                                Schema.object().field("a", Schema.integer()).build()));
        return EntryPoint.of(
                valid(mixed, "k3", "k3"),
                valid(mixed, List.of(1), List.of(1L)),
                valid(mixed, 2.0, 2L),
                invalid(mixed, 4, "oneOf@"),
                invalid(mixed, "k10", "enum@"),
                invalid(mixed, List.of(2), "enum@"),
                valid(anyOf, "k1", "k1"),
                valid(anyOf, "xyz", "xyz"),
                valid(anyOf, Map.of("a", 1), Map.of("a", 1L)),
                invalid(anyOf, Map.of("a", "b"), "type@/a"),
                invalid(anyOf, List.of(), "type@"),
                invalid(Schema.oneOf(branches(9, Schema.string().pattern("^k"))), "k3", "oneOf@"));
    }

    /** Constants {@code 0, "k1", 2, "k3" …}, and others behind them. */
    private static Schema[] branches(int count, Schema... others) {
        List<Schema> all =
                new ArrayList<>(
                        IntStream.range(0, count)
                                .mapToObj(i -> Schema.constant(i % 2 == 0 ? (Object) i : "k" + i))
                                .toList());
        all.addAll(List.of(others));
        return all.toArray(new Schema[0]);
    }

    @Test
    void constants_ofWhichThereAreMany_takeAsManySteps() {
        for (Object wanted : List.of("k9", "x", List.of(9, 9), List.of(9, 8), Map.of())) {
            assertThat(steps(10_000, wanted)).isEqualTo(steps(10, wanted));
        }
    }

    private static int steps(int count, Object instance) {
        OneOfSchema schema =
                Schema.oneOf(branches(count, Schema.constant(List.of(9, 9)), Schema.constant(-1)));
        int steps = 1;
        while (isLimited(schema, instance, steps)) {
            steps++;
            assertThat(steps).isLessThan(100);
        }
        return steps;
    }

    private static boolean isLimited(OneOfSchema schema, Object instance, int steps) {
        Satya satya =
                Satya.builder().withoutDiscovery().limits(Limits.DEFAULT.withSteps(steps)).build();
        Validator<Object> validator = satya.compile(schema, Object.class);
        return Stream.of(
                        validator.violations(instance),
                        validator.violationsJson(SATYA.toJson(instance)))
                .anyMatch(it -> it.map(Violation::code).contains("limit"));
    }
}
