package dev.satya.propertytests.reference;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Reads what one character of a text is compared with: literals, escapes, classes, properties. Of the
 * properties it has categories, scripts, and those binary ones that the JDK has a method for, as of the
 * JDK's Unicode.
 */
final class ExpressionCharacters {
    /** Categories by their long names (Unicode Standard Annex 44, table 12). */
    private static final Map<String, String> CATEGORIES =
            Map.ofEntries(
                    Map.entry("Letter", "L"),
                    Map.entry("Uppercase_Letter", "Lu"),
                    Map.entry("Lowercase_Letter", "Ll"),
                    Map.entry("Titlecase_Letter", "Lt"),
                    Map.entry("Cased_Letter", "LC"),
                    Map.entry("Modifier_Letter", "Lm"),
                    Map.entry("Other_Letter", "Lo"),
                    Map.entry("Mark", "M"),
                    Map.entry("Number", "N"),
                    Map.entry("Decimal_Number", "Nd"),
                    Map.entry("digit", "Nd"),
                    Map.entry("Punctuation", "P"),
                    Map.entry("punct", "P"),
                    Map.entry("Symbol", "S"),
                    Map.entry("Separator", "Z"),
                    Map.entry("Space_Separator", "Zs"),
                    Map.entry("Other", "C"),
                    Map.entry("Control", "Cc"));

    /** In the order of the constants of {@link Character}, which leave out 17. */
    private static final String[] CATEGORY_BY_TYPE = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp",
        "Cc", "Cf", "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi",
        "Pf",
    };

    private static final String LINE_ENDS = "\n\r\u2028\u2029";
    private static final String SPACES =
            "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
                    + "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

    private final String regex;
    private int at;

    ExpressionCharacters(String regex) {
        this.regex = regex;
    }

    /** Where what was read last ends. */
    int end() {
        return at;
    }

    static boolean isWord(int c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** What stands at a place outside of classes. */
    IntPredicate at(int place) {
        at = place;
        int c = next();
        return switch (c) {
            case '.' -> point -> LINE_ENDS.indexOf(point) < 0;
            case '[' -> bracketed();
            case '\\' -> escape();
            default -> point -> point == c;
        };
    }

    private int next() {
        if (at >= regex.length()) {
            throw new IllegalArgumentException("the end of " + regex);
        }
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private boolean takes(String expected) {
        boolean isThere = regex.startsWith(expected, at);
        at += isThere ? expected.length() : 0;
        return isThere;
    }

    private IntPredicate bracketed() {
        boolean isNegated = takes("^");
        IntPredicate members = point -> false;
        while (!takes("]")) {
            members = members.or(member());
        }
        return isNegated ? members.negate() : members;
    }

    private IntPredicate member() {
        int start = at;
        boolean isSet = regex.startsWith("\\", at) && "dDwWsSpP".indexOf(regex.charAt(at + 1)) >= 0;
        if (isSet) {
            next();
            return escape();
        }
        int first = character();
        boolean isRange = regex.startsWith("-", at) && !regex.startsWith("-]", at);
        if (!isRange || regex.matches("(?s).{" + (at + 1) + "}\\\\[dDwWsSpP].*")) {
            return point -> point == first;
        }
        at++;
        int last = character();
        if (last < first) {
            throw new IllegalArgumentException("range at " + (start + 1) + " of " + regex);
        }
        return point -> first <= point && point <= last;
    }

    private int character() {
        int c = next();
        if (c != '\\') {
            return c;
        }
        return takes("b") ? '\b' : escapedCharacter();
    }

    private IntPredicate escape() {
        int start = at;
        int kind = next();
        switch (kind) {
            case 'd', 'D':
                return negatedIf(kind == 'D', point -> point >= '0' && point <= '9');
            case 'w', 'W':
                return negatedIf(kind == 'W', ExpressionCharacters::isWord);
            case 's', 'S':
                return negatedIf(kind == 'S', point -> SPACES.indexOf(point) >= 0);
            case 'p', 'P':
                int close = regex.indexOf('}', at);
                String name = regex.substring(at + 1, close);
                at = close + 1;
                return negatedIf(kind == 'P', property(name));
            default:
                at = start;
                int c = escapedCharacter();
                return point -> point == c;
        }
    }

    private static IntPredicate negatedIf(boolean isNegated, IntPredicate set) {
        return isNegated ? set.negate() : set;
    }

    private int escapedCharacter() {
        int kind = next();
        return switch (kind) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'v' -> '\u000b';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case '0' -> 0;
            case 'c' -> next() % 32;
            case 'x' -> hex(2);
            case 'u' -> codePoint();
            default -> {
                if (Character.isLetterOrDigit(kind)) {
                    throw new IllegalArgumentException("\\" + (char) kind + " is not judged here");
                }
                yield kind;
            }
        };
    }

    private int hex(int digits) {
        at += digits;
        return Integer.parseInt(regex.substring(at - digits, at), 16);
    }

    private int codePoint() {
        if (takes("{")) {
            int close = regex.indexOf('}', at);
            int value = hex(close - at);
            at++;
            return value;
        }
        int unit = hex(4);
        int end = at;
        if (Character.isHighSurrogate((char) unit) && takes("\\u") && !takes("{")) {
            int low = hex(4);
            if (Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
        }
        at = end;
        return unit;
    }

    private static IntPredicate property(String name) {
        int equals = name.indexOf('=');
        String key = name.substring(0, Math.max(equals, 0));
        String value = name.substring(equals + 1);
        if (key.equals("Script") || key.equals("sc")) {
            UnicodeScript script = UnicodeScript.forName(value.toUpperCase(Locale.ROOT));
            return point -> UnicodeScript.of(point) == script;
        }
        if (!key.isEmpty() && !key.equals("General_Category") && !key.equals("gc")) {
            throw new IllegalArgumentException("\\p{" + name + "} is not judged here");
        }
        return switch (value) {
            case "Alphabetic", "Alpha" -> Character::isAlphabetic;
            case "Lowercase", "Lower" -> Character::isLowerCase;
            case "Uppercase", "Upper" -> Character::isUpperCase;
            case "Ideographic" -> Character::isIdeographic;
            case "ASCII" -> point -> point < 128;
            case "Any" -> point -> true;
            case "Assigned" -> point -> Character.getType(point) != Character.UNASSIGNED;
            default -> category(CATEGORIES.getOrDefault(value, value));
        };
    }

    private static IntPredicate category(String name) {
        if (name.isEmpty() || "LMNPSZC".indexOf(name.charAt(0)) < 0 || name.length() > 2) {
            throw new IllegalArgumentException("\\p{" + name + "} is not judged here");
        }
        return name.equals("LC")
                ? point -> "LuLlLt".contains(CATEGORY_BY_TYPE[Character.getType(point)])
                : point -> CATEGORY_BY_TYPE[Character.getType(point)].startsWith(name);
    }
}
