package dev.satya.interpreter.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Batch;
import dev.satya.BatchOptions;
import dev.satya.Model;
import dev.satya.RowResult;
import dev.satya.ValidationException;
import dev.satya.Validator;
import dev.satya.Violation;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ManyTest {

    @ParameterizedTest
    @EnumSource
    void validateMany_whateverValidates_givesEveryRowInOrder(Settings settings) {
        int count = 40_000;
        Batch<Model> batch =
                Numbered.VALIDATOR.rows(settings.options()).validate(Numbered.rows(count));
        assertThat(batch.size()).isEqualTo(count);
        assertThat(batch.invalidCount()).isEqualTo((count + 6) / 7);
        assertThat(batch.isValid()).isFalse();
        for (int row = 0; row < count; row++) {
            assertThat(batch.isValid(row)).isEqualTo(Numbered.isValid(row));
            if (batch.isValid(row)) {
                assertThat(batch.get(row).getLong("n")).isEqualTo(row);
            } else {
                assertThat(batch.violations(row).get(0).path()).hasToString("ok");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void validateMany_stream_isTheSameAsItsList(Settings settings) {
        List<Map<String, Object>> rows = Numbered.rows(500);
        Batch<Model> ofStream = Numbered.VALIDATOR.rows(settings.options()).validate(rows.stream());
        Batch<Model> ofList = Numbered.VALIDATOR.validateMany(rows);
        assertThat(ofStream.results()).containsExactlyElementsOf(ofList.results().toList());
    }

    @ParameterizedTest
    @EnumSource
    void validateMany_untilFirstInvalid_endsWithIt(Settings settings) {
        BatchOptions options = settings.options().stopAtFirstInvalid();
        for (int bad : new int[] {0, 1, 63, 64, 1_000, 16_383, 16_384, 40_000}) {
            Batch<Model> batch = Numbered.VALIDATOR.rows(options).validate(Numbered.endless(bad));
            assertThat(batch.size()).isEqualTo(bad + 1);
            assertThat(batch.violations()).containsOnlyKeys(bad);
        }
    }

    @ParameterizedTest
    @EnumSource
    void validateMany_noRows_isEmptyAndValid(Settings settings) {
        Batch<Model> batch = Numbered.VALIDATOR.rows(settings.options()).validate(List.of());
        assertThat(batch.size()).isZero();
        assertThat(batch.isValid()).isTrue();
        assertThatThrownBy(() -> batch.get(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void validateMany_rowThatThrows_isInvalidAlone(Settings settings) {
        Map<String, Object> bad =
                new AbstractMap<>() {
                    @Override
                    public Set<Entry<String, Object>> entrySet() {
                        throw new IllegalStateException("bad row");
                    }
                };
        List<Map<String, Object>> rows =
                Numbered.endless(900).limit(900).collect(Collectors.toList());
        rows.set(800, bad);
        Batch<Model> batch = Numbered.VALIDATOR.rows(settings.options()).validate(rows);
        assertThat(batch.size()).isGreaterThan(800);
        assertThat(batch.violations(800).map(Violation::code)).containsExactly("unreadable");
        assertThat(batch.violations()).containsOnlyKeys(800);
    }

    @ParameterizedTest
    @EnumSource
    void validateMany_interruptedWhileRowsCome_stopsAndSaysSo(Settings settings) {
        AtomicInteger taken = new AtomicInteger();
        Iterable<Object> rows =
                () ->
                        new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return true;
                            }

                            @Override
                            public Object next() {
                                if (taken.incrementAndGet() == 100) {
                                    Thread.currentThread().interrupt();
                                }
                                return Numbered.row(1);
                            }
                        };
        assertThatThrownBy(() -> Numbered.VALIDATOR.rows(settings.options()).validate(rows))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken.get()).isLessThanOrEqualTo(101);
    }

    @Test
    void validateMany_interruptedWhileAHelperWorks_interruptsIt() throws InterruptedException {
        Thread caller = Thread.currentThread();
        CountDownLatch isHelping = new CountDownLatch(1);
        Set<Thread> helpers = ConcurrentHashMap.newKeySet();
        Validator<Model> validator =
                Numbered.validator(
                        n -> {
                            try {
                                if (Thread.currentThread() == caller) {
                                    isHelping.await();
                                } else {
                                    helpers.add(Thread.currentThread());
                                    isHelping.countDown();
                                    new CountDownLatch(1).await();
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return true;
                        });
        Thread interrupter =
                new Thread(
                        () -> {
                            try {
                                isHelping.await();
                                caller.interrupt();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        interrupter.start();
        assertThatThrownBy(
                        () ->
                                validator
                                        .rows(Settings.TWO_THREADS.options())
                                        .validate(Numbered.endless(1_000).limit(1_000)))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
        for (Thread helper : helpers) {
            assertThat(helper.isDaemon()).isTrue();
            helper.join();
        }
        assertThat(helpers).hasSize(1);
    }

    @Test
    void validateMany_executorOfTheUser_isLeftRunning() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Set<Thread> used = ConcurrentHashMap.newKeySet();
            Validator<Model> validator =
                    Numbered.validator(n -> used.add(Thread.currentThread()) || n >= 0);
            BatchOptions options =
                    BatchOptions.DEFAULT.withParallelFrom(0).withExecutor(executor, 3);
            Batch<Model> batch =
                    executor.submit(() -> validator.rows(options).validate(Numbered.rows(20_000)))
                            .get();
            assertThat(batch.size()).isEqualTo(20_000);
            assertThat(executor.isShutdown()).isFalse();
            assertThat(executor.submit(() -> Thread.currentThread().isInterrupted()).get())
                    .isFalse();
            assertThat(used).allMatch(Thread::isAlive);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void validateMany_fewRows_areValidatedByTheCaller() {
        Set<Thread> used = ConcurrentHashMap.newKeySet();
        Validator<Model> validator =
                Numbered.validator(n -> used.add(Thread.currentThread()) || n >= 0);
        BatchOptions options = BatchOptions.DEFAULT.withThreads(4);
        int few = options.parallelFrom() - 1;
        validator.rows(options).validate(Numbered.rows(few));
        validator.rows(options).validate(Numbered.rows(few).stream());
        assertThat(used).containsExactly(Thread.currentThread());
    }

    @Test
    void batch_validAndInvalidRows_areToldApart() {
        Batch<Model> batch =
                Numbered.VALIDATOR.validateMany(
                        Arrays.asList(Numbered.row(1), null, Numbered.row(2)));
        assertThat(batch).hasToString("3 rows: 2 valid, 1 invalid");
        assertThat(batch.validRows()).containsExactly(0, 2);
        assertThat(batch.values()).extracting(model -> model.get("n")).containsExactly(1L, 2L);
        assertThat(batch.violations()).containsOnlyKeys(1);
        assertThat(batch.violations(0)).isEmpty();
        assertThatThrownBy(() -> batch.get(1))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("must be an object, not null");
        RowResult<Model> result = batch.result(1);
        assertThat(result.index()).isEqualTo(1);
        assertThat(result.line()).isZero();
        assertThat(result.byteOffset()).isEqualTo(-1);
        assertThat(result.violations()).isEqualTo(batch.violations(1));
        assertThatThrownBy(result::get).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> batch.violations(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void options_outOfRange_areRefused() {
        BatchOptions usual = BatchOptions.DEFAULT;
        assertThatThrownBy(() -> usual.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual.withExecutor(Runnable::run, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> usual.withParallelFrom(-1))
                .isInstanceOf(IllegalArgumentException.class);
        for (int length : new int[] {-1, 0, (1 << 30) + 1}) {
            assertThatThrownBy(() -> usual.withMaximumRowLength(length))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
