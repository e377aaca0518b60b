package dev.satya.interpreter.batch;

import static dev.satya.interpreter.batch.Splits.DOCUMENT;
import static dev.satya.interpreter.batch.Splits.JSON;
import static dev.satya.interpreter.batch.Splits.MAXIMUM;
import static dev.satya.interpreter.batch.Splits.NDJSON;
import static dev.satya.interpreter.batch.Splits.split;
import static dev.satya.interpreter.batch.Splits.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.satya.BatchOptions.Arrays;
import dev.satya.RowSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Stream<Arguments> ndjson() {
        return Stream.of(
                arguments("", List.of()),
                arguments("\n", List.of()),
                arguments(" \r\n\t\n", List.of()),
                arguments("1", List.of("1:1@0 1")),
                arguments("1\n", List.of("1:1@0 1")),
                arguments("{}\n[]", List.of("1:1@0 {}", "2:1@3 []")),
                arguments("{}\r\n[]\r\n", List.of("1:1@0 {}", "2:1@4 []")),
                arguments("\n\n {}\n\n\n1\n\n", List.of("3:2@3 {}", "6:1@8 1")),
                arguments("{} \t\n", List.of("1:1@0 {} \t")),
                arguments("{\"a\":\n1}", List.of("1:1@0 {\"a\":", "2:1@6 1}")),
                arguments("\"é€😀\"\n\"é\"", List.of("1:1@0 \"é€😀\"", "2:1@12 \"é\"")),
                arguments("no\r json\n2", List.of("1:1@0 no\r json", "2:1@9 2")),
                arguments(BYTE_ORDER_MARK, List.of()),
                arguments(BYTE_ORDER_MARK + "1\n2", List.of("1:1@3 1", "2:1@5 2")),
                arguments(BYTE_ORDER_MARK + "\n 1", List.of("2:2@5 1")));
    }

    static Stream<Arguments> json() {
        return Stream.of(
                arguments("[]", List.of()),
                arguments(" [ \n ] \n", List.of()),
                arguments("[1]", List.of("1:2@1 1")),
                arguments("[1,2]", List.of("1:2@1 1", "1:4@3 2")),
                arguments("[\n  {},\n  []\n]\n", List.of("2:3@4 {}", "3:3@10 []")),
                arguments("[{},\r\n{}]\r\n", List.of("1:2@1 {}", "2:1@6 {}")),
                arguments("[{\n},\n 1]", List.of("1:2@1 {\n}", "3:2@7 1")),
                arguments(
                        "[\"]\", \"\\\"\", \"\\\\\"]",
                        List.of("1:2@1 \"]\"", "1:7@6 \"\\\"\"", "1:13@12 \"\\\\\"")),
                arguments("[{\"a}\":[\"]\\\"\"]}]", List.of("1:2@1 {\"a}\":[\"]\\\"\"]}")),
                arguments("[\"é€😀\", 2]", List.of("1:2@1 \"é€😀\"", "1:9@14 2")),
                arguments("[ nul , tru ]", List.of("1:3@2 nul", "1:9@8 tru")),
                arguments("[[[]],[{}]]", List.of("1:2@1 [[]]", "1:7@6 [{}]")),
                arguments("{}", List.of("1:1@0 {}")),
                arguments("\n {\"a\":\n1}\n", List.of("2:2@2 {\"a\":\n1}")),
                arguments("12", List.of("1:1@0 12")),
                arguments("\"a\" ", List.of("1:1@0 \"a\"")),
                arguments(BYTE_ORDER_MARK + "[1\n,2]", List.of("1:2@4 1", "2:2@7 2")));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("", List.of("! 1:1@0 the document is empty")),
                arguments(" \n ", List.of("! 2:2@3 the document is empty")),
                arguments("[", List.of("! 1:2@1 expected a row, found the end")),
                arguments(
                        "[1",
                        List.of("1:2@1 1", "! 1:3@2 expected , or ] after a row, found the end")),
                arguments("[1,", List.of("1:2@1 1", "! 1:4@3 expected a row, found the end")),
                arguments("[1,]", List.of("1:2@1 1", "! 1:4@3 expected a row, found ]")),
                arguments("[,1]", List.of("! 1:2@1 expected a row, found ,")),
                arguments(
                        "[1 2]",
                        List.of("1:2@1 1", "! 1:4@3 expected , or ] after a row, found 2")),
                arguments(
                        "[{}\n{}]",
                        List.of("1:2@1 {}", "! 2:1@4 expected , or ] after a row, found {")),
                arguments(
                        "[1}", List.of("1:2@1 1", "! 1:3@2 expected , or ] after a row, found }")),
                arguments(
                        "[\"é\" \u0001]",
                        List.of(
                                "1:2@1 \"é\"",
                                "! 1:6@6 expected , or ] after a row, found byte 0x01")),
                arguments("[{]", List.of("! 1:3@2 expected } or a member, found ]")),
                arguments("[[}", List.of("! 1:3@2 expected ] or an item, found }")),
                arguments("[\n{\"a\":[1}]", List.of("! 2:8@9 expected ] or an item, found }")),
                arguments(
                        "[{\n",
                        List.of("! 2:1@3 the document ends within the row that begins at line 1")),
                arguments(
                        "[\"a",
                        List.of("! 1:4@3 the document ends within the row that begins at line 1")),
                arguments(
                        "[\"\\",
                        List.of("! 1:4@3 the document ends within the row that begins at line 1")),
                arguments(
                        "{\"a\":1",
                        List.of("! 1:7@6 the document ends within the row that begins at line 1")),
                arguments(
                        "{}\n{}",
                        List.of(
                                "1:1@0 {}",
                                "! 2:1@3 expected nothing after the document, found {; a document on each"
                                        + " line is NDJSON")),
                arguments(
                        "[]]",
                        List.of(
                                "! 1:3@2 expected nothing after the document, found ]; a document on each"
                                        + " line is NDJSON")),
                arguments("]", List.of("! 1:1@0 expected a row, found ]")));
    }

    @ParameterizedTest
    @MethodSource
    void ndjson(String source, List<String> rows) {
        assertSplit(source, NDJSON, MAXIMUM, rows);
    }

    @ParameterizedTest
    @MethodSource
    void json(String source, List<String> rows) {
        assertSplit(source, JSON, MAXIMUM, rows);
    }

    @ParameterizedTest
    @MethodSource
    void mistakes(String source, List<String> rows) {
        assertSplit(source, JSON, MAXIMUM, rows);
    }

    /** The place of a buffer's end must not matter, so it is put everywhere. */
    private static void assertSplit(
            String source, Function<Window, RowReader> kind, int maximum, List<String> rows) {
        byte[] bytes = utf8(source);
        for (int size = 1; size <= bytes.length + 1; size++) {
            assertThat(split(bytes, kind, maximum, size)).as("size %d", size).isEqualTo(rows);
        }
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("[]", List.of("1:1@0 []")),
                arguments("\n[1,\n[2]]\n", List.of("2:1@1 [1,\n[2]]")),
                arguments("{}", List.of("1:1@0 {}")),
                arguments("", List.of("! 1:1@0 the document is empty")),
                arguments(
                        "[1,",
                        List.of("! 1:4@3 the document ends within the row that begins at line 1")),
                arguments(
                        "[1]\n[2]",
                        List.of(
                                "1:1@0 [1]",
                                "! 2:1@4 expected nothing after the document, found [; a document"
                                        + " on each line is NDJSON")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void json_arrayIsOneRow_isSplitAsAnyDocument(String source, List<String> rows) {
        for (int size : new int[] {1, 2, 3, 64}) {
            assertThat(split(utf8(source), DOCUMENT, MAXIMUM, size)).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void text_inAnotherEncoding_isRefusedByItsName(String encoding) {
        byte[] source = "{\"a\": 1}\n{}\n".getBytes(Charset.forName(encoding));
        String mistake = "! 1:1@0 the text is " + encoding.substring(0, 6) + ", and JSON is UTF-8";
        for (int size : new int[] {1, 2, 3, 64}) {
            assertThat(split(source, JSON, MAXIMUM, size)).containsExactly(mistake);
            assertThat(split(source, NDJSON, MAXIMUM, size)).containsExactly(mistake);
        }
    }

    @Test
    void ndjson_cutOffAnywhere_givesTheRowsSoFar() {
        byte[] whole = utf8("{\"a\":\"\\u00e9 é\"}\r\n\n [1, {\"b\": null}]\n\"x\"\n");
        List<String> rows = split(whole, NDJSON, MAXIMUM, 8);
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            List<String> found = split(cut, NDJSON, MAXIMUM, 3);
            assertThat(found).hasSizeLessThanOrEqualTo(rows.size());
            int complete = Math.max(found.size() - 1, 0);
            assertThat(found.subList(0, complete)).isEqualTo(rows.subList(0, complete));
        }
    }

    @Test
    void json_cutOffAnywhere_isAMistakeAfterTheRowsSoFar() {
        byte[] whole = utf8("[{\"a\":\"\\u00e9 é]\"},\r\n [1, {\"b\": null}],\n\"x\"]");
        List<String> rows = split(whole, JSON, MAXIMUM, 8);
        assertThat(rows).hasSize(3);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            for (int size = 1; size <= length + 1; size++) {
                List<String> found = split(cut, JSON, MAXIMUM, size);
                int last = found.size() - 1;
                assertThat(found.get(last)).as("%d bytes", length).startsWith("! ");
                assertThat(found.subList(0, last)).isEqualTo(rows.subList(0, last));
            }
        }
    }

    @Test
    void ndjson_rowLongerThanTheMaximum_isSkippedAndTheNextIsRead() {
        assertSplit(
                "12345\r\n123456\n \t 123456789\n1\n                 12345",
                NDJSON,
                5,
                List.of(
                        "1:1@0 12345",
                        "2:1@7 (too long)",
                        "3:4@17 (too long)",
                        "4:1@27 1",
                        "5:18@46 12345"));
    }

    @Test
    void json_rowLongerThanTheMaximum_isSkippedAndTheNextIsRead() {
        assertSplit(
                "[[1,2],[1,23],\n\"\\\"],[\", [1,[2,[3,[4\n,[]]]]] ,12345]",
                JSON,
                5,
                List.of(
                        "1:2@1 [1,2]",
                        "1:8@7 (too long)",
                        "2:1@15 (too long)",
                        "2:10@24 (too long)",
                        "3:10@45 12345"));
    }

    @Test
    void json_moreOpenBracketsThanTheMaximum_isAMistake() {
        assertSplit(
                "[[[[[[[[[", JSON, 5, List.of("! 1:7@6 expected at most 5 open brackets, found ["));
    }

    @Test
    void json_manyOpenBrackets_areMatched() {
        String row = "[{\"\":".repeat(200) + "1" + "}]".repeat(200);
        assertThat(split(utf8("[" + row + "]"), JSON, 10_000, 64)).containsExactly("1:2@1 " + row);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, (1 << 30) + 1})
    void ndjson_maximumOutOfRange_isRefused(int maximum) {
        assertThatThrownBy(() -> RowReader.ndjson(InputStream.nullInputStream(), maximum))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> firstLines() {
        return Stream.of(
                arguments("", true),
                arguments("\n [1]", false),
                arguments("[1]\n[2]", false),
                arguments("{}", true),
                arguments("\r\n {\"a\":\"}\"}\n", true),
                arguments("{}\n{}", true),
                arguments("{ \"a\": {},\n\"b\": 1}", false),
                arguments("{\n}", false),
                arguments("{", false),
                arguments("\"a\n", false),
                arguments("1\n2", true),
                arguments("{]\n{}", true),
                arguments(BYTE_ORDER_MARK + "{}\n", true),
                arguments(BYTE_ORDER_MARK + "[\n", false),
                arguments(" ".repeat(70_000) + "{\n", false),
                arguments("{" + " ".repeat(70_000) + "\n}", true));
    }

    @ParameterizedTest
    @MethodSource("firstLines")
    void detect_firstLine_decides(String source, boolean isRow) throws IOException {
        for (int maximum : new int[] {1, MAXIMUM, 1 << 26}) {
            for (int size : new int[] {1, 7, 1 << 20}) {
                InputStream in = Splits.inPieces(utf8(source), size);
                assertThat(FirstLine.isRow(new Window(in, maximum))).isEqualTo(isRow);
            }
        }
    }

    @Test
    void detect_afterwards_losesNothing() throws IOException {
        InputStream in = Splits.inPieces(utf8("\n {\"a\":\n1}"), 2);
        assertThat(Splits.describe(RowReader.detect(in, MAXIMUM, Arrays.OF_ROWS).next()))
                .isEqualTo("2:2@2 {\"a\":\n1}");
    }

    @Test
    void detect_rowsThatTrickle_doesNotWaitForTheSecond() throws IOException {
        InputStream first = new ByteArrayInputStream(utf8("{}\n"));
        InputStream in =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        int b = first.read();
                        if (b < 0) {
                            throw new IOException("would wait");
                        }
                        return b;
                    }

                    @Override
                    public int read(byte[] target, int from, int length) throws IOException {
                        target[from] = (byte) read();
                        return 1;
                    }
                };
        assertThat(RowReader.detect(in, MAXIMUM, Arrays.OF_ROWS).next()).isNotNull();
    }

    @Test
    void next_streamThatReadsNoByte_isAskedForOne() throws IOException {
        InputStream in =
                new ByteArrayInputStream(utf8("1\n2")) {
                    @Override
                    public synchronized int read(byte[] target, int from, int length) {
                        return 0;
                    }
                };
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = RowReader.ndjson(in, MAXIMUM)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        assertThat(rows).extracting(Row::byteOffset).containsExactly(0L, 2L);
    }

    @Test
    void next_afterAMistake_isTheMistakeAgain() {
        RowReader reader = RowReader.json(new ByteArrayInputStream(utf8("[1 2]")), MAXIMUM);
        assertThatThrownBy(
                        () -> {
                            reader.next();
                            reader.next();
                        })
                .isInstanceOf(RowSyntaxException.class)
                .hasMessage("line 1, column 4: expected , or ] after a row, found 2");
        assertThatThrownBy(reader::next).isInstanceOf(RowSyntaxException.class);
    }
}
