package dev.satya.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRepairTest {
    private static final Validator<Object> ANY =
            Satya.builder().withoutDiscovery().build().compile(Schema.any(), Object.class);

    static Stream<Arguments> repaired() {
        return Stream.of(
                row("Here you are:\n```json\n{\"a\": 1}\n```\nEnjoy!", "{\"a\":1}", "FENCED 14"),
                row("```\n[1]```", "[1]", "FENCED 0"),
                row("```json\n{\"a\": [1", "{\"a\":[]}", "FENCED 0", "TRUNCATED 16"),
                row("```json\n{\"a\": 1\n```", "{\"a\":1}", "FENCED 0", "TRUNCATED 16"),
                row("```json\n{\"a\": \"hel\n```", "{\"a\":\"hel\"}", "FENCED 0", "TRUNCATED 19"),
                row("```json\n{\"a\": 1, \"b\n```", "{\"a\":1}", "FENCED 0", "TRUNCATED 20"),
                row("{\"a\": \"``` stays\",}", "{\"a\":\"``` stays\"}", "TRAILING_COMMA 17"),
                row("[1, 2,]", "[1,2]", "TRAILING_COMMA 5"),
                row("{\"a\": [1,], }", "{\"a\":[1]}", "TRAILING_COMMA 8", "TRAILING_COMMA 10"),
                row("{/* one */\"a\": 1} // end", "{\"a\":1}", "COMMENT 1", "COMMENT 18"),
                row("[1, // one\n2]", "[1,2]", "COMMENT 4"),
                row(
                        "{'a': 'it\\'s \"so\"'}",
                        "{\"a\":\"it's \\\"so\\\"\"}",
                        "SINGLE_QUOTES 1",
                        "SINGLE_QUOTES 6"),
                row(
                        "{a: 1, $b_2: 2, c-d: 3}",
                        "{\"a\":1,\"$b_2\":2,\"c-d\":3}",
                        "UNQUOTED_NAME 1",
                        "UNQUOTED_NAME 7",
                        "UNQUOTED_NAME 16"),
                row("{\"a\": \"hel", "{\"a\":\"hel\"}", "TRUNCATED 10"),
                row("{\"a\": \"x\\u00", "{\"a\":\"x\"}", "TRUNCATED 12"),
                row("{\"a\": 1, \"b\": 12", "{\"a\":1}", "TRUNCATED 16"),
                row("{\"a\": 1, \"b\": tr", "{\"a\":1}", "TRUNCATED 16"),
                row("{\"a\": 1, \"b\": true", "{\"a\":1,\"b\":true}", "TRUNCATED 18"),
                row("{\"a\": 1, \"b\":", "{\"a\":1}", "TRUNCATED 13"),
                row("{\"a\": 1, \"b", "{\"a\":1}", "TRUNCATED 11"),
                row("{\"a\": 1,", "{\"a\":1}", "TRUNCATED 8"),
                row("[[1, 2], [3,", "[[1,2],[3]]", "TRUNCATED 12"),
                row("\"abc", "\"abc\"", "TRUNCATED 4"),
                row("[", "[]", "TRUNCATED 1"));
    }

    private static Arguments row(String text, String json, String... repairs) {
        return Arguments.of(text, json, List.of(repairs));
    }

    @ParameterizedTest
    @MethodSource("repaired")
    void text_nearlyJson_isRepairedAndToldSo(String text, String json, List<String> repairs) {
        RepairedJson repaired = JsonRepair.all().repair(text);

        assertThat(repaired.json()).isEqualTo(json);
        assertThat(repaired.repairs())
                .extracting(it -> it.repair() + " " + it.offset())
                .containsExactlyElementsOf(repairs);
        assertThat(ANY.isValidJson(repaired.json())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("repaired")
    void text_withoutOneOfItsRepairs_staysAsItIs(String text, String json, List<String> repairs) {
        for (String needed : repairs) {
            Repair missing = Repair.valueOf(needed.substring(0, needed.indexOf(' ')));
            Repair[] others =
                    Arrays.stream(Repair.values())
                            .filter(it -> it != missing)
                            .toArray(Repair[]::new);
            RepairedJson repaired = JsonRepair.of(others).repair(text);

            assertThat(repaired.json()).isEqualTo(text);
            assertThat(repaired.repairs()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "{",
                "{\"a\" 1}",
                "{1: 2}",
                "[1 2]",
                "{\"a\": 1} x",
                "[1}",
                "[,]",
                "{,}",
                "[1,,2]",
                "nul",
                "tru",
                "```json\n```",
                "//",
                "{\"a\": undefined}",
                "]",
                "/* a"
            })
    void text_thatNoRepairPutsRight_isNoJsonAfterwardsOrIsClosed(String text) {
        RepairedJson repaired = JsonRepair.all().repair(text);

        if (repaired.repairs().isEmpty()) {
            assertThat(repaired.json()).isEqualTo(text);
            assertThat(ANY.isValidJson(text)).isFalse();
        } else {
            assertThat(ANY.isValidJson(repaired.json())).isTrue();
        }
    }

    private static final String DOCUMENT =
            "{\"a\": [1, -2.5e3, true, null, \"x\\n\\u00e9\\\"\"], \"b\": {\"c\": {}, \"d\": []}, \"e\": false}";

    @Test
    void json_isLeftAlone() {
        for (String json : List.of(DOCUMENT, "1", " \"a\" ", "[]\n", "{\"'\": \"//\"}")) {
            RepairedJson repaired = JsonRepair.all().repair(json);

            assertThat(repaired.json()).isEqualTo(json);
            assertThat(repaired.repairs()).isEmpty();
        }
    }

    @Test
    void beginning_ofJson_isClosedWhereverItEnds() {
        JsonRepair repair = JsonRepair.of(Repair.TRUNCATED);
        for (int end = 1; end < DOCUMENT.length(); end++) {
            RepairedJson repaired = repair.repair(DOCUMENT.substring(0, end));

            assertThat(repaired.repairs())
                    .containsExactly(new AppliedRepair(Repair.TRUNCATED, end));
            assertThat(ANY.isValidJson(repaired.json())).as(repaired.json()).isTrue();
        }
    }

    @Test
    void text_deeplyNested_isClosedWithoutAStack() {
        String deep = "[".repeat(200_000);

        assertThat(JsonRepair.all().repair(deep).json()).isEqualTo(deep + "]".repeat(200_000));
    }
}
