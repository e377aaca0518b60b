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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flags that a pattern of Java sets within itself: where they hold, and what they do there. */
class JavaFlagsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // from its place to the end of the group around it, whatever alternatives there are
                "a(?i)b",
                "(?i)a(?-i)b",
                "(a(?i)b)a?",
                "(a(?i)|b)a?",
                "a(?i)|b",
                "(?:(?i)a)b",
                "(?i)(?:(?-i)a)b",
                "(?=(?i)a)[aA]b",
                "(?<=(?i)a)b|ab",
                "(?i)(?<n>a)b",
                "(?i)(?i)a",
                "a(?)b",
                "a(?-)b",
                "(?i)|a",
                // for one group
                "(?i:a)b",
                "(?i:a|b)a?",
                "(?-i:a)b",
                "(?i)(?-i:a)b",
                "(?i:(?-i:a)b)",
                "(?i:a)+b?",
                "(?:(?i:a)b)*",
                "a(?i:)b",
                "(?i-s:a.)b?",
                "(?is-m:a.b)",
                "(?i-u:a)b",
                "(?-U:a)b",
                "(?s:.)",
                "(?s:a.)b",
                "(?s)a(?-s:.)b",
                "(?m:^a$)",
                "(?m:a$)\\nb",
                "(?s:a.*)(?m:^b)",
                "(?s-m:a.b)",
                "((?i)a)b",
                "((?i)a)\\1",
                "(?i:(a))\\1",
                "(?i:a)\\Qa\\E",
                "(?i:\\Qa\\E)b",
                "(?i:[a-c])b",
                "(?i:[^a])b",
                "(?i:\\N{LATIN SMALL LETTER A})",
                // lines that end with \n alone
                "(?d).",
                "(?d)a$",
                "(?d)a$\\n",
                "(?d)a\\Z",
                "(?d)a\\Z\\n?",
                "(?dm)^a$",
                "(?dm)a$.*",
                "(?dms)a$.*^b",
                "(?dm)a\\n^b",
                "(?d:a.)\\n?",
                "(?ds).",
                "(?d)a(?-d).",
                // white space and comments
                "(?x)a",
                "(?x) a b ",
                "(?x) a\\ b",
                "(?x)a # the first\n b # the last",
                "(?x)a#b",
                "(?x) a +",
                "(?x)a {2}",
                "(?x)a + ?b",
                "(?x)a #\n*",
                "(?x)\\Q \\Ea\\Q \\E",
                "(?x)[a-c] [\\ ]?",
                "(?x: a ) b|a b",
                "(?x: a )b",
                "(?x)a(?-x) b",
                "(?x) ( a | b ) + ",
                "(?x) (?i) a",
                "(?x) ^ a $",
                "(?x) a $ ",
                "(?x) (?: a ) {2}",
                "(?x)(a) \\1",
                "(?x)\\N{SPACE}a\\ ",
                "(?xd)a#b\n.",
                "(?x)(?<n>a)\\k<n>",
                "(?x)\\ta|\\x41 b",
            })
    void flags_scoped_findWhatJavaMatches(String regex) {
        JavaComparison.assertSame(regex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(?U)\\w+;sets flags, of which U",
                "(?iu)a;(?iu) at character 1 sets flags, of which u",
                "(?u:a);(?u: at character 1 sets flags, of which u",
                "a(?iU)b;(?iU) at character 2 sets flags, of which U",
                "(?c)a;of which c",
                "(?i-s-m)a;is no group of Java",
                "(?i a);is no group of Java",
                "a(?i){2};{2} at character 6 has nothing before it to repeat",
                "a(?i)*;has nothing before it to repeat",
                "(?i)\\Q\\E{2};has nothing before it to repeat",
                "({2});has nothing before it to repeat",
                "a|{2};has nothing before it to repeat",
                "(?x)( ?:a);has nothing before it to repeat",
                "(?i)(a)\\1;\\1 at character 8 refers back in either case",
                "(a)(?i:\\1);refers back in either case",
                "(?i)(?<n>a)\\k<n>;refers back in either case",
                "(?i:\\p{Lower});flag i",
                "(?x)[a b];  at character 7 is nothing in a class beside the flag x",
                "(?x)[#];is nothing in a class beside the flag x",
                "(?x)\\01 2;may go on behind white space",
                "(?x)\\ud83d \\ude00;may go on behind white space",
                "(?x)(a)\\1 2;one reference or another",
                "(?x)\\R +;repeats \\R",
                "\\R\\Q\\E+;repeats \\R",
                "(?x)a + +;possessive",
                "(?x)a # \\Q;which quotes what is behind it",
            })
    void flag_withoutEqual_isRefusedByName(String regex, String named) {
        assertThatThrownBy(() -> JavaPatterns.toEcma(regex))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("bad pattern")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\u0085", "\u2028", "\0"})
    void comment_withAnotherEnd_isRefused(String end) {
        assertThatThrownBy(() -> JavaPatterns.toEcma("(?x)a#b" + end + "c"))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("is a comment with another control character");
    }

    @ParameterizedTest
    @CsvSource({"(?i:a)b,^(?:[aA])b$", "a(?i)b,^a[bB]$", "(?x) a +,^a+$"})
    void pattern_withFlags_staysReadable(String regex, String expected) {
        assertThat(JavaPatterns.toEcma(regex)).isEqualTo(expected);
    }

    @Property(tries = 20_000, seed = "2026")
    void flags_random_findWhatJavaMatchesOrAreRefused(@ForAll("expressions") String regex) {
        boolean isTranslated = JavaComparison.assertSameOrRefused(regex);
        Statistics.label("translated")
                .collect(isTranslated)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 15));
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> letter =
                Arbitraries.of(
                        "a",
                        "b",
                        "A",
                        ".",
                        "^",
                        "$",
                        "\\Z",
                        "\\n",
                        "\n",
                        " ",
                        "\\ ",
                        "#",
                        "#a\n",
                        "[a-c]",
                        "[^b]",
                        "[a b]",
                        "\\s",
                        "(a)",
                        "\\1",
                        "\\Qa \\E",
                        "\\Q",
                        "\\E",
                        "\\R",
                        "\\x41",
                        "\\01",
                        "1",
                        "é");
        Arbitrary<String> flags =
                Arbitraries.of(
                        "(?i)", "(?-i)", "(?i:", "(?-i:", "(?s)", "(?s-i:", "(?m)", "(?m:", "(?d)",
                        "(?dm:", "(?d-s)", "(?x)", "(?-x)", "(?x:", "(?xi)", "(?", "-", ")", ":");
        Arbitrary<String> other =
                Arbitraries.of(
                        "(", ")", ")", "|", "*", "+", "?", "{2}", "(?:", "(?=", "(?<=", "(?!");
        Arbitrary<String> part = Arbitraries.oneOf(letter, letter, flags, other);
        return part.list().ofMinSize(2).ofMaxSize(9).map(parts -> String.join("", parts));
    }
}
