package dev.satya.propertytests.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.propertytests.generate.Generator;
import dev.satya.propertytests.generate.Sample;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of JSON takes what jackson-core takes, and makes the same of it. */
class JsonOracleTest {
    private static final int DOCUMENTS = 3_000;

    @Test
    void document_whole_isTakenAsJacksonTakesIt() {
        assertThat(firstDifference(Document.WHOLE)).isEmpty();
    }

    @Test
    void document_mutated_isTakenAsJacksonTakesIt() {
        assertThat(firstDifference(Document.MUTATED)).isEmpty();
    }

    @Test
    void document_truncated_isTakenAsJacksonTakesIt() {
        assertThat(firstDifference(Document.TRUNCATED)).isEmpty();
    }

    private static Optional<String> firstDifference(Generator<Document> documents) {
        return IntStream.range(0, DOCUMENTS)
                .mapToObj(seed -> Sample.random(documents, new SplittableRandom(seed)).value())
                .flatMap(
                        it ->
                                JsonOracle.difference(it.bytes())
                                        .map(how -> it + ": " + how)
                                        .stream())
                .findFirst();
    }

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
        assertThat(JsonOracle.difference(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
