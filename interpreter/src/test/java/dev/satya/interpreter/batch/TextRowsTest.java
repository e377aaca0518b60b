package dev.satya.interpreter.batch;

import static dev.satya.interpreter.batch.Splits.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.satya.BatchOptions;
import dev.satya.Model;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.RowSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of NDJSON and JSON, by way of validators. */
@Timeout(60)
class TextRowsTest {
    private static final String GOOD = "{\"n\":1,\"ok\":true}";
    private static final String BAD = "{\"n\":1,\"ok\":8}";
    private static final int LONGEST = 40;

    @TempDir private Path folder;

    private enum Format {
        NDJSON(RowInput.Format.NDJSON),
        JSON(RowInput.Format.JSON_ARRAY),
        EITHER(RowInput.Format.DETECTED);

        private final RowInput.Format format;

        Format(RowInput.Format format) {
            this.format = format;
        }

        Stream<RowResult<Model>> rows(InputStream in, BatchOptions options) {
            return Numbered.VALIDATOR.rows(options).validate(RowInput.of(format, in));
        }

        Stream<RowResult<Model>> rows(Path file, BatchOptions options) {
            return Numbered.VALIDATOR.rows(options).validate(RowInput.of(format, file));
        }
    }

    /** Rows as {@code line@offset codes}, and {@code !} for an input that cannot be split. */
    private static List<String> describe(Stream<RowResult<Model>> results) {
        List<String> rows = new ArrayList<>();
        try (results) {
            results.forEach(
                    row -> {
                        assertThat(row.index()).isEqualTo(rows.size());
                        String codes = row.violations().map(one -> " " + one.code()).mkString();
                        rows.add(row.line() + "@" + row.byteOffset() + codes);
                    });
        } catch (UncheckedIOException e) {
            assertThat(e).hasCauseInstanceOf(RowSyntaxException.class);
            RowSyntaxException mistake = (RowSyntaxException) e.getCause();
            rows.add("!" + mistake.line() + "@" + mistake.byteOffset());
        }
        return rows;
    }

    static Stream<Arguments> texts() {
        String tooLong = "{\"n\":1,\"ok\":true" + " ".repeat(LONGEST) + "}";
        return Stream.of(
                arguments(Format.NDJSON, "", List.of()),
                arguments(Format.NDJSON, "\n \r\n\t\n", List.of()),
                arguments(Format.NDJSON, GOOD, List.of("1@0")),
                arguments(Format.NDJSON, GOOD + "\n\n" + GOOD + "\n", List.of("1@0", "3@19")),
                arguments(Format.NDJSON, GOOD + "\r\n" + GOOD + "\r\n", List.of("1@0", "2@19")),
                arguments(Format.NDJSON, "\uFEFF" + GOOD, List.of("1@3")),
                arguments(
                        Format.NDJSON,
                        GOOD + "\n" + BAD + "\n{\"n\":\nnull\n" + GOOD,
                        List.of("1@0", "2@18 type", "3@33 json", "4@39 type", "5@44")),
                arguments(
                        Format.NDJSON,
                        GOOD + "\n" + tooLong + "\n" + GOOD,
                        List.of("1@0", "2@18 limit", "3@76")),
                arguments(Format.NDJSON, GOOD + "\n{\"n\":1,\"o", List.of("1@0", "2@18 json")),
                arguments(Format.NDJSON, GOOD + GOOD, List.of("1@0 json")),
                arguments(Format.JSON, "", List.of("!1@0")),
                arguments(Format.JSON, "[]", List.of()),
                arguments(
                        Format.JSON, "[" + GOOD + ",\n " + BAD + "]", List.of("1@1", "2@21 type")),
                arguments(Format.JSON, GOOD, List.of("1@0")),
                arguments(Format.JSON, "\uFEFF[" + GOOD + "]", List.of("1@4")),
                arguments(
                        Format.JSON,
                        "[" + GOOD + "," + tooLong + "," + GOOD + "]",
                        List.of("1@1", "1@19 limit", "1@77")),
                arguments(Format.JSON, "[{\"n\":1,}," + GOOD + "]", List.of("1@1 json", "1@10")),
                arguments(Format.JSON, "[" + GOOD + "] x", List.of("1@1", "!1@20")),
                arguments(Format.JSON, "[" + GOOD + ",{\"n\":", List.of("1@1", "!1@24")),
                arguments(Format.JSON, "[" + GOOD + " " + GOOD + "]", List.of("1@1", "!1@19")),
                arguments(Format.EITHER, GOOD + "\n" + BAD, List.of("1@0", "2@18 type")),
                arguments(Format.EITHER, "[" + GOOD + "," + BAD + "]", List.of("1@1", "1@19 type")),
                arguments(Format.EITHER, "{\"n\":1,\n\"ok\":true}", List.of("1@0")));
    }

