package dev.satya.interpreter.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.BackReferences;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is translated means what java.util.regex makes of it; what is not is refused by name. */
class JavaPatternsTest {
    private static final List<String> WORDS =
            List.of(
                    "",
                    "a",
                    "b",
                    "ab",
                    "aa",
                    "abc",
                    "abab",
                    "a\n",
                    "a\r\n",
                    "a\r",
                    "a\u0085",
                    "\n",
                    "a\nb",
                    "a.c",
                    "a+b",
                    "AB",
                    "Ab",
                    "É",
                    "2024-01",
                    "x-y",
                    "a-b",
                    "\"a\"",
                    "'a'",
                    "\"a'",
                    "A1_",
                    "é",
                    "ab]",
                    "{a}",
                    "😀",
                    "a😀",
                    "aba",
                    " a ",
                    "ac",
                    "axb",
                    "aab",
                    "aaa",
                    "\r\n",
                    "\r\n\r\n",
                    "\r\n\n",
                    "a\r\nb",
                    "a\r\n\n",
                    "\na",
                    "a b",
                    "a.b",
                    "A1",
                    "a-1",
                    "xa",
                    "äöü",
                    "&&",
                    "\\Q",
                    "012",
                    "\ud83d",
                    "\\a",
                    "]a",
                    "éa");

