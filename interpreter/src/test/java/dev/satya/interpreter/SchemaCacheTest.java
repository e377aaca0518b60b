package dev.satya.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Validator;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.JsonType;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that are compiled once for each text. */
class SchemaCacheTest {
    private static final byte[] COUNTED = json("{'x-counted':true}");

    private final Counted counted = new Counted();
    private final Satya satya =
            Satya.builder().withoutDiscovery().constraint(counted).keywords("x-counted").build();
    private final SchemaCache cache = SchemaCache.builder(satya).build();

    /** How often schemas that have it are compiled; what happens meanwhile is up to the test. */
    private static final class Counted implements ConstraintPlugin {
        private final AtomicInteger bound = new AtomicInteger();
        private Runnable meanwhile = () -> {};

        @Override
        public String name() {
            return "x-counted";
        }

        @Override
        public Set<JsonType> types() {
            return Set.of(JsonType.values());
        }

        @Override
        public Check bind(Arguments arguments) {
            bound.incrementAndGet();
            meanwhile.run();
            return value -> true;
        }
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] maximum(int maximum) {
        return json("{'maximum':" + maximum + "}");
    }

    @Test
    void schema_ofTheSameText_isCompiledOnce() {
        Validator<Object> first = cache.validator(COUNTED);

        assertThat(cache.validator(COUNTED.clone())).isSameAs(first);
        assertThat(counted.bound).hasValue(1);
        assertThat(cache.validator(maximum(3)).isValid(4)).isFalse();
        assertThat(cache.validator(maximum(3)).isValid(3)).isTrue();
        assertThat(cache.statistics())
                .hasToString("2 hits, 2 misses, 0 evictions, 2 schemas of 31 bytes");
    }

    @Test
    void schema_inMapForm_isThatOfItsText() {
        assertThat(cache.validator(Map.of("maximum", 3))).isSameAs(cache.validator(maximum(3)));
    }

    @Test
    void text_thatIsChangedAfterwards_isAnother() {
        byte[] text = maximum(3);
        Validator<Object> three = cache.validator(text);
        text[text.length - 2] = '5';

        assertThat(cache.validator(text).isValid(5)).isTrue();
        assertThat(cache.validator(maximum(3))).isSameAs(three);
    }

