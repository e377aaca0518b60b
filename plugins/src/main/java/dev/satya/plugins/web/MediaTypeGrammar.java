package dev.satya.plugins.web;

import dev.satya.plugins.AsciiSet;

/** Media types and ranges of RFC 9110, with their parameters. */
enum MediaTypeGrammar {
    /** {@code media-type}, §8.3.1. */
    TYPE,
    /** {@code media-range}, §12.5.1, which may have asterisks. */
    RANGE;

    /** {@code tchar}, §5.6.2. */
    private static final AsciiSet TOKEN = AsciiSet.LETTERS_AND_DIGITS.and("!#$%&'*+-.^_`|~");

    boolean matches(CharSequence text) {
        int length = text.length();
        int slash = TOKEN.end(text, 0, length);
        if (slash == 0 || slash == length || text.charAt(slash) != '/') {
            return false;
        }
        int end = TOKEN.end(text, slash + 1, length);
        boolean isAnyType = slash == 1 && text.charAt(0) == '*';
        boolean isAnySubtype = end == slash + 2 && text.charAt(slash + 1) == '*';
        boolean hasAsterisk = isAnyType || isAnySubtype;
        boolean isFit = !hasAsterisk || (this == RANGE && isAnySubtype);
        return end > slash + 1 && isFit && areParameters(text, end);
    }

    /** Whether parameters, or none, go to the end of the text. */
    private static boolean areParameters(CharSequence text, int from) {
        int length = text.length();
        int at = from;
        while (at < length) {
            at = skipSpace(text, at);
            if (at == length || text.charAt(at) != ';') {
                return false;
            }
            at = skipSpace(text, at + 1);
            int equals = TOKEN.end(text, at, length);
            if (equals == at) {
                continue; // an empty one, which §5.6.6 has
            }
            if (equals == length || text.charAt(equals) != '=') {
                return false;
            }
            at = endOfValue(text, equals + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static int skipSpace(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Where a token or a quoted string ends; -1: there is none. */
    private static int endOfValue(CharSequence text, int from) {
        int length = text.length();
        if (from == length || text.charAt(from) != '"') {
            int end = TOKEN.end(text, from, length);
            return end == from ? -1 : end;
        }
        int at = from + 1;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            at += c == '\\' ? 2 : 1;
            char taken = at <= length ? text.charAt(at - 1) : '\n';
            if (taken != '\t' && (taken < ' ' || taken > '~')) {
                return -1;
            }
        }
        return -1;
    }
}
