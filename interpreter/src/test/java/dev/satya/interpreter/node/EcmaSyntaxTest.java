package dev.satya.interpreter.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expressions of JSON Schema in the words of RE2. */
class EcmaSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "^[a-z]{2,3}$",
                "\\d\\w\\b\\.",
                "a\\",
                "\\u",
                "\\u12",
                "\\u12g4",
                "\\u004",
                "\\c",
                "\\c1",
                "\\c@",
                "\\c[",
                "\\c`",
                "\\c{",
                "\\pL",
                "\\p{L",
                "\\p{L}",
                "\\P{Greek}"
            })
    void expression_thatBothSpellAlike_staysAsItIs(String source) {
        assertThat(EcmaSyntax.toRe2(source)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0041, \\x{41}",
        "a\\u0041, a\\x{41}",
        "\\u00e9b, \\x{e9}b",
        "\\uFFFF, \\x{ffff}",
        "\\u{1F600}, \\x{1F600}",
        "\\ud83d\\ude00, \\x{1f600}",
        "\\udbff\\udfffx, \\x{10ffff}x",
        "\\ud83d\\u0041, \\x{d83d}\\x{41}",
        "\\ud83dx, \\x{d83d}x",
        "\\ude00\\ud83d, \\x{de00}\\x{d83d}",
        "\\cA, \\x{1}",
        "\\cj, \\x{a}",
        "\\ca\\cz\\cZ, \\x{1}\\x{1a}\\x{1a}",
        "\\p{Letter}, \\p{L}",
        "\\P{Uppercase_Letter}x, \\P{Lu}x",
        "\\p{gc=Nd}, \\p{Nd}",
        "\\p{General_Category=Decimal_Number}, \\p{Nd}",
        "\\p{Script=Greek}, \\p{Greek}"
    })
    void escape_thatRe2SpellsOtherwise_isWrittenSo(String source, String expected) {
        assertThat(EcmaSyntax.toRe2(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "\\s, true",
        "[\\s], true",
        "[x\\s], true",
        "[x\\]\\s], true",
        "[x]?\\s, true",
        "\\[?\\s, true",
        "[^\\S], true",
        "\\S, false",
        "[\\S], false",
        "[^\\s], false"
    })
    void whiteSpace_isThatOfEcmaScript(String source, boolean isSpace) {
        Pattern pattern = Pattern.compile(EcmaSyntax.toRe2(source));
        String spaces =
                "\t\n\u000b\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
        String others =
                "\b\u000e!a\u009f\u00a1\u167f\u1681\u1fff\u200b\u2027\u202a\u202e\u2030\u205e"
                        + "\u2060\u2fff\u3001\ufefe\uff00";

        for (String space : spaces.split("")) {
            assertThat(pattern.matches(space)).as("%x", (int) space.charAt(0)).isEqualTo(isSpace);
        }
        for (String other : others.split("")) {
            assertThat(pattern.matches(other))
                    .as("%x", (int) other.charAt(0))
                    .isNotEqualTo(isSpace);
        }
    }

    @Test
    void expression_withSeveralEscapes_matchesAsInEcmaScript() {
        Pattern pattern = Pattern.compile(EcmaSyntax.toRe2("^\\p{Lu}[\\u0061-\\u007a\\s]+\\cM$"));

        assertThat(pattern.matches("Ab c\r")).isTrue();
        assertThat(pattern.matches("ab c\r")).isFalse();
        assertThat(pattern.matches("AB\r")).isFalse();
        assertThat(pattern.matches("Ab")).isFalse();
    }

    /** The character of each category is not of that of the last column. */
    @ParameterizedTest
    @CsvSource({
        "Letter, 61, Number",
        "Uppercase_Letter, 41, Lowercase_Letter",
        "Lowercase_Letter, 61, Uppercase_Letter",
        "Titlecase_Letter, 1c5, Lowercase_Letter",
        "Modifier_Letter, 2b0, Other_Letter",
        "Other_Letter, 5d0, Modifier_Letter",
        "Mark, 300, Letter",
        "Nonspacing_Mark, 300, Spacing_Mark",
        "Spacing_Mark, 903, Nonspacing_Mark",
        "Enclosing_Mark, 20dd, Nonspacing_Mark",
        "Number, 31, Letter",
        "Decimal_Number, 31, Letter_Number",
        "digit, 31, Other_Number",
        "Letter_Number, 2167, Decimal_Number",
        "Other_Number, bd, Decimal_Number",
        "Punctuation, 21, Symbol",
        "punct, 21, Letter",
        "Connector_Punctuation, 5f, Dash_Punctuation",
        "Dash_Punctuation, 2d, Connector_Punctuation",
        "Open_Punctuation, 28, Close_Punctuation",
        "Close_Punctuation, 29, Open_Punctuation",
        "Initial_Punctuation, ab, Final_Punctuation",
        "Final_Punctuation, bb, Initial_Punctuation",
        "Other_Punctuation, 21, Dash_Punctuation",
        "Symbol, 2b, Punctuation",
        "Math_Symbol, 2b, Currency_Symbol",
        "Currency_Symbol, 24, Math_Symbol",
        "Modifier_Symbol, 5e, Other_Symbol",
        "Other_Symbol, a9, Modifier_Symbol",
        "Separator, 20, Other",
        "Space_Separator, 20, Line_Separator",
        "Line_Separator, 2028, Paragraph_Separator",
        "Paragraph_Separator, 2029, Space_Separator",
        "Other, 0, Separator",
        "Control, 0, Format",
        "Format, ad, Control",
        "Private_Use, e000, Control"
    })
    void category_byItsLongName_isThatOfUnicode(String name, String codePoint, String other) {
        String text = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(pattern(name).matches(text)).isTrue();
        assertThat(pattern(other).matches(text)).isFalse();
    }

    private static Pattern pattern(String category) {
        return Pattern.compile(EcmaSyntax.toRe2("\\p{" + category + "}"));
    }
}
