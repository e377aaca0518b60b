package dev.satya.plugins.web;

import dev.satya.plugins.AsciiSet;
import java.util.Locale;
import java.util.Set;

/**
 * A colour of CSS that is written as a function, CSS Color Module Level 4 §5.1 and §7 to §10, in the tokens of
 * CSS Syntax Module Level 3 §4.3. A walk over one text, for one thread.
 *
 * <p>What needs a style sheet is none: {@code calc()}, {@code var()}, comments, escapes.
 */
final class ColorFunction {
    private static final AsciiSet SPACES = AsciiSet.of(" \t\n\r\f");
    private static final AsciiSet STARTS_OF_WORDS = AsciiSet.LETTERS.and("_");
    private static final AsciiSet WORDS = AsciiSet.LETTERS_AND_DIGITS.and("_-");
    private static final Set<String> ANGLES = Set.of("deg", "grad", "rad", "turn");
    private static final Set<String> SPACES_OF_COLORS =
            Set.of(
                    "srgb",
                    "srgb-linear",
                    "display-p3",
                    "a98-rgb",
                    "prophoto-rgb",
                    "rec2020",
                    "xyz",
                    "xyz-d50",
                    "xyz-d65");
    private static final int MAX_LENGTH_OF_WORD = "prophoto-rgb".length();

    private enum Token {
        NUMBER,
        PERCENTAGE,
        ANGLE,
        NONE,
        WORD,
        COMMA,
        SLASH,
        CLOSE,
        OTHER
    }

    /** What the three values of a function are. */
    private enum Form {
        /** Numbers or percentages; with commas, all of them numbers or all of them percentages. */
        RGB,
        /** A hue, two percentages or numbers; with commas, percentages. */
        HSL,
        /** The same without commas. */
        HWB,
        /** Numbers or percentages. */
        LAB,
        /** Numbers or percentages, and a hue. */
        LCH
    }

    private final CharSequence text;
    private int at;
    private Token token = Token.OTHER;
    private String word = "";

    private ColorFunction(CharSequence text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Whether a text is such a colour, from its first character to its last. */
    static boolean is(CharSequence text) {
        int open = WORDS.end(text, 0, Math.min(text.length(), MAX_LENGTH_OF_WORD));
        if (open == 0 || open == text.length() || text.charAt(open) != '(') {
            return false;
        }
        ColorFunction function = new ColorFunction(text, open + 1);
        function.next();
        return function.isOf(lower(text, 0, open)) && function.at == text.length();
    }

    private boolean isOf(String name) {
        return switch (name) {
            case "rgb", "rgba" -> hasValues(Form.RGB);
            case "hsl", "hsla" -> hasValues(Form.HSL);
            case "hwb" -> hasValues(Form.HWB);
            case "lab", "oklab" -> hasValues(Form.LAB);
            case "lch", "oklch" -> hasValues(Form.LCH);
            case "color" -> isSpaceOfColors() && hasValues(Form.LAB);
            default -> false;
        };
    }

    private boolean isSpaceOfColors() {
        boolean isSpace = token == Token.WORD && SPACES_OF_COLORS.contains(word);
        next();
        return isSpace;
    }

    private boolean hasValues(Form form) {
        Token first = token;
        next();
        boolean hasCommas = token == Token.COMMA;
        if (hasCommas) {
            return hasCommas(form) && areListed(form, first);
        }
        Token second = token;
        next();
        Token third = token;
        next();
        return areValues(form, first, second, third) && isEndOf(Token.SLASH);
    }

    private static boolean hasCommas(Form form) {
        return form == Form.RGB || form == Form.HSL;
    }

    private static boolean areValues(Form form, Token first, Token second, Token third) {
        boolean isHueFirst = form == Form.HSL || form == Form.HWB;
        return (isHueFirst ? isHue(first) : isAmount(first))
                && isAmount(second)
                && (form == Form.LCH ? isHue(third) : isAmount(third));
    }

    /** Values with commas between them, the older form, at the first of these. */
    private boolean areListed(Form form, Token first) {
        next();
        Token second = token;
        next();
        if (token != Token.COMMA) {
            return false;
        }
        next();
        Token third = token;
        next();
        boolean isNumber = first == Token.NUMBER;
        boolean isPercentage = first == Token.PERCENTAGE;
        boolean isFirst =
                form == Form.RGB ? isNumber || isPercentage : isNumber || first == Token.ANGLE;
        Token others = form == Form.RGB ? first : Token.PERCENTAGE;
        return isFirst && second == others && third == others && isEndOf(Token.COMMA);
    }

    /** The end, or how opaque it is and then the end. */
    private boolean isEndOf(Token before) {
        if (token == before) {
            next();
            boolean isAlpha =
                    token == Token.NUMBER
                            || token == Token.PERCENTAGE
                            || token == Token.NONE && before == Token.SLASH;
            next();
            return isAlpha && token == Token.CLOSE;
        }
        return token == Token.CLOSE;
    }

    private static boolean isHue(Token token) {
        return token == Token.NUMBER || token == Token.ANGLE || token == Token.NONE;
    }

    private static boolean isAmount(Token token) {
        return token == Token.NUMBER || token == Token.PERCENTAGE || token == Token.NONE;
    }

    /** Goes to the next token; behind the one that closes, or one that is none, it stays. */
    private void next() {
        if (token == Token.CLOSE) {
            return;
        }
        at = SPACES.end(text, at, text.length());
        token = at == text.length() ? Token.OTHER : token(text.charAt(at));
    }

    private Token token(char c) {
        if (c == ',' || c == '/' || c == ')') {
            at++;
            return c == ',' ? Token.COMMA : c == '/' ? Token.SLASH : Token.CLOSE;
        }
        if (STARTS_OF_WORDS.has(c)) {
            word = word();
            return word.equals("none") ? Token.NONE : Token.WORD;
        }
        return number();
    }

    private Token number() {
        int from = c(at) == '+' || c(at) == '-' ? at + 1 : at;
        int end = digits(from);
        boolean hasFraction = c(end) == '.' && AsciiSet.DIGITS.has(c(end + 1));
        end = hasFraction ? digits(end + 1) : end;
        if (end == from) {
            return Token.OTHER;
        }
        if (c(end) == 'e' || c(end) == 'E') {
            int exponent = c(end + 1) == '+' || c(end + 1) == '-' ? end + 2 : end + 1;
            end = AsciiSet.DIGITS.has(c(exponent)) ? digits(exponent) : end;
        }
        at = end;
        if (c(at) == '%') {
            at++;
            return Token.PERCENTAGE;
        }
        boolean hasUnit =
                STARTS_OF_WORDS.has(c(at))
                        || c(at) == '-' && (STARTS_OF_WORDS.has(c(at + 1)) || c(at + 1) == '-');
        return !hasUnit ? Token.NUMBER : ANGLES.contains(word()) ? Token.ANGLE : Token.OTHER;
    }

    private int digits(int from) {
        return AsciiSet.DIGITS.end(text, Math.min(from, text.length()), text.length());
    }

    /** In small letters; of a long one its beginning, which is none of those that are known. */
    private String word() {
        int from = at;
        at = WORDS.end(text, at, text.length());
        return lower(text, from, Math.min(at, from + MAX_LENGTH_OF_WORD + 1));
    }

    private static String lower(CharSequence text, int from, int to) {
        return text.subSequence(from, to).toString().toLowerCase(Locale.ROOT);
    }

    /** The character at a position; NUL, which no token has, behind the last. */
    private char c(int position) {
        return position < text.length() ? text.charAt(position) : 0;
    }
}
