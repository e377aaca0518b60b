package dev.satya.interpreter;

import static dev.satya.interpreter.Case.invalid;
import static dev.satya.interpreter.Case.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What plugins do in {@code testAll}, and how often they are asked. See NAMED-7 of docs/semantics.md. */
class SlowChecksTest {

    private record Plugin(String name, BatchCheck check) implements ConstraintPlugin {
        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments arguments) {
            return check;
        }
    }

    private static boolean isKnown(Object value) {
        return ((String) value).startsWith("k");
    }

    private static Schema conditional(Schema condition, Schema then, Schema otherwise) {
        return Schema.when(condition, then).otherwise(otherwise);
    }

    private static Satya with(String name, BatchCheck check) {
        return Satya.builder().withoutDiscovery().constraint(new Plugin(name, check)).build();
    }

    private static List<Boolean> answersToTheRest(List<Object> values) {
        values.removeIf(value -> !isKnown(value));
        return values.stream().map(value -> true).toList();
    }

    private static List<Boolean> answersSorted(List<Object> values) {
        values.sort(null);
        return values.stream().map(SlowChecksTest::isKnown).toList();
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Satya SATYA =
            Satya.builder()
                    .withoutDiscovery()
                    .constraint(
                            new Plugin(
                                    "immutable",
                                    values ->
                                            values.stream()
                                                    .map(SlowChecksTest::isKnown)
                                                    .collect(Collectors.toUnmodifiableList())))
                    .constraint(new Plugin("removing", SlowChecksTest::answersToTheRest))
                    .constraint(new Plugin("sorting", SlowChecksTest::answersSorted))
                    .constraint(
                            new Plugin(
                                    "patient",
                                    new BatchCheck() {
                                        @Override
                                        public List<Boolean> testAll(List<Object> values) {
                                            return values.stream()
                                                    .map(SlowChecksTest::isKnown)
                                                    .toList();
                                        }

                                        @Override
                                        public Duration limit() {
                                            return Duration.ofSeconds(Long.MAX_VALUE);
                                        }
                                    }))
                    .build();

    @ParameterizedTest
    @MethodSource("rows")
    void value_throughAnEntryPoint_isJudgedAlike(Case row, EntryPoint entry) {
        entry.check(row, SATYA);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> rows() {
        Schema immutable = Schema.array(Schema.string().constraint("immutable"));
        Schema removing = Schema.array(Schema.string().constraint("removing"));
        Schema sorting = Schema.array(Schema.string().constraint("sorting"));
        Schema patient = Schema.string().constraint("patient");
        return EntryPoint.of(
                valid(immutable, List.of("k", "k2"), List.of("k", "k2")),
                invalid(immutable, List.of("k", "x"), "immutable@/1"),
                invalid(removing, List.of("x", "k"), "pluginFailure@/0", "pluginFailure@/1"),
                invalid(sorting, List.of("x", "k"), "pluginFailure@/0", "pluginFailure@/1"),
                valid(patient, "k", "k"),
                invalid(patient, "x", "patient@"));
    }

    @Test
    void call_fromManyThreads_waitsForNobody() throws Exception {
        int threads = 100;
        CountDownLatch allAtOnce = new CountDownLatch(threads);
        BatchCheck meeting =
                values -> {
                    allAtOnce.countDown();
                    awaitAll(allAtOnce);
                    return values.stream().map(SlowChecksTest::isKnown).toList();
                };
        Validator<Object> validator =
                with("meeting", meeting)
                        .compile(Schema.string().constraint("meeting"), Object.class);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> verdicts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String value = "k" + i;
                verdicts.add(pool.submit(() -> validator.isValid(value)));
            }
            for (Future<Boolean> verdict : verdicts) {
                assertThat(verdict.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void values_ofAllBranches_areAskedAboutOnce() {
        for (Schema schema :
                List.of(
                        Schema.not(Schema.string().constraint("known").minLength(3)),
                        conditional(
                                Schema.string().minLength(3),
                                Schema.string().constraint("known"),
                                Schema.string().constraint("known")),
                        conditional(
                                Schema.string().constraint("known"),
                                Schema.any(),
                                Schema.string().minLength(5)),
                        Schema.anyOf(
                                Schema.integer(),
                                Schema.not(Schema.string().constraint("known"))))) {
            List<Object> asked = Collections.synchronizedList(new ArrayList<>());
            List<Integer> calls = Collections.synchronizedList(new ArrayList<>());
            Satya satya =
                    with(
                            "known",
                            values -> {
                                asked.addAll(values);
                                calls.add(values.size());
                                return values.stream().map(SlowChecksTest::isKnown).toList();
                            });
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                rows.add((i % 3 == 0 ? "kkk" : "xxx") + i % 10);
            }

            satya.compile(schema, Object.class).validateMany(rows);

            assertThat(asked).doesNotHaveDuplicates();
            assertThat(calls).hasSizeLessThan(3);
        }
    }

    @Test
    void allValues_ofAnInstance_areAskedAboutInOneCall_whateverIsAsked() {
        List<Integer> calls = Collections.synchronizedList(new ArrayList<>());
        Satya satya =
                with(
                        "known",
                        values -> {
                            calls.add(values.size());
                            return values.stream().map(SlowChecksTest::isKnown).toList();
                        });
        Validator<Object> validator =
                satya.compile(Schema.array(Schema.string().constraint("known")), Object.class);
        List<String> values = Stream.iterate("x", it -> it + "x").limit(500).toList();

        validator.isValid(values);
        validator.failFast().validate(values);
        validator.validate(values);
        validator.violations(values);

        assertThat(calls).containsExactly(500, 500, 500, 500);
    }

    @Test
    void hook_seesValuesThatAreValid_once() {
        Satya satya =
                with("known", values -> values.stream().map(SlowChecksTest::isKnown).toList());
        List<Object> seen = Collections.synchronizedList(new ArrayList<>());
        Schema schema =
                Schema.string()
                        .constraint("known")
                        .after(
                                "hook",
                                String.class,
                                value -> {
                                    seen.add(value);
                                    return value;
                                });
        Validator<Object> validator = satya.compile(schema, Object.class);

        validator.validateMany(List.of("k1", "x", "k2"));
        assertThat(seen).containsExactlyInAnyOrder("k1", "k2");
        seen.clear();
        validator.validate("k3");
        validator.validate("x");
        validator.validateJson("\"k4\"");
        assertThat(seen).containsExactly("k3", "k4");
    }

    @Test
    void check_thatAsksItself_isAViolation() {
        Set<Validator<Object>> itself = new HashSet<>();
        Satya satya =
                with(
                        "endless",
                        values -> List.of(itself.iterator().next().isValid(values.get(0) + "a")));
        Validator<Object> validator =
                satya.compile(Schema.string().constraint("endless"), Object.class);
        itself.add(validator);

        assertThat(validator.isValid("a")).isFalse();
        assertThat(validator.violations("a"))
                .singleElement()
                .satisfies(
                        violation -> {
                            assertThat(violation.code()).isEqualTo("pluginFailure");
                            assertThat(violation.arguments().get("exception").toString())
                                    .endsWith("EndlessCalls");
                        });
    }
}
