package dev.satya.interpreter.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.BackReferences;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is translated means what java.util.regex makes of it; what is not is refused by name. */
class JavaPatternsTest {
    private static final List<String> WORDS =
            List.of(
                    "", "a", "b", "ab", "aa", "abc", "abab", "a\n", "a\r\n", "a\r", "a\u0085", "\n",
                    "a\nb", "a.c", "a+b", "AB", "Ab", "É", "2024-01", "x-y", "a-b", "\"a\"", "'a'",
                    "\"a'", "A1_", "é", "ab]", "{a}", "😀", "a😀", "aba", " a ", "ac", "axb");

    private static final List<String> TEXTS =
            Stream.concat(
                            WORDS.stream(),
                            IntStream.concat(
                                            IntStream.range(0, 0x250),
                                            IntStream.of(
                                                    0x1680, 0x180e, 0x2000, 0x200a, 0x2028, 0x2029,
                                                    0x202f, 0x205f, 0x3000, 0xfeff, 0x391, 0x3b1,
                                                    0x1f600))
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
                "\\bab\\b",
                "",
            })
    void pattern_translated_findsWhatJavaMatches(String regex) {
        Pattern java = Pattern.compile(regex);
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
}
