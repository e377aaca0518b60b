package dev.satya.interpreter.pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads escapes that stand for characters, inside classes and outside (ECMA-262 §22.2.1,
 * CharacterEscape and CharacterClassEscape in Unicode mode).
 */
final class EscapeParser {
    static final CodePoints DIGITS = CodePoints.ofRanges('0', '9');
    static final CodePoints WORD = CodePoints.ofRanges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');

    /** LineTerminator, §12.3. */
    static final CodePoints LINE_ENDS = CodePoints.ofRanges('\n', '\n', '\r', '\r', 0x2028, 0x2029);

    /** WhiteSpace and LineTerminator, §12.2 and §12.3. */
    static final CodePoints SPACES =
            CodePoints.ofRanges(
                    '\t', '\r', ' ', ' ', 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028,
                    0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff);

    private final PatternSource source;

    EscapeParser(PatternSource source) {
        this.source = source;
    }

    /**
     * The set of {@code \d} and its like, of which the backslash has been read.
     *
     * @return null, and nothing is read, if it is an escape for one character
     */
    @Nullable CodePoints set() {
        int start = source.position() - 1;
        int letter = source.next();
        switch (letter) {
            case 'd':
                return DIGITS;
            case 'D':
                return DIGITS.complement();
            case 'w':
                return WORD;
            case 'W':
                return WORD.complement();
            case 's':
                return SPACES;
            case 'S':
                return SPACES.complement();
            case 'p':
                return property(start);
            case 'P':
                return property(start).complement();
            default:
                source.moveTo(start + 1);
                return null;
        }
    }

    private CodePoints property(int start) {
        if (!source.isAt("{")) {
            source.next();
            throw source.refuse(start, "has no braces: write \\p{L} for a category");
        }
        String braces = source.upTo('}');
        source.take(braces);
        String name = braces.substring(1, Math.max(1, braces.length() - 1));
        CodePoints set = braces.endsWith("}") ? UnicodeProperties.find(name) : null;
        if (set == null) {
            throw source.refuse(
                    start,
                    "is no property of ECMA-262: it has \\p{Letter} and \\p{L}, \\p{Script=Greek},"
                            + " \\p{Script_Extensions=Greek} and binary ones such as \\p{Alphabetic},"
                            + " spelt exactly so");
        }
        return set;
    }

    /** The one character of an escape, of which the backslash has been read. */
    int character() {
        int start = source.position() - 1;
        int kind = source.next();
        switch (kind) {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return 0x0b;
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0':
                return nul(start);
            case 'c':
                return control(start);
            case 'x':
                return orRefuse(source.hex(2), start, "lacks two hexadecimal digits");
            case 'u':
                return codePoint(start);
            case PatternSource.END:
                throw source.refuse(start, "escapes nothing: a backslash itself is \\\\");
            default:
                return identity(kind, start);
        }
    }

    private int nul(int start) {
        if (PatternSource.isDigit(source.peek())) {
            source.next();
            throw source.refuse(
                    start, "is an octal escape, which ECMA-262 has not in Unicode mode: use \\x");
        }
        return 0;
    }

    private int control(int start) {
        int letter = source.next();
        boolean isLetter = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
        return orRefuse(isLetter ? letter % 32 : -1, start, "lacks a letter from A to Z");
    }

    private int orRefuse(int value, int start, String why) {
        if (value < 0) {
            throw source.refuse(start, why);
        }
        return value;
    }

    /** <code>&#92;u0041</code>, <code>&#92;u{1F600}</code>, and two that are a surrogate pair. */
    private int codePoint(int start) {
        if (source.isAt("{")) {
            return braced(start);
        }
        int unit = orRefuse(source.hex(4), start, "lacks four hexadecimal digits, or {…}");
        int end = source.position();
        if (Character.isHighSurrogate((char) unit) && source.take("\\u")) {
            int low = source.hex(4);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
            source.moveTo(end);
        }
        return unit;
    }

    private int braced(int start) {
        source.next();
        int value = 0;
        int digits = 0;
        while (PatternSource.hexDigit(source.peek()) >= 0) {
            value = Math.min(value * 16 + PatternSource.hexDigit(source.next()), 0x110000);
            digits++;
        }
        if (digits == 0 || !source.take("}") || value > Character.MAX_CODE_POINT) {
            throw source.refuse(start, "is no code point from 0 to 10FFFF");
        }
        return value;
    }

    /**
     * A character that stands for itself. Unicode mode has this for syntax alone; whatever is neither
     * letter nor digit is taken too, since without that mode it means the same.
     */
    private int identity(int kind, int start) {
        if (Character.isLetter(kind)) {
            throw source.refuse(start, OtherSyntax.ofEscape(kind));
        }
        if (Character.isDigit(kind)) {
            throw source.refuse(start, "is no escape of ECMA-262 here");
        }
        return kind;
    }
}
