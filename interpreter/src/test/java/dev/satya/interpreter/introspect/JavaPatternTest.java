package dev.satya.interpreter.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of java.util.regex mean what they mean there, or are refused by name. */
class JavaPatternTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    /** Texts that tell apart what the two languages read differently. */
    private static final List<String> TEXTS =
            texts(
                    "", "a", "b", "c", "f", "x", "z", "A", "K", "\u212a", "k", "5", "\u0665", "_",
                    "-", "é", " ", "\t", "\n", "\r", "\u000b", "\f", "\u0085", "\u00a0", "\u2028",
                    "\ufeff", "\u3000", "\u180e", "\r\n", "]", "[", "^", "&", "&&", "\\", ".", "{",
                    "$", "|", "ac", "ab", "ax", "aa", "aaa", "abc", "xa", "a\n", "\na", "a\nb",
                    "a b", "a.b", "A1", "a-1", "😀", "a😀", "äöü", "Q", "E", "\\Q", "012", "0");

    private static List<String> texts(String... texts) {
        return List.of(texts);
    }

    private static Validator<String> validator(String pattern, int flags) {
        return SATYA.compile(
                Schema.string().pattern(JavaPattern.toEcma(pattern, flags)), String.class);
    }

    private static void assertSame(String source, int flags) {
        Pattern java = Pattern.compile(source, flags);
        Validator<String> ours = validator(source, flags);
        for (String text : TEXTS) {
            assertThat(ours.isValid(text))
                    .as("%s on %s, as %s", source, text, JavaPattern.toEcma(source, flags))
                    .isEqualTo(java.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a|b",
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
                "[^]a]",
                "[a-]",
                "[-a]",
                "[a\\-]",
                "[.]",
                "[&]",
                "[a&b]",
                "[a^]",
                "[$|{]",
                "[a-z&&[^b]]+",
                "[a-z&&[abc]]+",
                "[a-c[x-z]]+",
                "[abc&&b]",
                "[a-z&&abc]+",
                "[a&&b]",
                "[\\w&&[^\\d_]]+",
                "[\\s]",
                "[\\S]",
                "[^\\s]",
                "[\\h\\v]",
                "\\s+",
                "\\S+",
                "\\s*a\\s*",
                "\\h",
                "\\H",
                "\\v",
                "\\V",
                "\\d",
                "\\D",
                "\\w+",
                "\\W",
                ".",
                "..",
                ".*",
                "a.b",
                "a\\.b",
                "\\012",
                "\\0101",
                "\\x41",
                "\\x{1F600}",
                "\\u0041",
                "\\uD83D\\uDE00",
                "\\t",
                "\\n",
                "\\cA",
                "\\e",
                "\\N{LATIN SMALL LETTER A}",
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
                "\\-",
                "\\_",
                "\\é",
                "é",
                "[äöü]+",
                "😀",
                "[😀]",
                "[^😀]",
                "\\p{Alpha}+",
                "\\P{Alpha}",
                "[\\p{Alpha}\\d]+",
                "[^\\p{Alpha}]",
                "\\p{Lower}",
                "\\p{Upper}",
                "\\p{Punct}",
                "\\p{Space}",
                "\\p{Blank}",
                "\\p{Cntrl}",
                "\\p{XDigit}",
                "\\p{Graph}",
                "\\p{Print}",
                "\\p{ASCII}",
                "\\p{Alnum}+",
                "\\p{L}",
                "\\pL",
                "\\p{IsL}",
                "\\p{gc=Lu}",
                "\\P{L}",
                "[\\p{L}_]+",
                "[^\\p{L}]",
                "^a$",
                "^a",
                "a$",
                "^a|b$",
                "^(a|b)$",
                "(^a)",
                "(a$)",
                "(a$|b)",
                "a\\z",
                "\\Aa",
                "a\\Z",
                "a*^",
                "(?i)a",
                "(?i)k",
                "(?i)[a-c]+",
                "(?i)[^a]",
                "a(?i)b",
                "(a(?i)b)c",
                "(?i:a)b",
                "(?i)a(?-i)b",
                "(?s).",
                "(?s:.)",
                "(?d).",
                "(?m)a",
                "(?m)^a$",
                "(?is)a.b",
                "(?i)\\x41",
                "(?i)\\p{Alpha}",
                "(?i)é",
                "(?u)a"
            })
    void expression_meansWhatItMeansToJava(String source) {
        assertSame(source, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "a, CASE_INSENSITIVE",
        "[a-c]x, CASE_INSENSITIVE",
        "a., DOTALL",
        "., UNIX_LINES",
        "^a$, MULTILINE",
        "a, UNICODE_CASE",
    })
    void flag_meansWhatItMeansToJava(String source, String flag) {
        assertSame(source, JavaPattern.flag(flag));
    }

    @ParameterizedTest
    @CsvSource({
        "a++b, possessive quantifier ++",
        "a*+, possessive",
        "a?+, possessive",
        "'a{1,2}+', possessive quantifier {1,2}+",
        "(?>a), atomic group",
        "\\ba, \\b",
        "a\\B, \\B",
        "\\Ga, \\G",
        "\\X, \\X",
        "\\R{2}, \\R",
        "(a)\\1, back-reference \\1",
        "(?<n>a)\\k<n>, \\k",
        "(?U)\\w+, the flag U",
        "(?x)a b, the flag x",
        "(?iu)a, the flag u",
        "\\p{InGreek}, \\p{InGreek}",
        "\\p{javaLowerCase}, \\p{javaLowerCase}",
        "\\p{IsAlphabetic}, \\p{IsAlphabetic}",
        "[\\p{L}&&[^a]], a category such as \\p{L}",
        "(?i)\\p{Lower}, \\p{Lower}",
        "(?i)\\p{Lu}, \\p{Lu}",
        "'a$\n', '''$'' before more'",
        "'(a$)*', an anchor that is repeated",
        "'(?m)a\n^b', '''^'' behind the start'",
        "'a{1}{2}', a quantifier behind a quantifier",
        "'(', mistake",
        "'[a', mistake",
    })
    void construct_withoutWordsInEcma_isRefusedByName(String source, String construct) {
        assertThatThrownBy(() -> JavaPattern.toEcma(source, 0))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(construct);
    }

    @Test
    void expression_thatIsNestedDeeply_isRefused() {
        for (String open : List.of("(", "[")) {
            assertThatThrownBy(() -> JavaPattern.toEcma(open.repeat(20_000), 0))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("nested deeper than 100");
        }
    }

    @Test
    void plainExpression_isKeptAsItIs() {
        assertThat(JavaPattern.toEcma("[A-Z]{3}-\\d{4}", 0)).isEqualTo("^[A-Z]{3}-\\d{4}$");
        assertThat(JavaPattern.toEcma("^[A-Z]{3}-\\d{4}$", 0)).isEqualTo("^[A-Z]{3}-\\d{4}$");
        assertThat(JavaPattern.toEcma("a|b", 0)).isEqualTo("^(?:a|b)$");
        assertThat(JavaPattern.toEcma("(?=.*\\d).{8,}", 0)).startsWith("^(?=[^").contains("\\d)");
    }

    @Property(tries = 4_000, seed = "2026")
    void expression_thatIsRandom_meansWhatItMeansToJava(@ForAll("expressions") String source) {
        Pattern java;
        try {
            java = Pattern.compile(source);
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> JavaPattern.toEcma(source, 0))
                    .isInstanceOf(SchemaException.class);
            return;
        }
        String ecma;
        try {
            ecma = JavaPattern.toEcma(source, 0);
        } catch (SchemaException e) {
            assertThat(e.reason()).matches("(?s).*(has no words in ECMA-262|nested deeper).*");
            return;
        }
        Validator<String> ours = SATYA.compile(Schema.string().pattern(ecma), String.class);
        for (String text : TEXTS) {
            assertThat(ours.isValid(text))
                    .as("%s on %s, as %s", source, text, ecma)
                    .isEqualTo(java.matcher(text).matches());
        }
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
                        "K",
                        "A-Z");
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join("", new ArrayList<>(parts)));
    }
}
