package dev.satya.interpreter.batch;

import static dev.satya.interpreter.batch.Splits.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.BatchOptions;
import dev.satya.Path;
import dev.satya.Position;
import dev.satya.RowResult;
import dev.satya.RowSyntaxException;
import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a check that stands in for a validator: rows that hold an {@code x} are not valid. */
@Timeout(60)
class RowStreamTest {
    private static Violation violation(String code, Map<String, Object> arguments) {
        return Violation.builder(code, Path.ROOT, (one, locale) -> "").arguments(arguments).build();
    }

    private static Validation<Seq<Violation>, String> check(byte[] row) {
        String text = new String(row, StandardCharsets.UTF_8);
        return text.contains("x")
                ? Validation.invalid(Vector.of(violation("x", Map.of("row", text))))
                : Validation.valid(text);
    }

    private static Stream<RowResult<String>> rows(
            Function<byte[], Validation<Seq<Violation>, String>> check,
            RowReader reader,
            int threads) {
        return RowStream.of(check, Locale.ROOT, reader, BatchOptions.DEFAULT.withThreads(threads));
    }

    private static RowReader ndjson(InputStream in) {
        return RowReader.ndjson(in, 1 << 26);
    }

    private static RowReader json(InputStream in) {
        return RowReader.json(in, 1 << 26);
    }

