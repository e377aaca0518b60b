package dev.satya.propertytests.reference;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * "Regular expressions are those of ECMA-262 in Unicode mode, as far as RE2 has them": RE2, with the
 * escapes that ECMA-262 spells otherwise.
 */
public final class Expression {
    /** White space and line terminators (ECMA-262 §12.2, §12.3). */
    private static final String SPACE =
            "\\t\\n\\x0b\\f\\r\\x20\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}"
                    + "\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

    private static final String NO_SPACE =
            "\\x00-\\x08\\x0e-\\x1f\\x21-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}"
                    + "\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}"
                    + "\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";

    /** Long names of categories (Unicode Standard Annex 44, table 12) that are in common use. */
    private static final Map<String, String> CATEGORIES =
            Map.of(
                    "Letter", "L",
                    "Uppercase_Letter", "Lu",
                    "Lowercase_Letter", "Ll",
                    "Mark", "M",
                    "Number", "N",
                    "Decimal_Number", "Nd",
                    "digit", "Nd",
                    "Punctuation", "P",
                    "Symbol", "S",
                    "Separator", "Z");

    private static final java.util.regex.Pattern WORD =
            java.util.regex.Pattern.compile(
                    "(?<space>\\\\s)|(?<noSpace>\\\\S)"
                            + "|\\\\u(?<high>[dD][89abAB]\\p{XDigit}{2})\\\\u(?<low>[dD][c-fC-F]\\p{XDigit}{2})"
                            + "|\\\\u(?<unit>\\p{XDigit}{4})|\\\\u\\{(?<point>\\p{XDigit}+)\\}"
                            + "|\\\\c(?<control>[a-zA-Z])"
                            + "|(?<property>\\\\[pP])\\{(?:[^}=]*=)?(?<name>[^}]*)\\}"
                            + "|\\\\.|(?<open>\\[)|(?<close>\\])",
                    java.util.regex.Pattern.DOTALL);

    private static final int MANY = 500;

    /** What was compiled last. */
    private static final Map<String, Pattern> RECENT =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
                            return size() > MANY;
                        }
                    });

    private Expression() {}

    /** Whether {@code regex} matches somewhere in {@code text}. */
    public static boolean isFoundIn(String text, String regex) {
        Pattern pattern = RECENT.get(regex);
        if (pattern == null) {
            pattern = Pattern.compile(re2(regex));
            RECENT.put(regex, pattern);
        }
        return pattern.matcher(text).find();
    }

    private static String re2(String regex) {
        StringBuilder re2 = new StringBuilder();
        Matcher word = WORD.matcher(regex);
        boolean isInSet = false;
        while (word.find()) {
            String replaced = re2(word, isInSet);
            word.appendReplacement(re2, Matcher.quoteReplacement(replaced));
            isInSet = word.group("open") != null || (isInSet && word.group("close") == null);
        }
        return word.appendTail(re2).toString();
    }

    private static String re2(Matcher word, boolean isInSet) {
        if (word.group("space") != null) {
            return isInSet ? SPACE : "[" + SPACE + "]";
        }
        if (word.group("noSpace") != null) {
            return isInSet ? NO_SPACE : "[" + NO_SPACE + "]";
        }
        if (word.group("high") != null) {
            char high = (char) Integer.parseInt(word.group("high"), 16);
            char low = (char) Integer.parseInt(word.group("low"), 16);
            return "\\x{" + Integer.toHexString(Character.toCodePoint(high, low)) + "}";
        }
        String point = word.group("unit") == null ? word.group("point") : word.group("unit");
        if (point != null) {
            return "\\x{" + point + "}";
        }
        if (word.group("control") != null) {
            return String.format("\\x%02x", word.group("control").charAt(0) % 32);
        }
        if (word.group("property") != null) {
            String name = word.group("name");
            return word.group("property") + "{" + CATEGORIES.getOrDefault(name, name) + "}";
        }
        return word.group();
    }
}
