package dev.satya.interpreter.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The corners of RFC 8259: what must be taken is taken, what must be refused is refused with its
 * place, whether the value is read, is read over, is tried by several branches, or is a row.
 */
class JsonGrammarTest {
    private static final Pattern RAW = Pattern.compile("<([0-9A-F]{2})>");
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** Read into values; read over; read by branch after branch; read as what it is not. */
    private static final List<Validator<Object>> READERS =
            Stream.of(
                            Schema.any(),
                            Schema.never(),
                            Schema.anyOf(Schema.integer(), Schema.string(), Schema.decimal()),
                            Schema.array(Schema.map(Schema.decimal())),
                            Schema.object().build())
                    .map(schema -> SATYA.compile(schema, Object.class))
                    .toList();

    static Stream<String> taken() throws IOException {
        return rows("taken.txt");
    }

    static Stream<String> refused() throws IOException {
        return rows("refused.txt");
    }

    private static Stream<String> rows(String table) throws IOException {
        try (InputStream in = JsonGrammarTest.class.getResourceAsStream(table)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith("  "))
                    .map(line -> line.substring(2));
        }
    }

    @ParameterizedTest
    @MethodSource("taken")
    void text_inTheGrammar_isTaken(String row) {
        byte[] json = bytes(row);
        assertThat(READERS.get(0).isValidJson(json)).isTrue();
        for (Validator<Object> reader : READERS) {
            assertThat(violations(reader, json)).noneMatch(it -> it.code().equals("json"));
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void text_outsideTheGrammar_isRefusedWithItsPlace(String row) {
        isRefused(bytes(row));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void text_cutAnywhere_isRefusedOrWhole(String row) {
        byte[] json = bytes(row);
        for (int length = 0; length < json.length; length++) {
            byte[] cut = Arrays.copyOf(json, length);
            boolean isWhole = READERS.get(0).isValidJson(cut);
            assertThat(isWhole).isEqualTo(isCutStillWhole(cut));
            if (!isWhole) {
                isRefused(cut);
            }
        }
    }

    /** Digits and white space may go without breaking what is before them. */
    private static boolean isCutStillWhole(byte[] cut) {
        String text =
                new String(cut, StandardCharsets.ISO_8859_1)
                        .replaceFirst("^\u00ef\u00bb\u00bf", "")
                        .strip();
        boolean isNumber = text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
        boolean isClosed = text.matches("(?s)[{\\[].*[}\\]]|\".*\"") && cut[cut.length - 1] <= ' ';
        return isNumber || isClosed;
    }

    @Test
    void document_inAnotherEncoding_isRefused() {
        for (String name :
                List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE")) {
            for (String json : List.of("1", "{}", "[\"a\"]", "\"\u00e9\"", "\uFEFFtrue")) {
                isRefused(json.getBytes(Charset.forName(name)));
            }
        }
        isRefused("\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyByte_alone_isRefusedUnlessADigit() {
        for (int unit = 0; unit < 256; unit++) {
            byte[] json = {(byte) unit};
            if (unit >= '0' && unit <= '9') {
                assertThat(READERS.get(0).isValidJson(json)).isTrue();
            } else {
                isRefused(json);
            }
        }
    }

    @Test
    void everyByte_inAText_isTakenWhereItIsPrintable() {
        for (int unit = 0; unit < 256; unit++) {
            byte[] json = {'"', (byte) unit, '"'};
            if (unit >= ' ' && unit < 0x80 && unit != '"' && unit != '\\') {
                assertThat(READERS.get(0).parseJson(json)).isEqualTo(String.valueOf((char) unit));
            } else {
                isRefused(json);
            }
        }
    }

    @Test
    void everyByte_escaped_isTakenWhereTheGrammarHasIt() {
        for (int unit = 0; unit < 256; unit++) {
            byte[] json = {'"', '\\', (byte) unit, '"'};
            boolean isEscape = unit < 0x80 && "\"/\\bfnrt".indexOf(unit) >= 0;
            assertThat(READERS.get(0).isValidJson(json)).isEqualTo(isEscape);
        }
    }

    private static void isRefused(byte[] json) {
        for (Validator<Object> reader : READERS) {
            assertThat(violations(reader, json))
                    .as(reader.explain())
                    .singleElement()
                    .satisfies(it -> assertThat(it.code()).isEqualTo("json"))
                    .satisfies(it -> isPlaced(it, json));
            assertThat(reader.isValidJson(json)).isFalse();
        }
    }

    private static void isPlaced(Violation violation, byte[] json) {
        long offset = (Long) violation.arguments().get("offset");
        List<Byte> before = new ArrayList<>();
        for (int i = 0; i < offset; i++) {
            before.add(json[i]);
        }
        long lines = before.stream().filter(unit -> unit == '\n').count();
        assertThat(offset).isBetween(0L, (long) json.length);
        assertThat(violation.arguments()).containsEntry("line", lines + 1);
        assertThat((Long) violation.arguments().get("column")).isBetween(1L, offset + 1);
        assertThat((String) violation.arguments().get("reason")).isNotBlank();
    }

    private static List<Violation> violations(Validator<Object> reader, byte[] json) {
        var answer = reader.validateJson(json);
        return answer.isValid() ? List.of() : answer.getError().asJava();
    }

    private static byte[] bytes(String row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher raw = RAW.matcher(row);
        int from = 0;
        while (raw.find()) {
            out.writeBytes(row.substring(from, raw.start()).getBytes(StandardCharsets.UTF_8));
            out.write(HexFormat.fromHexDigits(raw.group(1)));
            from = raw.end();
        }
        out.writeBytes(row.substring(from).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void text_inAnotherEncoding_isToldByName(String encoding) {
        for (String json : List.of("{\"a\": [1]}", "[1]", "\"a\"", "12", "null", "\ufeff{}")) {
            byte[] text = json.getBytes(Charset.forName(encoding));
            for (Validator<Object> reader : READERS) {
                Violation violation = reader.validateJson(text).getError().head();
                assertThat(violation.code()).isEqualTo("json");
                assertThat(violation.message())
                        .isEqualTo(
                                "is not JSON: the text is %s, and JSON is UTF-8 at line 1, column 1"
                                        + " (byte 0)",
                                encoding.substring(0, 6));
            }
        }
    }
}