    private static List<RowResult<String>> collect(RowReader reader, int threads) {
        try (Stream<RowResult<String>> rows = rows(RowStreamTest::check, reader, threads)) {
            return rows.collect(Collectors.toList());
        }
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 7 == 0 ? "x" + i : "[" + i + "]")
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void of_anyNumberOfThreads_givesEveryRowInOrder(int threads) {
        byte[] source = utf8(lines(10_000));
        List<RowResult<String>> results =
                collect(ndjson(new ByteArrayInputStream(source)), threads);
        assertThat(results).hasSize(10_000);
        for (int i = 0; i < results.size(); i++) {
            RowResult<String> result = results.get(i);
            assertThat(result.index()).isEqualTo(i);
            assertThat(result.line()).isEqualTo(i + 1L);
            assertThat(result.isValid()).isEqualTo(i % 7 != 0);
            String text = i % 7 == 0 ? "x" + i : "[" + i + "]";
            assertThat(
                            new String(
                                    source,
                                    (int) result.byteOffset(),
                                    text.length(),
                                    StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void of_noRows_isEmpty(int threads) {
        assertThat(collect(ndjson(InputStream.nullInputStream()), threads)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void of_rowTooLong_isItsViolationAlone(int threads) {
        InputStream in = new ByteArrayInputStream(utf8("12\n1234\n34"));
        List<RowResult<String>> results = collect(RowReader.ndjson(in, 3), threads);
        assertThat(results).extracting(RowResult::isValid).containsExactly(true, false, true);
        Violation violation = results.get(1).validation().getError().get(0);
        assertThat(violation.code()).isEqualTo("limit");
        assertThat(violation.path()).isEqualTo(Path.ROOT);
        assertThat(violation.arguments()).isEqualTo(Map.of("limit", "rowLength", "maximum", 3L));
        assertThat(violation.message()).isEqualTo("must not be a row longer than 3 bytes");
    }

    @Test
    void of_noJsonInARow_isPlacedInTheSource() {
        Function<byte[], Validation<Seq<Violation>, String>> noJson =
                row -> {
                    long line = row.length == 1 ? 1 : 2;
                    Map<String, Object> place =
                            Map.of("line", line, "column", 3L, "offset", 2L, "reason", "why");
                    Violation mistake = violation("json", place).at(new Position(line, 3, 2));
                    return Validation.invalid(Vector.of(mistake));
                };
        InputStream in = new ByteArrayInputStream(utf8("[\"é\",\n  1, {\n}]"));
        List<Violation> found =
                rows(noJson, json(in), 1)
                        .map(row -> row.validation().getError().get(0))
                        .collect(Collectors.toList());
        assertThat(found.get(2).message())
                .isEqualTo("is not JSON: why at line 3, column 3 (byte 14)");
        assertThat(found)
                .extracting(Violation::position)
                .containsExactly(
                        new Position(2, 3, 3), new Position(2, 5, 11), new Position(3, 3, 14));
        assertThat(found)
                .extracting(Violation::arguments)
                .containsExactly(
                        Map.of("line", 2L, "column", 3L, "offset", 3L, "reason", "why"),
                        Map.of("line", 2L, "column", 5L, "offset", 11L, "reason", "why"),
                        Map.of("line", 3L, "column", 3L, "offset", 14L, "reason", "why"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void of_documentThatBreaksOff_failsAfterTheRowsSoFar(int threads) {
        byte[] source = utf8("[" + lines(2_000).replace('\n', ',') + " oops");
        List<Long> seen = new ArrayList<>();
        try (Stream<RowResult<String>> rows =
                rows(RowStreamTest::check, json(new ByteArrayInputStream(source)), threads)) {
            assertThatThrownBy(() -> rows.forEach(row -> seen.add(row.index())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(RowSyntaxException.class);
        }
        assertThat(seen).hasSize(2_000).last().isEqualTo(1_999L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void of_checkThatThrows_passesItOn(int threads) {
        Function<byte[], Validation<Seq<Violation>, String>> bad =
                row -> {
                    throw new IllegalArgumentException("bad check");
                };
        RowReader reader = ndjson(new ByteArrayInputStream(utf8("1")));
        try (Stream<RowResult<String>> rows = rows(bad, reader, threads)) {
            assertThatThrownBy(rows::count)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("bad check");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void close_anyTime_closesTheSource(int threads) {
        AtomicBoolean isClosed = new AtomicBoolean();
        InputStream in =
                new ByteArrayInputStream(utf8(lines(10))) {
                    @Override
                    public void close() {
                        isClosed.set(true);
                    }
                };
        try (Stream<RowResult<String>> rows = rows(RowStreamTest::check, ndjson(in), threads)) {
            assertThat(rows.iterator().next().index()).isZero();
        }
        assertThat(isClosed).isTrue();
    }

    @Test
    void close_whileWorking_stopsTheWorkers() throws InterruptedException {
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        Thread caller = Thread.currentThread();
        CountDownLatch isWorking = new CountDownLatch(1);
        Function<byte[], Validation<Seq<Violation>, String>> endless =
                row -> {
                    boolean isCaller = Thread.currentThread() == caller;
                    if (!isCaller) {
                        workers.add(Thread.currentThread());
                    }
                    if (row[0] != 'x') {
                        return check(row);
                    }
                    if (!isCaller) {
                        isWorking.countDown();
                    }
                    try {
                        (isCaller ? isWorking : new CountDownLatch(1)).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return check(row);
                };
        String source = "1\n".repeat(512) + "x\n".repeat(1_024);
        RowReader reader = ndjson(new ByteArrayInputStream(utf8(source)));
        Stream<RowResult<String>> rows = rows(endless, reader, 2);
        Iterator<RowResult<String>> iterator = rows.iterator();
        assertThat(iterator.next().isValid()).isTrue();
        isWorking.await();
        rows.close();
        for (Thread worker : workers) {
            assertThat(worker.isDaemon()).isTrue();
            worker.join();
        }
        assertThat(workers).noneMatch(Thread::isAlive);
    }

    @Test
    void next_interruptedWhileWaiting_stopsAndSaysSo() {
        Thread puller = Thread.currentThread();
        Function<byte[], Validation<Seq<Violation>, String>> interrupting =
                row -> {
                    puller.interrupt();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return check(row);
                };
        RowReader reader = ndjson(new ByteArrayInputStream(utf8("1\n".repeat(600))));
        try (Stream<RowResult<String>> rows = rows(interrupting, reader, 2)) {
            assertThatThrownBy(rows::count).isInstanceOf(CancellationException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void of_noThreads_isRefused(int threads) {
        RowReader reader = ndjson(InputStream.nullInputStream());
        assertThatThrownBy(() -> rows(RowStreamTest::check, reader, threads))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_rowsWithManyViolations_keepsFewResultsAhead() {
        AtomicLong checked = new AtomicLong();
        Seq<Violation> many = Vector.fill(1_000, () -> violation("x", Map.of()));
        Function<byte[], Validation<Seq<Violation>, String>> invalid =
                row -> {
                    checked.incrementAndGet();
                    return Validation.invalid(many);
                };
        RowReader reader = ndjson(new ByteArrayInputStream(utf8("1\n".repeat(50_000))));
        long taken = 0;
        try (Stream<RowResult<String>> rows = rows(invalid, reader, 2)) {
            Iterator<RowResult<String>> iterator = rows.iterator();
            while (iterator.hasNext()) {
                iterator.next();
                taken++;
                assertThat(checked.get() - taken).isLessThan(200);
            }
        }
        assertThat(taken).isEqualTo(50_000);
    }

    /** A million bytes and more pass through; what was read and not yet given back stays small. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void of_longSource_holdsLittleOfIt(int threads) throws IOException {
        int rowCount = 200_000;
        int rowLength = 101;
        Generated in = new Generated("\"" + "a".repeat(rowLength - 3) + "\"\n", rowCount);
        long chunks = threads == 1 ? 0 : 2L * threads + 1;
        long bound = Window.USUAL_SIZE + chunks * (512 * rowLength);
        long taken = 0;
        try (Stream<RowResult<String>> rows = rows(RowStreamTest::check, ndjson(in), threads)) {
            Iterator<RowResult<String>> iterator = rows.iterator();
            while (iterator.hasNext()) {
                RowResult<String> row = iterator.next();
                taken++;
                assertThat(in.given() - row.byteOffset()).isLessThanOrEqualTo(bound);
            }
        }
        assertThat(taken).isEqualTo(rowCount);
    }

    /** Rows that each take more than a chunk may: few of them are held. */
    @Test
    void of_longRows_countsTheirBytes() {
        int rowLength = 1 << 20;
        Generated in = new Generated("a".repeat(rowLength - 1) + "\n", 100);
        try (Stream<RowResult<String>> rows = rows(RowStreamTest::check, ndjson(in), 4)) {
            rows.forEach(
                    row ->
                            assertThat(in.given() - row.byteOffset())
                                    .isLessThanOrEqualTo(6L * rowLength));
        }
    }

    /** One row over and over, made as it is read. */
    private static final class Generated extends InputStream {
        private final byte[] row;
        private final long length;
        private long given;

        Generated(String row, int count) {
            this.row = utf8(row);
            this.length = (long) this.row.length * count;
        }

        long given() {
            return given;
        }

        @Override
        public int read() {
            return given == length ? -1 : row[(int) (given++ % row.length)];
        }

        @Override
        public int read(byte[] target, int from, int wanted) {
            if (given == length) {
                return -1;
            }
            int start = (int) (given % row.length);
            int count = Math.min(wanted, row.length - start);
            System.arraycopy(row, start, target, from, count);
            given += count;
            return count;
        }
    }
}
