package dev.satya.interpreter.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.schema.SchemaException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of Java: intersections, classes within classes, characters by name. */
class JavaClassTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z&&[^b]]",
                "[a-z&&abc]+",
                "[a-z&&[abc]]+",
                "[\\w&&[^\\d_]]+",
                "[\\p{L}&&[^a]]",
                "[\\p{L}&&\\p{ASCII}]",
                "[a-z&&[def]&&e-z]",
                "[a-z&&e-z&&[^x]]",
                "[a-z&&[a-f][x-z]]",
                "[a-z&&b-d[x]]",
                "[^a-z&&b-d]",
                "[^a-z&&[^b-d]]",
                "[a&&b]",
                "[^a&&b]",
                "[[a&&b]&&c]",
                "[[a&&b]c]",
                "[a&&^b]",
                "[a&b]",
                "[&a]",
                "[a&]",
                "[!-&&a]",
                "[&-z]",
                "[a&&b&c]",
                "[\\Q&&\\E]",
                "[a&&\\Q&a\\E]",
                "[&\\Q&\\E]",
                "[a\\Q\\E&&[ab]]",
                "[\\Q\\E^a]",
                "[^\\Q\\Ea]",
                "[\\Qa\\E-c]",
                "[a-\\Qc\\E]",
                "[A-\\Q]\\E]",
                "[a-\\Q\\E]",
                "[\\Qa-c\\E]",
                "[a-[b]]",
                "[a-\\Q\\E[b]]",
                "[a-c[x-z]]",
                "[a[^b]]",
                "[^a[b]]",
                "[^[a]]",
                "[^[^a]]",
                "[[^a]&&[^b]]",
                "[[]a]]",
                "[a[b[c[x]]]]",
                "[[:alpha:]]",
                "[]&&[^a]]",
                "(?i)[a-c&&[b]]",
                "(?i)[a-z&&[^b]]",
                "(?i)[A-z&&[^[b]]]",
                "[a-c&&[B]]|(?i)[a-c&&[B]]",
                "(?i)[k&&[^\\x{212a}]]",
                "\\N{DIGIT ONE}",
                "\\N{latin small letter a}b",
                "[\\N{LATIN SMALL LETTER A}-\\N{LATIN SMALL LETTER C}]",
                "\\N{GRINNING FACE}",
                "(?i)\\N{LATIN SMALL LETTER A}",
                "[\\ud83d&&[^a]]",
                "[\\ud83d[\\ude00]]",
                "\\ud83d(?i)\\ude00",
                "[\\v\\-z]",
                "[[^\\p{L}]]",
                "[[^\\p{L}]&&[^\\d]]",
                "[\\P{LD}]",
                "[\\P{LD}&&a-z]",
                "[a[\\p{L}]]",
                "[\\p{L}&&[^\\p{Lu}a]&&[^b]]",
            })
    void class_translated_hasWhatJavaHas(String regex) {
        JavaComparison.assertSame(regex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[&&a];&& at character 2 is an intersection with nothing at its left",
                "[^&&a];nothing at its left",
                "[a&&];&& at character 3 is an intersection with nothing at its right",
                "[a&&&&b];nothing at its right",
                "[a&&&b];nothing at its right",
                "[a-z&&[b]c];&&[b] at character 5 is an intersection with a class and then other",
                "[a-z&&[b]&c];with a class and then other",
                "[&\\Q\\E&a];nothing at its left",
                "[[\\p{L}&&[^a]]\\d];has too many ranges to list them all",
                "[a&&[b;closing ]",
                "[a[b];closing ]",
                "[a-;closing ]",
                "[a&&b;closing ]",
                "[a-\\d];a-\\d at character 2 is a range that ends with a set",
                "[\\v-z];\\v at character 2 is a single character before a dash",
                "[a-\\v];a range that ends with a set",
                "[c-a];out of order",
                "(?i)[a&&\\p{Lu}];flag i",
                "\\N{NO SUCH CHARACTER};\\N{NO SUCH CHARACTER} at character 1 is no character that",
                "\\Na;\\N",
                "\\N{DIGIT ONE;\\N{DIGIT ONE",
                "\\N;\\N",
            })
    void class_withoutEqual_isRefusedByName(String regex, String named) {
        assertThatThrownBy(() -> JavaPatterns.toEcma(regex))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("bad pattern")
                .hasMessageContaining(named);
    }

    @Test
    void class_nestedDeeply_isRefused() {
        assertThatThrownBy(() -> JavaPatterns.toEcma("[^".repeat(20_000) + "a"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("is nested deeper than 50 classes");
        JavaComparison.assertSame("[^".repeat(51) + "a" + "]".repeat(51));
    }

    @ParameterizedTest
    @CsvSource({
        "[a-z\\d_],^[a-z0-9_]$",
        "[a-c[x-z]],^[a-cx-z]$",
        "[a-],^[a\\-]$",
        "[\\p{L}&&[^a-z]],^[^\\P{gc=L}a-z]$",
        "[\\w&&[^\\d_]],^[^\\W0-9_]$"
    })
    void class_usual_staysReadable(String regex, String expected) {
        assertThat(JavaPatterns.toEcma(regex)).isEqualTo(expected);
    }

    @Property(tries = 20_000, seed = "2026")
    void class_random_hasWhatJavaHasOrIsRefused(@ForAll("classes") String regex) {
        boolean isTranslated = JavaComparison.assertSameOrRefused(regex);
        Statistics.label("translated")
                .collect(isTranslated)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
    }

    @Provide
    Arbitrary<String> classes() {
        Arbitrary<String> member =
                Arbitraries.of(
                        "a",
                        "b",
                        "a-c",
                        "A-Z",
                        "-",
                        "-z",
                        "&",
                        "^",
                        "!-&",
                        "\\w",
                        "\\D",
                        "\\v",
                        "\\p{L}",
                        "\\P{Alpha}",
                        "\\Q",
                        "\\E",
                        "\\Qb\\E",
                        "\\x41",
                        "\\ud83d",
                        "\\-",
                        "\\]",
                        "é",
                        "😀",
                        ".",
                        "$",
                        "\\N{DIGIT ONE}",
                        "k");
        Arbitrary<String> syntax = Arbitraries.of("[", "[^", "]", "]", "&&", "&&[", "&&[^");
        Arbitrary<String> part = Arbitraries.oneOf(member, syntax);
        Arbitrary<String> start = Arbitraries.of("[", "[^", "(?i)[", "(?i)[^", "[a-z&&");
        Arbitrary<String> end = Arbitraries.of("]", "]]", "]+", "");
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .flatMap(parts -> start.flatMap(s -> end.map(e -> s + parts + e)));
    }
}
