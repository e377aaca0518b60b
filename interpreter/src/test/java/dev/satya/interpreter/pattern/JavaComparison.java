package dev.satya.interpreter.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.satya.BackReferences;
import dev.satya.schema.SchemaException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Patterns of java.util.regex beside what is made of them, on texts with what matters to them. */
final class JavaComparison {
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

    private JavaComparison() {}

    /** Requires that a pattern is translated, and means the same on all texts. */
    static void assertSame(String regex) {
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

    /**
     * Requires that what Java takes means the same or is refused by name, and what it does not take
     * is refused.
     *
     * @return whether it is translated
     */
    static boolean assertSameOrRefused(String regex) {
        try {
            Pattern.compile(regex);
        } catch (IllegalArgumentException e) {
            assertThatThrownBy(() -> JavaPatterns.toEcma(regex))
                    .as(regex)
                    .isInstanceOf(SchemaException.class);
            return false;
        }
        try {
            JavaPatterns.toEcma(regex);
        } catch (SchemaException e) {
            assertThat(e.reason()).startsWith("bad pattern ");
            return false;
        }
        assertSame(regex);
        return true;
    }
}
