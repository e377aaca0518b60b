package dev.satya.interpreter.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.satya.interpreter.pattern.ProgramBuilder.Target;
import dev.satya.schema.SchemaException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner is right about every expression that it accepts; the matcher that tries one way after the other is the oracle. */
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
                "^.$",
                "^[^a]$",
                "^\\s$",
                "^a+?$",
                "^é$",
                "^[a-é]$",
                "^\\p{L}$",
                "^[a-\u0080]$",
                "^\u0080$",
                "^[a&&b]$",
                "^[\\d-z]$",
                "^[a-\\d]$",
                "^(a)(b)$",
                "^(a)b\\)$",
                "^.",
                "^a{1000}$",
                "^a{2}?$",
                "^a{2$",
                "^a\\$",
                "^(a|(b))$",
                "^[]$",
                "^.{0,65535}$",
                "^a|^b$",
            })
    void expression_simple_isAccepted(String source) {
        assertThat(PatternScanner.of(PatternParser.parse(source))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a$",
                "^a|b$",
                "^(a|b){2}$",
                "^(a)|(b)$",
                "^(a|b)c\\)$",
                "^(a|b+b)$",
                "^(?=a)$",
                "^a|b",
                "^(a|b)c",
                "^[a-z]+a",
                "^[a-z]+a$",
                "^a*b*a$",
                "^\\w*\\d$",
                "^\\bA$",
                "^a?b?a$",
                "",
                "$",
            })
    void expression_thatNeedsMore_isLeftToTheEngine(String source) {
        assertThat(PatternScanner.of(PatternParser.parse(source))).isNull();
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
        PatternScanner scanner = PatternScanner.of(PatternParser.parse(source));
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
        PatternScanner scanner = scanner(source);
        if (scanner != null) {
            assertThat(scanner.matches(text))
                    .as("%s on %s", source, text)
                    .isEqualTo(found(source, text));
        }
    }

    /** Null: more than a scanner is needed, or it is no pattern. */
    private static PatternScanner scanner(String source) {
        try {
            return PatternScanner.of(PatternParser.parse(source));
        } catch (SchemaException e) {
            return null;
        }
    }

    private static boolean found(String source, String text) {
        return BacktrackingMatcher.isFoundIn(
                text,
                ProgramBuilder.build(PatternParser.parse(source), Target.BACKTRACKING),
                Steps.unlimited());
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
