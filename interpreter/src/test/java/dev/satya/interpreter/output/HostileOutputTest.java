package dev.satya.interpreter.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.satya.BatchOptions;
import dev.satya.Limits;
import dev.satya.OutputFormat;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.SchemaOutput;
import dev.satya.interpreter.Satya;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances and schemas that are out to exhaust something, and what no keyword says. */
class HostileOutputTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    private static final Map<String, Object> TREE =
            Map.of("anyOf", List.of(Map.of("type", "null"), Map.of("items", Map.of("$ref", "#"))));

    private static List<Object> nested(int depth) {
        List<Object> list = List.of();
        for (int i = 1; i < depth; i++) {
            list = List.of(list);
        }
        return list;
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void instance_asDeepAsAllowed_hasOutput(OutputFormat format) {
        SchemaOutput output = SATYA.output(TREE);
        assertThat(output.of(nested(500), format)).containsEntry("valid", true);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 100_000})
    void instance_tooDeep_isOneErrorOfTheRoot(int depth) {
        SchemaOutput output = SATYA.output(TREE);
        Map<String, Object> basic =
                LargeStack.call(() -> output.of(nested(depth), OutputFormat.BASIC));
        assertThat(Outputs.lines(basic))
                .matches(" \\(#\\) @(/0)*: must not take more than 2000 schemas .*\n");
    }

    /** 490 kB of names around 900 mistakes. */
    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void instance_withLongNames_hasOutputOfSomeTimesItsLength(OutputFormat format) {
        Map<String, Object> again = Map.of("$ref", "#");
        SchemaOutput output =
                SATYA.output(Map.of("maximum", 1, "additionalProperties", again, "items", again));
        Object instance = Collections.nCopies(900, 2);
        for (int i = 0; i < 10; i++) {
            instance = Map.of("n".repeat(49_000), instance);
        }
        Map<String, Object> told = output.of(instance, format);
        String json = SATYA.toJson(told);
        assertThat(told).containsEntry("valid", false);
        assertThat(json.length()).isLessThan(100 * 490_000);
        assertThat(json.contains("…\"")).isEqualTo(format != OutputFormat.FLAG);
    }

    @Test
    void instance_withCycle_isOneErrorOfTheRoot() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        Map<String, Object> basic = SATYA.output(TREE).of(cycle, OutputFormat.BASIC);
        assertThat(Outputs.members(basic, "keywordLocation")).containsExactly("");
    }

    @Test
    void array_wide_takesLinearTime() {
        SchemaOutput output =
                SATYA.output(
                        Map.of(
                                "items", Map.of("type", "integer", "minimum", 0),
                                "contains", Map.of("const", 1),
                                "minItems", 1));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () ->
                        assertThat(output.of(Collections.nCopies(200_000, 1), OutputFormat.LIST))
                                .containsEntry("valid", true));
    }

    @Test
    void object_wide_takesLinearTime() {
        Map<String, Object> wide = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            wide.put("m" + i, i);
        }
        SchemaOutput output =
                SATYA.output(
                        Map.of(
                                "patternProperties",
                                Map.of("^m", Map.of("type", "integer")),
                                "additionalProperties",
                                false,
                                "required",
                                List.of("m1"),
                                "maxProperties",
                                100_000));
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(output.of(wide, OutputFormat.BASIC)).containsEntry("valid", true));
    }

    @Test
    void schema_thatAsksForMoreStepsThanThereAre_saysSo() {
        Map<String, Object> branch = Map.of("items", Map.of("$ref", "#"));
        SchemaOutput output =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withSteps(200))
                        .build()
                        .output(Map.of("oneOf", List.of(branch, branch, branch)));
        Map<String, Object> basic = output.of(nested(100), OutputFormat.BASIC);
        assertThat(Outputs.lines(basic)).contains("must not take more than 200 steps");
    }

    /** The validator leaves each list at its first violation. */
    @Test
    void schema_whoseWalkIsExponential_saysTheVerdictAlone() {
        Map<String, Object> items = Map.of("items", Map.of("$ref", "#/$defs/a"));
        Map<String, Object> each = Map.of("allOf", List.of(Map.of("type", "null"), items, items));
        SchemaOutput output =
                SATYA.output(
                        Map.of(
                                "$defs", Map.of("a", each),
                                "not", Map.of("$ref", "#/$defs/a")));
        for (OutputFormat format : OutputFormat.values()) {
            assertThat(output.of(nested(300), format)).containsEntry("valid", true);
        }
    }

    @Test
    void output_usedByManyThreads_isTheSame() {
        SchemaOutput output = SATYA.output(TREE);
        List<Object> instance = List.of(1, nested(20), List.of("a", List.of()));
        assertThat(
                        IntStream.range(0, 200)
                                .parallel()
                                .mapToObj(i -> output.of(instance, OutputFormat.HIERARCHICAL))
                                .distinct())
                .hasSize(1);
    }

    @Test
    void walk_thatTakesMoreStepsThanTheValidator_saysTheVerdictAlone() {
        SchemaOutput output =
                Satya.builder()
                        .withoutDiscovery()
                        .limits(Limits.DEFAULT.withSteps(20))
                        .build()
                        .output(Map.of("items", Map.of("title", "t")));
        Map<String, Object> basic = output.of(Collections.nCopies(100, 1), OutputFormat.BASIC);
        assertThat(basic).containsEntry("valid", true).containsEntry("annotations", List.of());
    }

    @Test
    void stack_tooSmall_saysTheVerdictAlone() throws InterruptedException {
        SchemaOutput output = SATYA.output(TREE);
        output.of(nested(500), OutputFormat.HIERARCHICAL);
        List<Map<String, Object>> told = Collections.synchronizedList(new ArrayList<>());
        Thread thread =
                new Thread(
                        null,
                        () -> told.add(output.of(nested(500), OutputFormat.HIERARCHICAL)),
                        "small",
                        1 << 17);
        thread.start();
        thread.join();
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).containsKey("valid");
    }

    @Test
    void text_thatNoKeywordAllows_isAnErrorOfTheRoot() {
        SchemaOutput output = SATYA.output(Map.of("items", true));
        assertThat(Outputs.lines(output.ofJson("[1,", OutputFormat.BASIC)))
                .startsWith(" (#) @: is not JSON: ");
        assertThat(Outputs.lines(output.ofJson("[{\"a\":1,\"a\":2}]", OutputFormat.BASIC)))
                .isEqualTo(" (#) @/0/a: must not be given twice\n");
        assertThat(Outputs.lines(output.of(List.of("\ud800"), OutputFormat.BASIC)))
                .startsWith(" (#) @/0: must be well-formed Unicode text");
        assertThat(output.ofJson("[1,", OutputFormat.LIST).get("details").toString())
                .contains("errors={json=is not JSON");
    }

    @Test
    void secret_isInNoMessage() {
        SchemaOutput output =
                SATYA.output(
                        Map.of(
                                "x-secret",
                                true,
                                "properties",
                                Map.of(
                                        "a",
                                        Map.of("const", "x", "pattern", "y", "maxLength", 1),
                                        "b",
                                        Map.of("enum", List.of(1), "minimum", 5))));
        for (OutputFormat format : OutputFormat.values()) {
            assertThat(output.of(Map.of("a", "hunter2", "b", -7), format).toString())
                    .doesNotContain("hunter2")
                    .doesNotContain("-7");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void rows_ofAStream_areToldInOrder(int threads) {
        SchemaOutput output = SATYA.output(Map.of("type", "integer"));
        String text = "1\n\"a\"\n{\n2\n";
        try (Stream<RowResult<Map<String, Object>>> rows =
                output.ofRows(
                        RowInput.ndjson(new ByteArrayInputStream(Outputs.utf8(text))),
                        OutputFormat.BASIC,
                        BatchOptions.DEFAULT.withThreads(threads))) {
            assertThat(rows)
                    .extracting(
                            row ->
                                    row.line()
                                            + " "
                                            + row.get().get("valid")
                                            + " "
                                            + Outputs.members(row.get(), "error"))
                    .containsExactly(
                            "1 true []",
                            "2 false [must be an integer, not a string]",
                            "3 false [is not JSON: the text ends early at line 3, column 2 (byte 7)]",
                            "4 true []");
        }
    }
}
