package dev.satya.interpreter.node;

import java.util.Locale;
import java.util.Map;

/**
 * Regular expressions as JSON Schema has them (ECMA-262, Unicode mode) in the words of RE2, which is
 * ECMA-262 but for look-around, back references and the spelling of a few escapes.
 */
final class EcmaSyntax {
    /** The long names of general categories (Unicode Standard Annex 44, table 12). */
    private static final Map<String, String> CATEGORIES =
            Map.ofEntries(
                    Map.entry("Letter", "L"),
                    Map.entry("Uppercase_Letter", "Lu"),
                    Map.entry("Lowercase_Letter", "Ll"),
                    Map.entry("Titlecase_Letter", "Lt"),
                    Map.entry("Modifier_Letter", "Lm"),
                    Map.entry("Other_Letter", "Lo"),
                    Map.entry("Mark", "M"),
                    Map.entry("Nonspacing_Mark", "Mn"),
                    Map.entry("Spacing_Mark", "Mc"),
                    Map.entry("Enclosing_Mark", "Me"),
                    Map.entry("Number", "N"),
                    Map.entry("Decimal_Number", "Nd"),
                    Map.entry("digit", "Nd"),
                    Map.entry("Letter_Number", "Nl"),
                    Map.entry("Other_Number", "No"),
                    Map.entry("Punctuation", "P"),
                    Map.entry("punct", "P"),
                    Map.entry("Connector_Punctuation", "Pc"),
                    Map.entry("Dash_Punctuation", "Pd"),
                    Map.entry("Open_Punctuation", "Ps"),
                    Map.entry("Close_Punctuation", "Pe"),
                    Map.entry("Initial_Punctuation", "Pi"),
                    Map.entry("Final_Punctuation", "Pf"),
                    Map.entry("Other_Punctuation", "Po"),
                    Map.entry("Symbol", "S"),
                    Map.entry("Math_Symbol", "Sm"),
                    Map.entry("Currency_Symbol", "Sc"),
                    Map.entry("Modifier_Symbol", "Sk"),
                    Map.entry("Other_Symbol", "So"),
                    Map.entry("Separator", "Z"),
                    Map.entry("Space_Separator", "Zs"),
                    Map.entry("Line_Separator", "Zl"),
                    Map.entry("Paragraph_Separator", "Zp"),
                    Map.entry("Other", "C"),
                    Map.entry("Control", "Cc"),
                    Map.entry("Format", "Cf"),
                    Map.entry("Surrogate", "Cs"),
                    Map.entry("Private_Use", "Co"));

    /** White space and line terminators (ECMA-262 §12.2 and §12.3). */
    private static final String SPACES =
            "\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}"
                    + "\\x{feff}";

    private static final String NO_SPACES =
            "\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}"
                    + "\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}"
                    + "\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";

    private EcmaSyntax() {}

    /** The same expression for RE2. */
    static String toRe2(String source) {
        if (source.indexOf('\\') < 0) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.length() + 16);
        boolean isInClass = false;
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length()) {
                at = escape(source, at, isInClass, text);
            } else {
                isInClass = c == '[' || (isInClass && c != ']');
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    /** Writes the escape at a place; where it ends. */
    private static int escape(String source, int at, boolean isInClass, StringBuilder text) {
        char kind = source.charAt(at + 1);
        int after = at + 2;
        if (kind == 'p' || kind == 'P') {
            return property(source, at, text);
        }
        if (kind == 'u') {
            return codePoint(source, at, text);
        }
        if (kind == 's' || kind == 'S') {
            String set = kind == 's' ? SPACES : NO_SPACES;
            text.append(isInClass ? set : "[" + set + "]");
            return after;
        }
        if (kind == 'c' && after < source.length() && isLetter(source.charAt(after))) {
            text.append(String.format(Locale.ROOT, "\\x{%x}", source.charAt(after) % 32));
            return after + 1;
        }
        text.append(source, at, after);
        return after;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** {@code \p{Letter}}, {@code \p{gc=L}}, {@code \p{Script=Greek}}, {@code \p{L}}. */
    private static int property(String source, int at, StringBuilder text) {
        int open = at + 2;
        int close = source.indexOf('}', open);
        if (close < 0 || source.charAt(open) != '{') {
            text.append(source, at, open);
            return open;
        }
        String name = source.substring(open + 1, close);
        name = name.substring(name.indexOf('=') + 1);
        text.append(source, at, open)
                .append('{')
                .append(CATEGORIES.getOrDefault(name, name))
                .append('}');
        return close + 1;
    }

    /** <code>&#92;u0041</code>, <code>&#92;u{1F600}</code>, and two that are a surrogate pair. */
    private static int codePoint(String source, int at, StringBuilder text) {
        int open = at + 2;
        if (open < source.length() && source.charAt(open) == '{') {
            text.append("\\x");
            return open;
        }
        int unit = unit(source, at);
        if (unit < 0) {
            text.append(source, at, open);
            return open;
        }
        int end = at + 6;
        int low = Character.isHighSurrogate((char) unit) ? unit(source, end) : -1;
        boolean isPair = low >= 0 && Character.isLowSurrogate((char) low);
        int codePoint = isPair ? Character.toCodePoint((char) unit, (char) low) : unit;
        text.append("\\x{").append(Integer.toHexString(codePoint)).append('}');
        return isPair ? end + 6 : end;
    }

    /** The UTF-16 unit that an escape of four digits at a place is; -1: there is none. */
    private static int unit(String source, int at) {
        if (at + 6 > source.length() || !source.startsWith("\\u", at)) {
            return -1;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(source.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
