package dev.satya.interpreter.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.WriteOptions;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of each kind of value, in memory and on a stream. */
class JsonWriterTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();
    private static final String CLEF = "\uD834\uDD1E";

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "rouge";
            }
        }
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("plain ~ !#[]{}", "plain ~ !#[]{}"),
                Arguments.of("\"", "\\\""),
                Arguments.of("\\", "\\\\"),
                Arguments.of("/", "/"),
                Arguments.of("\b\t\n\f\r", "\\b\\t\\n\\f\\r"),
                Arguments.of("\u0000\u0001\u000b\u001f", "\\u0000\\u0001\\u000b\\u001f"),
                Arguments.of("\u007f", "\u007f"),
                Arguments.of("\u0080é\u07ff", "\u0080é\u07ff"),
                Arguments.of("\u0800€\u2028\uffff", "\u0800€\u2028\uffff"),
                Arguments.of(CLEF, CLEF),
                Arguments.of("a" + CLEF + "b", "a" + CLEF + "b"),
                Arguments.of("\uD834", "\\ud834"),
                Arguments.of("\uDD1E", "\\udd1e"),
                Arguments.of("\uDD1E\uD834", "\\udd1e\\ud834"),
                Arguments.of("\uD834\uD834\uDD1E", "\\ud834" + CLEF),
                Arguments.of("\uD834a", "\\ud834a"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void text_isEscapedWhereJsonOrUtf8HasNoForm(String text, String inside) {
        assertThat(written(text)).isEqualTo('"' + inside + '"');
        assertThat(written(new StringBuilder(text))).isEqualTo('"' + inside + '"');
        assertThat(written(Map.of(text, 1))).isEqualTo("{\"" + inside + "\":1}");
    }

    /** Wherever the end of a buffer falls. */
    @ParameterizedTest
    @ValueSource(ints = {500, 511, 512, 513, 8_185, 8_191, 8_192, 8_193, 20_000})
    void text_ofManyCharacters_isWhole(int length) {
        for (String unit : List.of("a", "é", "€", CLEF, "\u0001", "\uD834x")) {
            for (int shift = 0; shift < 7; shift++) {
                String text = "x".repeat(shift) + unit.repeat(length / unit.length());
                byte[] json = written(text).getBytes(StandardCharsets.UTF_8);
                assertThat(JacksonTree.read(json)).isEqualTo(text);
            }
        }
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(0L, "0"),
                Arguments.of(-1L, "-1"),
                Arguments.of(9L, "9"),
                Arguments.of(10L, "10"),
                Arguments.of(-1_234_567_890_123L, "-1234567890123"),
                Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
                Arguments.of(7, "7"),
                Arguments.of((short) -7, "-7"),
                Arguments.of((byte) 7, "7"),
                Arguments.of(BigInteger.TWO, "2"),
                Arguments.of(BigInteger.TEN.pow(20), "100000000000000000000"),
                Arguments.of(0.0, "0.0"),
                Arguments.of(-0.0, "-0.0"),
                Arguments.of(1.0, "1.0"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(0.1 + 0.2, "0.30000000000000004"),
                Arguments.of(1e22, "1.0E22"),
                Arguments.of(1e-5, "1.0E-5"),
                Arguments.of(0x1p-44, "5.684341886080802E-14"),
                Arguments.of(2.2250738585072014E-308, "2.2250738585072014E-308"),
                Arguments.of(Double.MAX_VALUE, "1.7976931348623157E308"),
                Arguments.of(Double.MIN_VALUE, "4.9E-324"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(Double.NaN, "\"NaN\""),
                Arguments.of(Double.POSITIVE_INFINITY, "\"Infinity\""),
                Arguments.of(Float.NEGATIVE_INFINITY, "\"-Infinity\""),
                Arguments.of(new BigDecimal("1.50"), "1.50"),
                Arguments.of(new BigDecimal("-0.000000001"), "-1E-9"),
                Arguments.of(new BigDecimal("0E+3"), "0E+3"),
                Arguments.of(new BigDecimal("1E+100000"), "1E+100000"),
                Arguments.of(BigDecimal.valueOf(12, Integer.MAX_VALUE), "1.2E-2147483646"),
                Arguments.of(BigDecimal.valueOf(12, -Integer.MAX_VALUE), "1.2E+2147483648"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void number_isShortAndExact(Number number, String json) {
        assertThat(written(number)).isEqualTo(json);
        assertThat(written(List.of(number))).isEqualTo("[" + json + "]");
    }

    static Stream<Arguments> values() {
        Map<Object, Object> keys = new LinkedHashMap<>();
        keys.put("a", 1);
        keys.put(1L, 2);
        keys.put(Colour.RED, 3);
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of(true, "true"),
                Arguments.of(false, "false"),
                Arguments.of('x', "\"x\""),
                Arguments.of(Colour.RED, "\"RED\""),
                Arguments.of(TimeUnit.DAYS, "\"DAYS\""),
                Arguments.of(LocalDate.of(2026, 1, 31), "\"2026-01-31\""),
                Arguments.of(Path.of("a", "b"), "\"a/b\""),
                Arguments.of(List.of(), "[]"),
                Arguments.of(Map.of(), "{}"),
                Arguments.of(Arrays.asList(1, null, List.of()), "[1,null,[]]"),
                Arguments.of(Set.of("a"), "[\"a\"]"),
                Arguments.of(new ArrayDeque<>(List.of(1, 2)), "[1,2]"),
                Arguments.of(io.vavr.collection.List.of(1, 2), "[1,2]"),
                Arguments.of((Iterable<Object>) List.<Object>of(1)::iterator, "[1]"),
                Arguments.of(keys, "{\"a\":1,\"1\":2,\"RED\":3}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void value_hasItsJson(Object value, String json) {
        assertThat(written(value)).isEqualTo(json);
    }

    @Property(tries = 2_000)
    void double_writtenAndRead_isTheSameAndNoneIsShorter(@ForAll double value) {
        String text = written(value);
        BigDecimal decimal = new BigDecimal(text);

        assertThat(Double.parseDouble(text)).isEqualTo(value);
        assertThat(decimal.stripTrailingZeros().precision())
                .isLessThanOrEqualTo(
                        Math.max(2, dev.satya.schema.Decimals.shortest(value).precision()));
    }

    @Property(tries = 2_000)
    void tree_written_isReadByJacksonAsItIs(@ForAll("trees") Object tree) {
        byte[] compact = written(tree).getBytes(StandardCharsets.UTF_8);
        byte[] pretty =
                SATYA.toJson(tree, WriteOptions.DEFAULT.pretty()).getBytes(StandardCharsets.UTF_8);

        assertThat(JacksonTree.read(compact)).isEqualTo(JacksonTree.of(tree));
        assertThat(JacksonTree.read(pretty)).isEqualTo(JacksonTree.of(tree));
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .filter(text -> !text.chars().anyMatch(JsonWriterTest::isHalf));
        Arbitrary<Object> scalars =
                Arbitraries.oneOf(
                        texts,
                        Arbitraries.longs(),
                        Arbitraries.doubles(),
                        Arbitraries.bigDecimals(),
                        Arbitraries.bigIntegers(),
                        Arbitraries.of(true, false).injectNull(0.3));
        return Arbitraries.recursive(
                () -> scalars,
                inner ->
                        Arbitraries.oneOf(
                                inner.list().ofMaxSize(4).map(Object.class::cast),
                                Arbitraries.maps(texts, inner)
                                        .ofMaxSize(4)
                                        .map(Object.class::cast)),
                0,
                3);
    }

    private static boolean isHalf(int unit) {
        return Character.isSurrogate((char) unit);
    }

    /** The text, which is the same on a stream, in pieces of at most some kilobytes. */
    private static String written(Object value) {
        String text = SATYA.toJson(value);
        Pieces pieces = new Pieces();
        try {
            SATYA.writeJson(value, pieces);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(pieces.toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(pieces.longest).isLessThanOrEqualTo(8_192);
        return text;
    }

    private static final class Pieces extends ByteArrayOutputStream {
        private int longest;

        @Override
        public void write(byte[] bytes, int from, int length) {
            longest = Math.max(longest, length);
            super.write(bytes, from, length);
        }
    }
}
