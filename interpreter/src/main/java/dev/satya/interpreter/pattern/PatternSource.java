package dev.satya.interpreter.pattern;

import dev.satya.schema.SchemaException;

/** A pattern as text, and how far it has been read. */
final class PatternSource {
    static final int END = -1;

    private static final int EXCERPT = 40;

    private final String text;
    private int at;

    PatternSource(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    /** The code point ahead, or {@link #END}. */
    int peek() {
        return at < text.length() ? text.codePointAt(at) : END;
    }

    boolean isAt(String expected) {
        return text.startsWith(expected, at);
    }

    /** Reads over a text, if it is ahead. */
    boolean take(String expected) {
        boolean isThere = isAt(expected);
        at += isThere ? expected.length() : 0;
        return isThere;
    }

    /** Reads the code point ahead. */
    int next() {
        int codePoint = peek();
        at += codePoint == END ? 0 : Character.charCount(codePoint);
        return codePoint;
    }

    /** What has been read since a position. */
    String since(int position) {
        return text.substring(position, at);
    }

    /** What is ahead, up to and with a character; all of it if the character does not come. */
    String upTo(char last) {
        int end = text.indexOf(last, at);
        return text.substring(at, end < 0 ? text.length() : end + 1);
    }

    /** Reads so many hexadecimal digits; -1, and nothing is read: there are fewer. */
    int hex(int digits) {
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = i < text.length() ? hexDigit(text.charAt(i)) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        at += digits;
        return value;
    }

    static int hexDigit(int c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The mistake that there is in what has been read since a position. */
    SchemaException refuse(int position, String why) {
        return refuse(since(position), position, why);
    }

    /** The mistake that a construct is. */
    SchemaException refuse(String construct, int position, String why) {
        return mistake(text, excerpt(construct) + " at character " + (position + 1) + " " + why);
    }

    /** What is wrong with a whole pattern. */
    static SchemaException mistake(String pattern, String why) {
        return new SchemaException("bad pattern \"" + excerpt(pattern) + "\": " + why);
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
