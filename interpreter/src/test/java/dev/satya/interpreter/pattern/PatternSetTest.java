package dev.satya.interpreter.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.BackReferences;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look-up among many patterns finds each that matches, and leaves out those that cannot. */
class PatternSetTest {
    private static final List<String> PATTERNS =
            List.of(
                    "^a$",
                    "^a",
                    "^ab$",
                    "^abc",
                    "^(abd|b)$",
                    "^(?:ab|a)c?$",
                    "^x-",
                    "^a{2}",
                    "^[a]b",
                    "^a?b",
                    "^(a|)b",
                    "a$",
                    "b",
                    "",
                    "^",
                    "^^ab",
                    "^a^b",
                    "(^ab)|(^b)",
                    "(^ab)|b",
                    "^a\\.b",
                    "^(?=ab)",
                    "^(?!ab)a",
                    "^\\u00e9",
                    "^\\ud83d\\ude00$",
                    "^(ab)\\1");

    private static final PatternSet SET =
            new PatternSet(
                    PATTERNS.stream()
                            .map(it -> TextPattern.compile(it, 100, BackReferences.COUNT_STEPS))
                            .toArray(TextPattern[]::new));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "b",
                "ab",
                "aa",
                "aab",
                "abc",
                "abd",
                "abcd",
                "abab",
                "ac",
                "abb",
                "ba",
                "x-",
                "x",
                "x-y",
                "a.b",
                "azb",
                "\u00e9",
                "\ud83d\ude00",
                "\ud83d",
                "zzz"
            })
    void candidates_ofText_areAllThatMatch(String text) {
        int[] candidates = SET.candidates(text);

        assertThat(candidates).isSorted().doesNotHaveDuplicates();
        int[] matching =
                IntStream.range(0, PATTERNS.size())
                        .filter(i -> SET.pattern(i).isFoundIn(text, Steps.of(1_000)))
                        .toArray();
        assertThat(candidates).contains(matching);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000})
    void candidates_amongLiterals_areFew(int count) {
        PatternSet set =
                new PatternSet(
                        IntStream.range(0, count)
                                .mapToObj(i -> "^(p" + i + "|q" + i + ")$")
                                .map(it -> TextPattern.compile(it, 100, BackReferences.COUNT_STEPS))
                                .toArray(TextPattern[]::new));

        assertThat(set.candidates("p7")).containsExactly(7);
        assertThat(set.candidates("q7x")).containsExactly(7);
        assertThat(set.candidates("r7")).isEmpty();
        assertThat(Arrays.stream(set.candidates("p" + (count - 1))).count()).isLessThanOrEqualTo(4);
    }
}
