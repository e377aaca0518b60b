package dev.satya.plugins.uri;

import dev.satya.plugins.AsciiSet;
import dev.satya.plugins.TextFormat;
import java.util.List;

/**
 * The format {@code uri-template}: a template of RFC 6570 §2, of all four levels, with the operators that
 * it reserves. An apostrophe is a literal (erratum 6937). Stateless.
 */
public final class UriTemplateFormat extends TextFormat {
    private static final AsciiSet LITERALS =
            AsciiSet.LETTERS_AND_DIGITS.and("!#$&'()*+,-./:;=?@[]_~");
    private static final AsciiSet OPERATORS = AsciiSet.of("+#./;?&=,!@|");
    private static final AsciiSet VARIABLE = AsciiSet.LETTERS_AND_DIGITS.and("_");
    private static final int MOST_DIGITS = 4;

    /** For {@code ServiceLoader}. */
    public UriTemplateFormat() {
        super(
                "uri-template",
                "RFC 6570 §2",
                List.of(
                        "",
                        "http://example.com/{term:1}/{term}",
                        "{?a,b*,c.d}",
                        "{+path}/é",
                        "/a%41"),
                List.of("{", "}", "{}", "{a,}", "{a:0}", "a b", "{a..b}"));
    }

    @Override
    public boolean isAscii() {
        return false;
    }

    @Override
    public boolean conforms(CharSequence text) {
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (LITERALS.has(c)) {
                at++;
            } else if (c == '{') {
                at = endOfExpression(text, at + 1);
                if (at < 0) {
                    return false;
                }
            } else if (c == '%' && UriGrammar.isOctet(text, at)) {
                at += 3;
            } else {
                int codePoint = Character.codePointAt(text, at);
                if (!UriGrammar.Others.UNRESERVED_AND_PRIVATE.have(codePoint)) {
                    return false;
                }
                at += Character.charCount(codePoint);
            }
        }
        return true;
    }

    /** The position after the closing brace; -1: this is no expression. */
    private static int endOfExpression(CharSequence text, int from) {
        int length = text.length();
        int at = from < length && OPERATORS.has(text.charAt(from)) ? from + 1 : from;
        while (true) {
            at = endOfModifier(text, endOfName(text, at));
            if (at < 0 || at == length) {
                return -1;
            }
            char c = text.charAt(at);
            at++;
            if (c == '}') {
                return at;
            }
            if (c != ',') {
                return -1;
            }
        }
    }

    /** -1: there is no name of a variable. */
    private static int endOfName(CharSequence text, int from) {
        int length = text.length();
        int at = from;
        boolean mayEnd = false;
        while (at < length) {
            char c = text.charAt(at);
            if (VARIABLE.has(c)) {
                at++;
                mayEnd = true;
            } else if (c == '%' && UriGrammar.isOctet(text, at)) {
                at += 3;
                mayEnd = true;
            } else if (c == '.' && mayEnd) {
                at++;
                mayEnd = false;
            } else {
                break;
            }
        }
        return mayEnd ? at : -1;
    }

    /** Where a prefix or an asterisk ends, if one is there; -1: it is a wrong one. */
    private static int endOfModifier(CharSequence text, int from) {
        int length = text.length();
        if (from < 0 || from == length || (text.charAt(from) != ':' && text.charAt(from) != '*')) {
            return from;
        }
        if (text.charAt(from) == '*') {
            return from + 1;
        }
        int at = AsciiSet.DIGITS.end(text, from + 1, Math.min(length, from + 2 + MOST_DIGITS));
        int digits = at - from - 1;
        return digits == 0 || digits > MOST_DIGITS || text.charAt(from + 1) == '0' ? -1 : at;
    }
}