    static Stream<Arguments> textsAndSettings() {
        return texts().flatMap(
                        row ->
                                Stream.of(Settings.values())
                                        .map(
                                                settings ->
                                                        arguments(
                                                                row.get()[0],
                                                                row.get()[1],
                                                                row.get()[2],
                                                                settings)));
    }

    @ParameterizedTest
    @MethodSource("textsAndSettings")
    void rows_ofText_areWhatTheTableSays(
            Format format, String text, List<String> expected, Settings settings) {
        BatchOptions options = settings.options().withMaximumRowLength(LONGEST);
        assertThat(describe(format.rows(new ByteArrayInputStream(utf8(text)), options)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void rows_ofFile_areThoseOfItsBytes(Format format, String text, List<String> expected)
            throws IOException {
        Path file = folder.resolve("rows");
        Files.writeString(file, text);
        BatchOptions options = BatchOptions.DEFAULT.withMaximumRowLength(LONGEST);
        assertThat(describe(format.rows(file, options))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void validateNdjson_manyRows_givesAllInOrder(Settings settings) {
        int count = 30_000;
        byte[] text =
                utf8(
                        IntStream.range(0, count)
                                .mapToObj(Numbered::json)
                                .collect(Collectors.joining("\n")));
        try (Stream<RowResult<Model>> rows =
                Numbered.VALIDATOR
                        .rows(settings.options())
                        .validate(RowInput.ndjson(new ByteArrayInputStream(text)))) {
            Iterator<RowResult<Model>> iterator = rows.iterator();
            for (int n = 0; n < count; n++) {
                RowResult<Model> row = iterator.next();
                assertThat(row.line()).isEqualTo(n + 1L);
                assertThat(row.isValid()).isEqualTo(Numbered.isValid(n));
                assertThat(!row.isValid() || row.get().getLong("n") == n).isTrue();
            }
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void validateNdjson_endlessInput_isReadAsFarAsRowsAreTaken(Settings settings) {
        Watched in = Watched.endless(GOOD + "\n");
        int threads = settings.options().threads();
        long ahead = (2L * threads + 1) * 512 * (GOOD.length() + 1) + Window.USUAL_SIZE;
        long taken = 0;
        try (Stream<RowResult<Model>> rows =
                Numbered.VALIDATOR.rows(settings.options()).validate(RowInput.ndjson(in))) {
            assertThat(in.given()).isZero();
            Iterator<RowResult<Model>> iterator = rows.iterator();
            for (; taken < 100_000; taken++) {
                assertThat(in.given() - iterator.next().byteOffset()).isLessThanOrEqualTo(ahead);
            }
        }
        assertThat(in.isClosed()).isTrue();
        assertThat(in.given()).isLessThan(taken * (GOOD.length() + 1) + ahead);
    }

    @ParameterizedTest
    @EnumSource
    void validateNdjson_untilFirstInvalid_endsWithIt(Settings settings) {
        Watched in = Watched.endless((GOOD + "\n").repeat(2_000) + BAD + "\n");
        BatchOptions options = settings.options().stopAtFirstInvalid();
        try (Stream<RowResult<Model>> rows =
                Numbered.VALIDATOR.rows(options).validate(RowInput.ndjson(in))) {
            List<RowResult<Model>> all = rows.toList();
            assertThat(all).hasSize(2_001);
            assertThat(all.get(2_000).isValid()).isFalse();
        }
        assertThat(in.isClosed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void validateNdjson_interrupted_stopsAndSaysSo(Settings settings) {
        Watched in = Watched.endless(GOOD + "\n");
        try (Stream<RowResult<Model>> rows =
                Numbered.VALIDATOR.rows(settings.options()).validate(RowInput.ndjson(in))) {
            assertThatThrownBy(
                            () ->
                                    rows.forEach(
                                            row -> {
                                                assertThat(row.index()).isLessThan(701);
                                                if (row.index() == 700) {
                                                    Thread.currentThread().interrupt();
                                                }
                                            }))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void validateNdjson_inputThatBreaks_failsAfterTheRowsBefore(Settings settings) {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("broken");
                    }
                };
        InputStream in = new SequenceInputStream(new Watched(GOOD + "\n", 3_000), broken);
        List<Long> seen = new ArrayList<>();
        try (Stream<RowResult<Model>> rows =
                Numbered.VALIDATOR.rows(settings.options()).validate(RowInput.ndjson(in))) {
            assertThatThrownBy(() -> rows.forEach(row -> seen.add(row.index())))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("broken");
        }
        assertThat(seen).hasSize(3_000);
    }

    @Test
    void validate_fileThatIsNotThere_failsAtOnce() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Numbered.VALIDATOR.rows().validate(RowInput.ndjson(missing)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Numbered.VALIDATOR.rows().validate(RowInput.jsonArray(missing)))
                .isInstanceOf(UncheckedIOException.class);
    }
}
