package dev.satya.propertytests.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference's expressions by themselves, and beside the interpreter's. */
class ExpressionTest {
    private static final Satya SATYA = Satya.builder().withoutDiscovery().build();

    @ParameterizedTest
    @CsvSource({
        "^a{2}$, aa, a",
        "^.$, é, '\n'",
        "[], , a",
        "^[^]$, a, ''",
        "^[\\w-.]$, -, +",
        "^\\p{Lu}\\p{Script=Greek}$, Aα, Aa",
        "^\\p{Alphabetic}$, é, 1",
        "^[^\\s\\d]$, a, 1",
        "^\\x41\\u0042\\u{43}$, ABC, abc",
        "^\\ud83d\\ude00$, 😀, a",
        "a(?=b), ab, ac",
        "^(?!a), b, a",
        "(?<=a+)b, aab, b",
        "(?<!a)b, cb, ab",
        "\\bfoo\\b, a foo, afoo",
        "'a*?b|^(?:c|d){2,}$', cdc, c",
        "^(?<n>a)?$, a, b",
        "'^a{9,}$', aaaaaaaaa, aaaaaaaa",
        "^{$, {, a",
        "^]}$, ]}, a",
    })
    void expression_onATextThatMatches_andOneThatDoesNot(
            String regex, String found, String notFound) {
        if (found != null) {
            assertThat(Expression.isFoundIn(found, regex)).isTrue();
        }
        assertThat(Expression.isFoundIn(notFound, regex)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)\\1",
                "(?<n>a)\\k<n>",
                "(?i)a",
                "*",
                "(a",
                "a)",
                "[a",
                "\\p{Emoji}",
                "[b-a]"
            })
    void expression_thatIsNotJudgedHere_isRefused(String regex) {
        assertThatThrownBy(() -> Expression.isFoundIn("a", regex))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 3_000)
    void randomExpression_isFoundWhereTheInterpreterFindsIt(
            @ForAll("expressions") String regex, @ForAll("texts") List<String> texts) {
        var validator = SATYA.compile(Schema.string().pattern(regex), Object.class);
        for (String text : texts) {
            assertThat(validator.isValid(text))
                    .as("%s on \"%s\"", regex, text)
                    .isEqualTo(Expression.isFoundIn(text, regex));
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> character =
                Arbitraries.of(
                        "a",
                        "b",
                        ".",
                        "\\d",
                        "\\W",
                        "\\s",
                        "[ab]",
                        "[^a]",
                        "[^]",
                        "[]",
                        "[\\b]",
                        "[\\w-.]",
                        "[a-c1]",
                        "\\p{L}",
                        "\\P{Lu}",
                        "\\p{sc=Greek}",
                        "\\p{LC}",
                        "😀",
                        "[^😀é]",
                        "\\u{1F600}",
                        "\\n",
                        "\\cJ",
                        "\\-",
                        "}",
                        "{");
        Arbitrary<String> place = Arbitraries.of("^", "$", "\\b", "\\B");
        Arbitrary<String> term =
                Arbitraries.frequencyOf(Tuple.of(6, quantified(character)), Tuple.of(1, place));
        Arbitrary<String> inner = sequences(term);
        Arbitrary<String> group =
                Arbitraries.of("(", "(?:", "(?<n>")
                        .flatMap(open -> quantified(inner.map(body -> open + body + ")")));
        Arbitrary<String> look =
                Arbitraries.of("(?=", "(?!", "(?<=", "(?<!")
                        .flatMap(open -> inner.map(body -> open + body + ")"));
        return sequences(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, term), Tuple.of(2, group), Tuple.of(2, look)))
                .filter(regex -> regex.indexOf("?<n>") == regex.lastIndexOf("?<n>"));
    }

    private static Arbitrary<String> quantified(Arbitrary<String> atom) {
        Arbitrary<String> count =
                Arbitraries.of(
                        "", "", "", "*", "+", "?", "*?", "{0}", "{2}", "{1,3}", "{9,}", "{0,12}");
        return atom.flatMap(each -> count.map(times -> each + times));
    }

    private static Arbitrary<String> sequences(Arbitrary<String> term) {
        return term.list()
                .ofMaxSize(4)
                .map(terms -> String.join("", terms))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(branches -> String.join("|", branches));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> few = Arbitraries.strings().withChars("ab1").ofMaxLength(14);
        Arbitrary<String> many =
                Arbitraries.of("a", "b", "1", "A", " ", "\n", "\u2028", "é", "α", "😀", "-", "\b")
                        .list()
                        .ofMaxSize(8)
                        .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(few, many).list().ofSize(5);
    }
}
