package dev.satya.interpreter.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner is right about every expression that it accepts; RE2/J is the oracle. */
class PatternScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{3}-\\d{4}$",
                "^\\d+$",
                "^[a-z0-9_-]+$",
                "^[a-z]+\\.[a-z]{2,5}$",
                "^a?b*c$",
                "^\\+?\\d{1,3}$",
                "^[-a]$",
                "^[a-]$",
                "^$",
                "^a{2}$",
                "^a{0,1}b{3,3}c{10,}$",
                "^[a-a]$",
                "^[\\]\\\\]$",
                "^\\?$",
                "^[~-\u007f]$",
                "^\u007f$",
                "^(a)$",
                "^(?:a|b)$",
                "^(|a)$",
                "^([a-f0-9]{4}|[a-f0-9]{8}|x\\|[|)]{2})$",
                "^",
                "^()",
                "^x-",
                "^https?://",
                "^(a|b[0-9]+)",
            })
    void expression_simple_isAccepted(String source) {
        assertThat(PatternScanner.of(source)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a$",
                "^a\\$",
                "^.$",
                "^a|b$",
                "^(a|b){2}$",
                "^(a)|(b)$",
                "^(a)(b)$",
                "^(a)b\\)$",
                "^(a|b)c\\)$",
                "^(a|(b))$",
                "^(a|b+b)$",
                "^(?=a)$",
                "^(a\\)$",
                "^(a|[b)$",
                "^a|b",
                "^(a|b)c",
                "^.",
                "^[a-z]+a",
                "^[^a]$",
                "^\\s$",
                "^a+?$",
                "^a++$",
                "^[a-z]+a$",
                "^a*b*a$",
                "^\\w*\\d$",
                "^[]a]$",
                "^[[:alpha:]]$",
                "^é$",
                "^[a-é]$",
                "^\\p{L}$",
                "^\\bA$",
                "^(?i)a$",
                "^[b-a]$",
                "^[a-\u0080]$",
                "^\u0080$",
                "^[a&&b]$",
                "^[a-\\d]$",
                "^[\\d-z]$",
                "^[a-$",
                "^[]$",
                "^\\u$",
                "^a{3,2}$",
                "^a{1000}$",
                "^a{2$",
                "^a{2}{3}$",
                "^a?{2}$",
                "^a{2}?$",
                "^a?b?a$",
                "",
                "$",
            })
    void expression_thatNeedsMore_isLeftToTheEngine(String source) {
        assertThat(PatternScanner.of(source)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^\\d$",
                "^\\w$",
                "^[\\w]$",
                "^[a-c]$",
                "^[0-9A-F]$",
                "^[\u0000-/]$",
                "^[~-\u007f]$",
                "^a$",
                "^a{2,3}$",
                "^a{2}$",
                "^a{2,}$",
                "^a{0}$",
                "^a?$",
                "^a*$",
                "^a+$",
                "^a",
                "^a{2}",
                "^a+",
                "^[\\-\\.\\/\\:\\+\\*\\?\\(\\)\\[\\]\\{\\}\\|\\^\\$\\\\\\@\\#]$",
            })
    void scanner_onEachCharacterAndCount_agreesWithTheEngine(String source) {
        PatternScanner scanner = PatternScanner.of(source);
        for (char unit = 0; unit < 0x180; unit++) {
            String text = String.valueOf(unit);
            assertThat(scanner.matches(text)).as(text).isEqualTo(found(source, text));
        }
        for (int count = 0; count < 5; count++) {
            String text = "a".repeat(count);
            assertThat(scanner.matches(text)).as(text).isEqualTo(found(source, text));
        }
    }

    @Property(tries = 3_000)
    void scanner_onAnyText_agreesWithTheEngine(
            @ForAll("sources") String source, @ForAll("texts") String text) {
        PatternScanner scanner = PatternScanner.of(source);
        if (scanner != null) {
            assertThat(scanner.matches(text))
                    .as("%s on %s", source, text)
                    .isEqualTo(found(source, text));
        }
    }

    /** An expression that the engine refuses never reaches the scanner. */
    private static boolean found(String source, String text) {
        try {
            return Pattern.compile(source).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return PatternScanner.of(source).matches(text);
        }
    }

    @Provide
    Arbitrary<String> sources() {
        Arbitrary<String> unit =
                Arbitraries.of(
                        "a", "b", "1", "-", "\\d", "\\w", "\\.", "\\\\", "[ab]", "[a-c]", "[a-c1-]",
                        "[-a]", "[\\d.]", "[\\w-]", "[a\\-b]", "[.*]", "]", "}", ",", "[$]",
                        "[{}]");
        Arbitrary<String> count =
                Arbitraries.of(
                        "", "", "", "?", "*", "+", "{2}", "{0}", "{0,1}", "{1,2}", "{2,}", "{,2}",
                        "{2", "+?", "{1}{2}");
        return unit.flatMap(each -> count.map(times -> each + times))
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .flatMap(PatternScannerTest::whole);
    }

    private static Arbitrary<String> whole(String sequence) {
        return Arbitraries.of(
                "^" + sequence + "$",
                "^" + sequence,
                "^(a|" + sequence + ")",
                "^(" + sequence + ")$",
                "^(a|" + sequence + "|1{2})$",
                "^(?:" + sequence + "|b[ab]?)$",
                "^(" + sequence + ")|(b)$",
                "^(a|b)" + sequence + "\\)$");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aab1-._\\c,]}é\n$*{2").ofMaxLength(7);
    }
}
