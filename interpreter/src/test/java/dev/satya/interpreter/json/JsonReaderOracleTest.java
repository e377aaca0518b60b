package dev.satya.interpreter.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader takes what jackson-core takes, and makes the same of it. */
class JsonReaderOracleTest {
    private static final Validator<Object> ANY =
            Satya.builder().withoutDiscovery().build().compile(Schema.any(), Object.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "false",
                "nul",
                "nulll",
                "True",
                "NaN",
                "Infinity",
                "-Infinity",
                "0",
                "-0",
                "00",
                "01",
                "-01",
                "+1",
                "1.",
                ".1",
                "-.1",
                "1.0",
                "1.e1",
                "1e",
                "1e+",
                "1e1",
                "1E+1",
                "1e-01",
                "1e1.5",
                "- 1",
                "--1",
                "1 ",
                "\t\r\n1",
                "\f1",
                "\u00a01",
                "1,",
                "1 2",
                "0x1",
                "1_0",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "-9223372036854775809",
                "999999999999999999",
                "1000000000000000000",
                "0.1",
                "0.30000000000000004",
                "2.2250738585072012e-308",
                "4.9e-324",
                "2.5e-324",
                "1.7976931348623157e308",
                "1.7976931348623159e308",
                "9007199254740993.0",
                "0.1000000000000000055511151231257827",
                "123456789012345678901234567890.5",
                "1e22",
                "1e23",
                "\"\"",
                "\"a",
                "\"a\"b\"",
                "'a'",
                "\"\t\"",
                "\"\u007f\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\"",
                "\"\\a\"",
                "\"\\u\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\uD834\\uDD1E\"",
                "\"\\ud834\\u0041\"",
                "\"é\uD834\uDD1E\"",
                "\"\\",
                "\"\\\"",
                "[]",
                "[ ]",
                "[1,2 , 3]",
                "[1,]",
                "[,1]",
                "[,]",
                "[1 2]",
                "[",
                "]",
                "[]]",
                "[[]",
                "[}",
                "{}",
                "{ }",
                "{\"a\":1}",
                "{\"a\" : 1 , \"b\":[{}]}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\",1}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{\"\":1}",
                "{\"\\u0061\":1}",
                "{]",
                "// c\n1",
                "/* c */1",
                "# c\n1",
                "1//",
            })
    void text_inTheTable_isTakenAsJacksonTakesIt(String json) {
        agree(json.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 800)
    void document_generated_isTakenAsJacksonTakesIt(@ForAll("documents") String json) {
        agree(json.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 800)
    void document_mutated_isTakenAsJacksonTakesIt(
            @ForAll("documents") String json, @ForAll int where, @ForAll("bytes") byte what) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        bytes[Math.floorMod(where, bytes.length)] = what;
        agree(bytes);
    }

    @Provide
    Arbitrary<Byte> bytes() {
        return Arbitraries.of("\"\\{}[]:,0-+.eEutn \n\t\u0000\u007f".chars().boxed().toList())
                .map(Integer::byteValue)
                .injectDuplicates(0.1);
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> number =
                Combinators.combine(
                                Arbitraries.of("", "-"),
                                Arbitraries.bigIntegers()
                                        .between(
                                                java.math.BigInteger.ZERO,
                                                java.math.BigInteger.TEN.pow(25)),
                                Arbitraries.of("", ".5", ".0", ".125", ".00000000000000000000001"),
                                Arbitraries.of("", "e0", "E+3", "e-7", "e20"))
                        .as(
                                (sign, whole, fraction, exponent) ->
                                        sign + whole + fraction + exponent);
        Arbitrary<String> piece =
                Arbitraries.of(
                        "a", "é", "\uD834\uDD1E", "\\n", "\\u00e9", "\\\"", "\\\\", "/", " ", "€");
        Arbitrary<String> text =
                piece.list().ofMaxSize(6).map(all -> '"' + String.join("", all) + '"');
        Arbitrary<String> space = Arbitraries.of("", "", " ", "\n", "\t \r\n");
        Arbitrary<String> scalar =
                Arbitraries.oneOf(number, text, Arbitraries.of("true", "false", "null"));
        return Arbitraries.recursive(
                () -> Combinators.combine(space, scalar, space).as((a, b, c) -> a + b + c),
                inner ->
                        Arbitraries.oneOf(
                                inner.list()
                                        .ofMaxSize(4)
                                        .map(all -> "[" + String.join(",", all) + "]"),
                                Combinators.combine(inner.list().ofMaxSize(4), text)
                                        .as(JsonReaderOracleTest::object)),
                0,
                3);
    }

    private static String object(List<String> values, String name) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < values.size(); i++) {
            object.append(i == 0 ? "" : ",")
                    .append(name, 0, name.length() - 1)
                    .append(i)
                    .append("\":")
                    .append(values.get(i));
        }
        return object.append('}').toString();
    }

    private static void agree(byte[] json) {
        Object expected = JacksonTree.read(json);
        Validation<Seq<dev.satya.Violation>, Object> actual = ANY.validateJson(json);
        String text = new String(json, StandardCharsets.UTF_8);
        if (expected == JacksonTree.MALFORMED) {
            assertThat(actual.isInvalid()).as(text).isTrue();
            assertThat(actual.getError().get(0).code())
                    .as(text)
                    .isIn("json", "duplicateKey", "unicode");
        } else if (actual.isValid()) {
            assertThat(JacksonTree.of(actual.get())).as(text).isEqualTo(expected);
        } else {
            assertThat(actual.getError()).as(text).allMatch(each -> isBeyondGrammar(each.code()));
        }
    }

    /** Violations of texts that the grammar allows. */
    private static boolean isBeyondGrammar(String code) {
        return code.equals("unicode") || code.equals("duplicateKey") || code.equals("limit");
    }
}
