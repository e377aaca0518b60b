package dev.satya.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.satya.spi.Check;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** No text makes a format throw, or read more than a few times as many characters as there are. */
class TotalAndLinearTest {
    private static final int ROUNDS = 20_000;
    private static final int READS_A_CHARACTER = 3;
    private static final int READS_AT_MOST_WITHIN_LIMITS = 4_000;

    /** What the grammars speak about, and what they do not expect. */
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "Z",
                    "0",
                    "9",
                    "-",
                    ".",
                    ":",
                    "::",
                    "/",
                    "//",
                    "?",
                    "#",
                    "@",
                    "[",
                    "]",
                    "%",
                    "%41",
                    "\"",
                    "\\",
                    "+",
                    "T",
                    "t",
                    "z",
                    "IPv6:",
                    "v1.",
                    "xn--",
                    "XN--",
                    "--",
                    "9n2bp8q",
                    "255",
                    "60",
                    "2024-02-29",
                    "23:59:60",
                    "http:",
                    " ",
                    "\n",
                    "\0",
                    "é",
                    "\u0660",
                    "\u200d",
                    "\uff0e",
                    "\ud83d\ude00",
                    "\ud800",
                    "\udc00",
                    "\uffff");

    /** A start and what follows it again and again, to reach far into each grammar. */
    private static final List<String[]> RUNS =
            List.of(
                    new String[] {"", "a"},
                    new String[] {"", "0"},
                    new String[] {"", "a."},
                    new String[] {"", "a@"},
                    new String[] {"", ":"},
                    new String[] {"", "1:"},
                    new String[] {"", "xn--a."},
                    new String[] {"", "xn--9n2bp8q."},
                    new String[] {"\"", "\\\""},
                    new String[] {"a@", "a."},
                    new String[] {"a@[IPv6:", "1:"},
                    new String[] {"a:", "/"},
                    new String[] {"a:", "%41"},
                    new String[] {"a:", "%"},
                    new String[] {"a://", "a"},
                    new String[] {"a://", "a:"},
                    new String[] {"a://a@", "a"},
                    new String[] {"a://", "["},
                    new String[] {"a://[", "1:"},
                    new String[] {"a://[v1.", ":"},
                    new String[] {"a://a:", "1"},
                    new String[] {"a:?", "?"},
                    new String[] {"a:#", "/"},
                    new String[] {"12:00:00.", "0"},
                    new String[] {"2024-02-29T12:00:00.", "0"});

    static Stream<String> names() {
        return Formats.ofTexts().stream().map(BuiltIn::name).sorted();
    }

    static Stream<Arguments> runs() {
        return names().flatMap(
                        name -> RUNS.stream().map(run -> Arguments.of(name, run[0], run[1])));
    }

    @ParameterizedTest
    @MethodSource("names")
    void format_ofAnyText_doesNotThrow(String name) {
        Check check = Formats.check(Formats.plugin(name));
        Random random = new Random(42);

        for (int i = 0; i < ROUNDS; i++) {
            String text = randomText(random);
            assertThatCode(() -> check.test(text)).as(text).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void format_ofValidExampleWithOneChange_doesNotThrow(String name) {
        Check check = Formats.check(Formats.plugin(name));

        for (Object example : Formats.plugin(name).validExamples()) {
            String valid = (String) example;
            for (int i = 0; i <= valid.length(); i++) {
                for (String piece : PIECES) {
                    String cut = valid.substring(0, i);
                    String text = cut + piece + valid.substring(i);
                    assertThatCode(() -> check.test(cut)).as(cut).doesNotThrowAnyException();
                    assertThatCode(() -> check.test(text)).as(text).doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void format_ofLongText_readsEachCharacterAFewTimes(String name, String start, String repeated) {
        Predicate<CharSequence> scanner = ((TextFormat) Formats.plugin(name))::conforms;
        String text = start + repeated.repeat(10_000);

        long single = reads(scanner, text);
        long twice = reads(scanner, text + repeated.repeat(10_000));

        assertThat(single)
                .isLessThanOrEqualTo(
                        (long) READS_A_CHARACTER * text.length() + READS_AT_MOST_WITHIN_LIMITS);
        assertThat(twice).isLessThanOrEqualTo(2 * single + READS_AT_MOST_WITHIN_LIMITS);
    }

    private static long reads(Predicate<CharSequence> scanner, String text) {
        CountingText counting = new CountingText(text);
        boolean unused = scanner.test(counting);
        return counting.reads();
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