    private static final List<String> TEXTS =
            Stream.concat(
                            WORDS.stream(),
                            IntStream.concat(
                                            IntStream.range(0, 0x250),
                                            IntStream.of(
                                                    0x1680, 0x180e, 0x2000, 0x200a, 0x2028, 0x2029,
                                                    0x202f, 0x205f, 0x3000, 0xfeff, 0x391, 0x3b1,
                                                    0x212a, 0x665, 0x1f600))
                                    .mapToObj(Character::toString))
                    .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{2}",
                "^a$",
                "a|b",
                "^a|b$",
                "a$",
                "(a$)?b?",
                "a$\\n?",
                "a\\Z\\n?",
                "\\Aab\\z",
                "a\\Z",
                ".",
                "a.b",
                "\\s",
                "\\S",
                "[\\s]",
                "[^\\s]",
                "[\\S]",
                "\\v",
                "\\V",
                "[\\V]",
                "\\h",
                "\\H",
                "[\\Ha]",
                "\\R",
                "a\\R",
                "\\d",
                "\\D",
                "[^\\D]",
                "\\w",
                "\\W",
                "[\\W_]",
                "\\p{Alpha}",
                "\\P{Alpha}",
                "[\\P{Alpha}]",
                "\\p{Punct}",
                "\\p{Space}",
                "\\p{Blank}",
                "\\p{XDigit}",
                "\\p{Cntrl}",
                "\\p{Graph}",
                "\\p{Print}",
                "\\p{Alnum}",
                "\\p{ASCII}",
                "\\p{Lower}",
                "\\p{Upper}",
                "\\p{Digit}",
                "\\p{L}",
                "\\pL",
                "\\PL",
                "\\p{IsL}",
                "\\p{Lu}",
                "\\p{IsLatin}",
                "\\p{IsGreek}",
                "\\p{script=Latin}",
                "\\p{IsAlphabetic}",
                "\\p{javaLetter}",
                "\\p{javaLowerCase}",
                "\\p{javaLetterOrDigit}",
                "[\\p{Alpha}\\d-]+",
                "\\Qa.c\\E",
                "\\Qa+b",
                "[\\Q+-\\E]",
                "\\x41",
                "\\x{1F600}",
                "\\u0041",
                "\\ud83d\\ude00",
                "\\0101",
                "\\07",
                "\\cA",
                "\\a",
                "\\e",
                "\\t",
                "\\n",
                "\\_",
                "\\-",
                "\\ ",
                "\\/",
                "[a\\-b]",
                "[a-]",
                "[-a]",
                "[]a]+",
                "[^]a]",
                "a]",
                "\\{a}",
                "[a&b]",
                "[a^b]",
                "(?<q>[\"'])a\\k<q>",
                "([\"'])a\\1",
                "(a)(b)\\2?\\1",
                "(?:ab)+",
                "(?=a)ab",
                "(?!a).",
                "a(?<=a)b",
                "(?<!b)a",
                "a*?b",
                "a{1,2}?b?",
                "",
                "a",
                "|a",
                "a*",
                "a+b?",
                "a{2}",
                "a{1,}",
                "a{0,2}",
                "a*?",
                "(a)(b)",
                "(?:a|b)+",
                "(?<n>a)b",
                "[a-c]+",
                "[^a]",
                "[]a]",
                "[a\\-]",
                "[.]",
                "[&]",
                "[a^]",
                "[$|{]",
                "[\\h\\v]",
                "\\s+",
                "\\S+",
                "\\s*a\\s*",
                "\\w+",
                "..",
                ".*",
                "a\\.b",
                "\\012",
                "\\uD83D\\uDE00",
                "\\Qa.b\\E",
                "\\Q[\\E",
                "\\Q",
                "\\\\Q",
                "\\]",
                "]",
                "}",
                "\\{",
                "\\|",
                "\\^",
                "\\$",
                "\\é",
                "é",
                "[äöü]+",
                "😀",
                "[😀]",
                "[^😀]",
                "\\p{Alpha}+",
                "[\\p{Alpha}\\d]+",
                "[^\\p{Alpha}]",
                "\\p{Alnum}+",
                "\\p{gc=Lu}",
                "\\P{L}",
                "[\\p{L}_]+",
                "[^\\p{L}]",
                "^a",
                "^(a|b)$",
                "(^a)",
                "(a$)",
                "(a$|b)",
                "a\\z",
                "\\Aa",
                "a*^",
                "(?i)a",
                "(?i)k",
                "(?i)[a-c]+",
                "(?i)[^a]",
                "(?s).",
                "(?m)a",
                "(?m)^a$",
                "(?is)a.b",
                "(?i)\\x41",
                "(?i)\\p{Alpha}",
                "(?i)é",
                "(?i)(?s)a.b",
                "a$\\n",
                "(a$)*",
                "(a$)*\\n",
                "(?m)a\\n^b",
                "(?m)^$",
                "(?m)a$.*b",
                "(?s)a.*^b",
                "\\Qab\\E*",
                "\\Q😀\\E+",
                "(^a|b)+",
                "\\R\\n?",
                "\\R\\n",
                "(?:a\\R)b?",
                "(?=\\R)\\s+",
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "([ab])+\\1",
                "(a*){1}b?\\1",
                "(?=(a))\\1+",
                "(?i)[\\p{Alpha}]",
                "(?i)\\P{XDigit}",
                "(?i)[^k]",
                "(?i)[A-z]",
                "(?i)[b$-]",
                "(?i)[-z]",
                "(?i)[--a]",
                "(?i)[^b-]",
                "(^|a)+",
                "(^|a)*b",
                "(?:|a){2}",
                "(?<=a{0,3})b",
                ".+(?<!\\W)",
                "..(?<=[^a])",
                "[\\s-z]",
                "[\\p{Blank}-z]",
                "[\\s--/]",
                "[\\s-]",
                "[a-c-z]",
                "[\\h-]+",
                "[\\P{all}]",
                "[\\P{all}\\]a]",
                "[\\Q\\E]a]",
                "[$]",
                "\\ud83d",
                "[^\\ud800-\\udfff]",
                "\\x{d83d}\\x{de00}",
                "(?<!\\w)ab(?!\\w)",
                "(?<=^a)b",
                "(?<!^)b|a",
                "a(?=b$)b",
                "(?!a$)[ab]",
            })
    void pattern_translated_findsWhatJavaMatches(String regex) {
        assertSame(Pattern.compile(regex), regex);
    }

    private static void assertSame(Pattern java, String regex) {
        TextPattern ecma =
                TextPattern.compile(JavaPatterns.toEcma(regex), 4_000, BackReferences.COUNT_STEPS);
        assertThat(TEXTS)
                .allSatisfy(
                        text ->
                                assertThat(ecma.isFoundIn(text, Steps.unlimited()))
                                        .as("%s as %s on \"%s\"", regex, ecma.source(), text)
                                        .isEqualTo(java.matcher(text).matches()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "[A-Z]{2} ^[A-Z]{2}$",
                "^\\d+$ ^\\d+$",
                "\\d|[a-f] ^(?:\\d|[a-f])$",
                "a\\$ ^a\\$$",
            })
    void pattern_usual_staysReadable(String regex, String expected) {
        assertThat(JavaPatterns.toEcma(regex)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[a-z&&[^b]];intersection",
                "[a-c[x-z]];class in a class",
                "(?U)\\w+;sets flags",
                "(?x)a;sets flags",
                "a(?i)b;sets flags",
                "(?i)\\p{Lower};flag i",
                "(?i)(a)\\1;either case",
                "(?i:a);sets flags",
                "(?>a)b;atomic",
                "a++b;possessive",
                "a{2}+;possessive",
                "\\Ga;\\G",
                "\\X;grapheme",
                "\\b{g}a;graphemes",
                "\\p{InGreek};\\p{InGreek}",
                "\\p{javaJavaIdentifierStart};\\p{javaJavaIdentifierStart}",
                "\\N{DIGIT ONE};\\N",
                "(a)|b\\1;captured nothing",
                "\\1(a);captured nothing",
                "(a)?\\1;captured nothing",
                "a{,2};{,2}",
                "\\R{2};repeats \\R",
                "\\R*;repeats \\R",
                "\\R?\\n;repeats \\R",
                "(?:a\\R)*\\n;repeats \\R",
                "((\\R)){1,2};repeats \\R",
                "\\ba;\\b at character 1 is another place before Java 19",
                "a\\B;\\B at character 2",
                "(a*)+b\\1;another text",
                "(?:(a?)b?){2}\\1;another text",
                "(?<n>a)?\\k<n>;captured nothing",
                "(a)\\1\\Q2\\E;one reference or another",
                "\\c\\QA;no control character",
                "(?<=(?:ab)*)b;Java reads no pattern",
                "[\\t-\\s];Java reads no pattern",
                "(?<!A\\d*)a;look-behind has no greatest length",
                "(?<=\\n*)a;look-behind has no greatest length",
                "(?<=a{0,2000000})b;look-behind has no greatest length",
                "(?:\\pL.?)*(?<=\\V{2});characters beyond U+FFFF",
                "(?<=\\p{L})\\s?;characters beyond U+FFFF",
                "(?<=^.)b;characters beyond U+FFFF",
                "(^|a){2};ends early in Java",
                "(?:a|b?$){3,};ends early in Java",
                "a*+;possessive",
                "a?+;possessive",
                "a{1,2}+;{1,2}+ at character 2 is possessive",
                "(?iu)a;(?iu)",
                "(?d).;(?d)",
                "(?u)a;(?u)",
                "(?s:.);(?s:.)",
                "(a(?i)b)c;(?i)",
                "(?i)a(?-i)b;(?-i)",
                "[a-z&&abc]+;intersection",
                "[\\w&&[^\\d_]]+;intersection",
                "[\\p{L}&&[^a]];intersection",
                "(?i)\\p{Lu};flag i",
                "(?i)[\\p{Upper}];flag i",
                "a{1}{2};nothing before it to repeat",
                "^*a;repeats a place",
                "[a;closing ]",
                "(a;closing )",
                "a);closes no group",
                "\\;escapes nothing",
            })
    void construct_withoutEqual_isRefusedByName(String regex, String named) {
        assertThatThrownBy(() -> JavaPatterns.toEcma(regex))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("bad pattern")
                .hasMessageContaining(named);
    }

    @Test
    void pattern_nestedDeeply_isRefused() {
        for (String open : List.of("(", "(?:")) {
            assertThatThrownBy(() -> JavaPatterns.toEcma(open.repeat(20_000)))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("nested deeper than");
        }
    }

    @Property(tries = 20_000, seed = "2026")
    void pattern_random_findsWhatJavaMatchesOrIsRefused(@ForAll("expressions") String regex) {
        Pattern java;
        try {
            java = Pattern.compile(regex);
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> JavaPatterns.toEcma(regex))
                    .isInstanceOf(SchemaException.class);
            return;
        }
        try {
            JavaPatterns.toEcma(regex);
        } catch (SchemaException e) {
            assertThat(e.reason()).startsWith("bad pattern ");
            return;
        }
        assertSame(java, regex);
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> part =
                Arbitraries.of(
                        "a",
                        "b",
                        "x",
                        "-",
                        "&",
                        "]",
                        ".",
                        "^",
                        "$",
                        "|",
                        "(",
                        ")",
                        "(?:",
                        "(?i)",
                        "(?i:",
                        "(?s)",
                        "(?m)",
                        "(?-i)",
                        "[",
                        "[^",
                        "[a-c",
                        "&&",
                        "&&[^",
                        "]",
                        "*",
                        "+",
                        "?",
                        "{2}",
                        "{1,}",
                        "\\s",
                        "\\S",
                        "\\w",
                        "\\d",
                        "\\h",
                        "\\v",
                        "\\R",
                        "\\p{Alpha}",
                        "\\p{L}",
                        "\\P{Punct}",
                        "\\Q",
                        "\\E",
                        "\\x41",
                        "\\n",
                        "\\.",
                        "\\]",
                        "\\A",
                        "\\z",
                        "\\Z",
                        "é",
                        "😀",
                        "\\R",
                        "\\1",
                        "\\b",
                        "(?=",
                        "(?!",
                        "(?<=",
                        "(?<!",
                        "-z",
                        "\n",
                        "\r",
                        "K",
                        "A-Z");
        return part.list().ofMinSize(1).ofMaxSize(9).map(parts -> String.join("", parts));
    }
}