    @Test
    void mistake_isKept_andThrownEachTime() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> cache.validator(json("{'minLenght':1}")))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("minLenght");
        }
        assertThat(cache.statistics().misses()).isEqualTo(1);
        assertThat(cache.statistics().hits()).isEqualTo(2);
    }

    /** Null, or an exception: the document may be there when somebody asks again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mistake_ofADocumentThatIsNotThere_isNotKept(boolean throwsIt) {
        AtomicInteger asked = new AtomicInteger();
        SchemaCache loading =
                SchemaCache.builder(satya)
                        .options(
                                ImportOptions.DEFAULT.withDocuments(
                                        uri -> {
                                            if (asked.incrementAndGet() > 1) {
                                                return Map.of("maximum", 3);
                                            }
                                            if (throwsIt) {
                                                throw new IllegalStateException("not now");
                                            }
                                            return null;
                                        }))
                        .build();
        byte[] text = json("{'$ref':'http://example.com/late'}");

        assertThatThrownBy(() -> loading.validator(text))
                .isInstanceOf(throwsIt ? IllegalStateException.class : SchemaException.class);
        assertThat(loading.statistics().schemas()).isZero();
        assertThat(loading.validator(text).isValid(4)).isFalse();
        assertThat(loading.validator(text).isValid(3)).isTrue();
        assertThat(asked).hasValue(2);
        assertThat(loading.statistics().hits()).isEqualTo(1);
    }

    @Test
    void mistake_thatNoDocumentMends_isKept() {
        byte[] text = json("{'$ref':'http://example.com/never'}");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> cache.validator(text)).isInstanceOf(SchemaException.class);
        }
        assertThat(cache.statistics().misses()).isEqualTo(1);
    }

    @Test
    void threads_thatAskAtOnce_compileOnce() throws Exception {
        int threads = 8;
        CountDownLatch allAsk = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Validator<Object>>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                answers.add(
                        pool.submit(
                                () -> {
                                    allAsk.countDown();
                                    allAsk.await();
                                    return cache.validator(COUNTED);
                                }));
            }
            Set<Validator<Object>> all = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Future<Validator<Object>> answer : answers) {
                all.add(answer.get());
            }
            assertThat(all).hasSize(1);
            assertThat(counted.bound).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoWaits_isNotWokenByAnInterrupt() throws Exception {
        CountDownLatch compiles = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        counted.meanwhile =
                () -> {
                    compiles.countDown();
                    await(mayEnd);
                };
        Thread compiler = new Thread(() -> cache.validator(COUNTED));
        compiler.start();
        compiles.await();
        AtomicInteger interrupted = new AtomicInteger();
        Thread waiter =
                new Thread(
                        () -> {
                            Thread.currentThread().interrupt();
                            cache.validator(COUNTED);
                            interrupted.set(Thread.interrupted() ? 1 : -1);
                        });
        waiter.start();
        mayEnd.countDown();
        waiter.join();
        compiler.join();

        assertThat(interrupted).hasValue(1);
        assertThat(counted.bound).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void codeThatAsksForTheSchemaItIsCompiledFor_doesNotWaitForItself() {
        AtomicInteger refused = new AtomicInteger();
        counted.meanwhile =
                () -> {
                    try {
                        cache.validator(COUNTED);
                    } catch (IllegalStateException e) {
                        refused.incrementAndGet();
                    }
                };

        cache.validator(COUNTED);

        assertThat(refused).hasValue(1);
    }

    @Test
    void error_isForgotten() {
        counted.meanwhile =
                () -> {
                    throw new OutOfMemoryError("for the test");
                };
        assertThatThrownBy(() -> cache.validator(COUNTED)).isInstanceOf(OutOfMemoryError.class);
        counted.meanwhile = () -> {};

        assertThat(cache.validator(COUNTED).isValid(1)).isTrue();
        assertThat(cache.statistics().schemas()).isEqualTo(1);
    }

    @Test
    void cacheThatIsFull_dropsWhatWasNotAskedForLongest() {
        SchemaCache small = SchemaCache.builder(satya).maximum(2).build();
        Validator<Object> one = small.validator(maximum(1));
        Validator<Object> two = small.validator(maximum(2));
        small.validator(maximum(1));
        small.validator(maximum(3));

        assertThat(small.validator(maximum(1))).isSameAs(one);
        assertThat(small.validator(maximum(2))).isNotSameAs(two);
        assertThat(small.statistics().evictions()).isEqualTo(2);
        assertThat(small.statistics().schemas()).isEqualTo(2);
    }

    @Test
    void textsThatAreTooLongTogether_dropTheOldest() {
        SchemaCache small = SchemaCache.builder(satya).maximumLength(30).build();
        small.validator(maximum(1));
        small.validator(maximum(2));
        small.validator(maximum(3));

        assertThat(small.statistics())
                .hasToString("0 hits, 3 misses, 1 evictions, 2 schemas of 26 bytes");
    }

    @Test
    void textThatIsLongerThanAll_isCompiledEachTime() {
        SchemaCache small = SchemaCache.builder(satya).maximumLength(5).build();

        assertThat(small.validator(maximum(1)).isValid(2)).isFalse();
        assertThat(small.validator(maximum(1)).isValid(2)).isFalse();
        assertThat(small.statistics().length()).isZero();
        assertThat(small.statistics().misses()).isEqualTo(2);
    }

    @Test
    void schemaOfAnAge_isCompiledAnew() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        SchemaCache young =
                SchemaCache.builder(satya).age(Duration.ofNanos(10)).nanoTime(now::get).build();
        Validator<Object> first = young.validator(maximum(1));
        now.addAndGet(9);
        assertThat(young.validator(maximum(1))).isSameAs(first);
        now.addAndGet(1);
        assertThat(young.validator(maximum(1))).isNotSameAs(first);
        assertThat(young.statistics())
                .hasToString("1 hits, 2 misses, 0 evictions, 1 schemas of 13 bytes");
    }

    @Test
    void cacheThatIsCleared_isEmpty() {
        cache.validator(maximum(1));
        cache.clear();

        assertThat(cache.statistics())
                .hasToString("0 hits, 1 misses, 0 evictions, 0 schemas of 0 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void bounds_belowOne_areRefused(int bound) {
        SchemaCache.Builder builder = SchemaCache.builder(satya);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.maximum(bound))
                .withMessageContaining("at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maximumLength(bound));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.age(Duration.ofSeconds(bound)))
                .withMessageContaining("positive");
    }

    @Test
    void age_beyondNanoseconds_isForEver() {
        SchemaCache old = SchemaCache.builder(satya).age(Duration.ofDays(1_000_000)).build();

        assertThat(old.validator(maximum(1))).isSameAs(old.validator(maximum(1)));
    }

    @Test
    void textThatIsTooLong_drivesNobodyOut() {
        SchemaCache cache = SchemaCache.builder(satya).maximumLength(200).build();
        for (int i = 0; i < 5; i++) {
            cache.validator(maximum(i));
        }

        cache.validator(Map.of("title", "x".repeat(300)));

        assertThat(cache.statistics().schemas()).isEqualTo(5);
        assertThat(cache.statistics().evictions()).isZero();
    }
}
