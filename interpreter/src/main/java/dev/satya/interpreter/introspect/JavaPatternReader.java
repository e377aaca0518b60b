package dev.satya.interpreter.introspect;

import dev.satya.schema.SchemaException;
import org.jspecify.annotations.Nullable;

/** Reads an expression of java.util.regex that is known to be well formed, code point by code point. */
final class JavaPatternReader {
    private final String source;
    private int at;

    JavaPatternReader(String source) {
        this.source = source;
    }

    boolean isAtEnd() {
        return at >= source.length();
    }

    /** Whether what has been read is so many characters. */
    boolean isAtStart(int characters) {
        return at == characters;
    }

    int position() {
        return at;
    }

    /** What has been read since a position. */
    String since(int position) {
        return source.substring(position, at);
    }

    /** The next code point, which stays; -1: there is none. */
    int peek() {
        return isAtEnd() ? -1 : source.codePointAt(at);
    }

    /** Takes the next code point. */
    int next() {
        if (isAtEnd()) {
            throw new SchemaException("the expression ends too early");
        }
        int codePoint = source.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    /** Takes a character if it comes next. */
    boolean take(char c) {
        return take(String.valueOf(c));
    }

    /** Takes a text if it comes next. */
    boolean take(String text) {
        boolean isNext = source.startsWith(text, at);
        at += isNext ? text.length() : 0;
        return isNext;
    }

    boolean isNext(String text) {
        return source.startsWith(text, at);
    }

    /** Takes the end of a quotation, if it is here. */
    boolean takeQuoteEnd() {
        return take("\\E");
    }

    /** What opens a look-around, in the words that both languages share; null: none is here. */
    @Nullable String lookAround() {
        for (String open : new String[] {"=", "!", "<=", "<!"}) {
            if (take(open)) {
                return "(?" + open;
            }
        }
        return null;
    }

    /** Takes {@code <name>}, if it is here. */
    boolean takeGroupName() {
        if (!take('<')) {
            return false;
        }
        at = source.indexOf('>', at) + 1;
        return true;
    }

    /** Takes {@code *}, {@code +}, {@code ?}, or counts in braces. */
    String quantifier() {
        int start = at;
        if (next() == '{') {
            at = source.indexOf('}', at) + 1;
        }
        return since(start);
    }

    /** What stands in braces, or the one character if there are none. */
    String braced() {
        if (!take('{')) {
            return Character.toString(next());
        }
        int close = source.indexOf('}', at);
        String inside = source.substring(at, close);
        at = close + 1;
        return inside;
    }

    /**
     * The code point that an escape stands for.
     *
     * @param letter the one behind the backslash, which has been read
     */
    int escaped(int letter) {
        return switch (letter) {
            case '0' -> octal();
            case 'x' -> peek() == '{' ? Integer.parseInt(braced(), 16) : hexadecimal(2);
            case 'u' -> unicode();
            case 'N' -> Character.codePointOf(braced());
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'a' -> 0x07;
            case 'e' -> 0x1B;
            case 'c' -> next() ^ 64;
            default -> letter;
        };
    }

    /** One to three octal digits, up to 377. */
    private int octal() {
        int value = 0;
        for (int i = 0; i < 3 && peek() >= '0' && peek() <= '7'; i++) {
            if (value * 8 + peek() - '0' > 0xFF) {
                break;
            }
            value = value * 8 + next() - '0';
        }
        return value;
    }

    private int hexadecimal(int digits) {
        int value = Integer.parseInt(source.substring(at, at + digits), 16);
        at += digits;
        return value;
    }

    /** Two escapes that are a surrogate pair are one code point. */
    private int unicode() {
        int unit = hexadecimal(4);
        if (Character.isHighSurrogate((char) unit) && isNext("\\u")) {
            int mark = at;
            at += 2;
            int low = hexadecimal(4);
            if (Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
            at = mark;
        }
        return unit;
    }
}
