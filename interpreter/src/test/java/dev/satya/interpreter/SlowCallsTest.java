package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.RowInput;
import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.BatchCheck;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How slow checks are called, and what becomes of a call that has no answer. See NAMED-9 of docs/semantics.md. */
class SlowCallsTest {

    private record Plugin(Check check) implements ConstraintPlugin {
        @Override
        public String name() {
            return "known";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.STRING);
        }

        @Override
        public Check bind(Arguments arguments) {
            return check;
        }
    }

    /** Knows what begins with a k, and counts calls. */
    private static final class Known implements BatchCheck {
        private final List<List<Object>> calls = Collections.synchronizedList(new ArrayList<>());

        @Override
        public List<Boolean> testAll(List<Object> values) {
            calls.add(List.copyOf(values));
            return values.stream().map(value -> ((String) value).startsWith("k")).toList();
        }
    }

    private static Validator<Object> texts(Check check) {
        return Satya.builder()
                .withoutDiscovery()
                .constraint(new Plugin(check))
                .build()
                .compile(Schema.array(Schema.string().constraint("known")), Object.class);
    }

    @Test
    void tokens_areAskedAboutInOneCall() {
        Known known = new Known();
        Validator<Object> validator = texts(known);
        TokenValidator<Object> tokens = TokenValidator.of(validator);
        List<String> values = List.of("k1", "x", "k2", "x");

        assertThat(tokens.validate(new ValueTokens(values)).getError())
                .isEqualTo(validator.violations(values));
        assertThat(known.calls).hasSize(2);
        known.calls.clear();
        assertThat(tokens.isValid(new ValueTokens(values))).isFalse();
        assertThat(tokens.parse(new ValueTokens(List.of("k1", "k2"))))
                .isEqualTo(List.of("k1", "k2"));
        assertThat(
                        TokenValidator.of(validator.failFast())
                                .validate(new ValueTokens(values))
                                .getError())
                .hasSize(1);
        assertThat(known.calls).hasSize(3);
    }

    @Test
    void tokens_areReadOnce() {
        ValueTokens tokens = new ValueTokens(List.of("k1", "x"));
        TokenValidator.of(texts(new Known())).validate(tokens);
        assertThat(tokens.asked()).isEqualTo(4);
    }

    @Test
    void explain_tellsHowSlowChecksAreAsked() {
        assertThat(texts(new Known()).explain()).contains("asks slow checks in one call");
        assertThat(texts(value -> true).explain()).doesNotContain("slow");
    }

    private static List<ThrowingCallable> doors(Validator<Object> validator) {
        List<Object> values = List.of("k1", "x");
        byte[] rows = "[\"k1\"]\n[\"x\"]\n".getBytes(StandardCharsets.UTF_8);
        return List.of(
                () -> validator.isValid(values),
                () -> validator.validate(values),
                () -> validator.parse(values),
                () -> validator.violations(values),
                () -> validator.failFast().validate(values),
                () -> validator.isValidJson("[\"k1\"]"),
                () -> validator.validateJson("[\"k1\"]"),
                () -> validator.parseJson("[\"k1\"]"),
                () -> validator.violationsJson("[\"k1\"]"),
                () -> validator.validateMany(List.of(values)),
                () -> TokenValidator.of(validator).validate(new ValueTokens(values)),
                () -> TokenValidator.of(validator).isValid(new ValueTokens(values)),
                () -> {
                    try (var all =
                            validator
                                    .rows()
                                    .validate(RowInput.ndjson(new ByteArrayInputStream(rows)))) {
                        all.forEach(row -> {});
                    }
                });
    }

    @Test
    void interruptedThread_hasNoVerdict_andStaysInterrupted() {
        Known known = new Known();
        for (ThrowingCallable door : doors(texts(known))) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(door).isInstanceOf(CancellationException.class);
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            } finally {
                Thread.interrupted();
            }
        }
        assertThat(known.calls).isEmpty();
    }

    @Test
    void threadThatIsInterruptedWhileItWaits_hasNoVerdict() throws Exception {
        CountDownLatch isAsked = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        BatchCheck waiting =
                values -> {
                    isAsked.countDown();
                    try {
                        mayEnd.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Collections.nCopies(values.size(), true);
                };
        Validator<Object> validator = texts(waiting);
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread asking =
                new Thread(
                        () -> {
                            try {
                                validator.isValid(List.of("k1"));
                            } catch (CancellationException e) {
                                thrown.add(e);
                            }
                        });
        asking.start();
        isAsked.await();
        asking.interrupt();
        asking.join();
        mayEnd.countDown();

        assertThat(thrown)
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessageContaining("\"known\""));
    }

    @Test
    void checkThatValidates_onAnInterruptedThread_hasNoVerdictEither() {
        Validator<Object> inner = texts(new Known());
        Validator<Object> outer = texts(value -> inner.isValid(List.of(value)));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> outer.isValid(List.of("k1")))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void call_thatInterruptsItself_isAViolation() {
        BatchCheck odd =
                values -> {
                    throw new CancellationException("of the call");
                };
        assertThat(texts(odd).violations(List.of("k1")).get(0).code()).isEqualTo("pluginFailure");
    }

    @Test
    void check_thatIsDeclaredSlow_isAskedInOneCall_withALimit() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        Check check =
                value -> {
                    threads.add(Thread.currentThread());
                    return ((String) value).startsWith("k");
                };
        Validator<Object> validator = texts(BatchCheck.of(check, Duration.ofSeconds(10)));
        assertThat(validator.violations(List.of("k1", "x", "k2")))
                .singleElement()
                .satisfies(it -> assertThat(it.path().toPointer()).isEqualTo("/1"));
        assertThat(threads).hasSize(3).doesNotContain(Thread.currentThread());
        assertThat(Set.copyOf(threads)).hasSize(1);
    }

    @Test
    void check_thatIsDeclaredSlow_andBlocks_isGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        Check blocking =
                value -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                };
        Validator<Object> validator = texts(BatchCheck.of(blocking, Duration.ofMillis(50)));
        assertThat(validator.violations(List.of("k1")).get(0).arguments())
                .isEqualTo(
                        Map.of(
                                "plugin",
                                "known",
                                "exception",
                                "java.util.concurrent.TimeoutException"));
    }
}
