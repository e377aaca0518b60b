package dev.satya.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.benchmarks.start.MachineCode;
import dev.satya.benchmarks.start.Start;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Ratios are those of one round, and the command line is read as it says. */
class RatiosTest {

    private static Start start(double nanos) {
        return new Start(nanos, nanos, 1, 1, new MachineCode("none", 0), 0);
    }

    private static List<Start> starts(double... nanos) {
        return Arrays.stream(nanos).mapToObj(RatiosTest::start).toList();
    }

    @Test
    void ratio_isThatOfARound() {
        Spread spread = Spread.ofRatios(starts(20, 60, 24), starts(10, 20, 8));
        assertThat(spread).isEqualTo(new Spread(3, 2, 3));
        assertThat(spread.words()).isEqualTo("3.00 (2.00–3.00)");
    }

    @Test
    void ratio_ofAStartThatWasNeverQuiet_doesNotCount() {
        assertThat(Spread.ofRatios(starts(20, Double.NaN), starts(10, 10)))
                .isEqualTo(new Spread(2, 2, 2));
        assertThat(Spread.ofRatios(starts(Double.NaN), starts(10)).words()).isEqualTo("–");
        assertThat(Spread.of(List.of()).words()).isEqualTo("–");
    }

    @Test
    void plan_isReadAsItSays() {
        RatiosPlan plan = RatiosPlan.of("--starts", "3", "--only", "UUID", "--seconds", "9");
        assertThat(plan.starts()).isEqualTo(3);
        assertThat(plan.seconds()).isEqualTo(9);
        assertThat(plan.only().pattern()).isEqualTo("UUID");
        assertThatThrownBy(() -> RatiosPlan.of("--fast", "1")).hasMessageContaining("usage");
        assertThatThrownBy(() -> RatiosPlan.of("--starts", "0")).hasMessageContaining("usage");
        assertThatThrownBy(() -> RatiosPlan.of("--only")).hasMessageContaining("usage");
    }

    @Test
    void plan_withoutArguments_hasWholeContests() {
        RatiosPlan plan = RatiosPlan.of();
        List<Class<?>> classes =
                List.of(
                        FormatCheck.class,
                        PluginCheck.class,
                        BeanUser.class,
                        RecordUser.class,
                        RecordOrder.class,
                        TypedJson.class);
        for (Contest contest : Contest.ALL) {
            assertThat(contest.contenders())
                    .allMatch(
                            it ->
                                    plan.includes(contest, it)
                                            == classes.contains(contest.benchmarks()));
        }
    }

    @Test
    void startOfAContender_namesItsParameters() {
        assertThat(Contest.ALL.stream().flatMap(it -> it.contenders().stream().map(it::startOf)))
                .contains("FormatCheck.satya format=DATE_TIME texts=VALID", "MapUser.hand");
    }

    @Test
    void formats_areOneRowEach_withALineForWhoTakesNoPart() {
        Map<String, List<Start>> starts =
                Map.of(
                        "FormatCheck.satya.UUID.VALID", starts(10, 10),
                        "FormatCheck.regex.UUID.VALID", starts(50, 60));
        assertThat(print(FormatTables::printRatios, starts))
                .contains("| uuid, valid | 10.0 | 0 | 5.50 (5.00–6.00) | – | – | – |")
                .doesNotContain("email");
    }

    @Test
    void costOfACheck_isWhatItAddsBeyondItsLambda() {
        Map<String, List<Start>> starts =
                Map.of(
                        "PluginCheck.satyaWithout", starts(20, 21),
                        "PluginCheck.satyaPlugin", starts(23, 23),
                        "PluginCheck.lambda", starts(3, 2),
                        "PluginCheck.nothing", starts(2, 2));
        assertThat(print(FormatTables::printCost, starts))
                .contains(
                        "| satyaPlugin | 2.50 (2.00–3.00) | 0.50 (0.00–1.00) | 2.00 (2.00–2.00) |");
    }

    private static String print(
            BiConsumer<PrintStream, Function<String, List<Start>>> table,
            Map<String, List<Start>> starts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        table.accept(out, name -> starts.getOrDefault(name, List.of()));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
