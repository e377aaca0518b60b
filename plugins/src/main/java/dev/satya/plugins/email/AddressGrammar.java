package dev.satya.plugins.email;

import dev.satya.plugins.AsciiSet;

/**
 * {@code addr-spec} of RFC 5322 §3.4.1 with its obsolete forms (§4.1, §4.2, §4.4): words with dots between them, {@code
 * @}, atoms with dots between them or a literal in brackets; comments and folding white space stand
 * between any two of these. Comments within comments are counted, not called.
 */
final class AddressGrammar {
    private static final AsciiSet WHITE_SPACE = AsciiSet.of(" \t\r\n");
    private static final char DELETE = 0x7F;

    private final CharSequence text;
    private final int length;
    private int at;

    private AddressGrammar(CharSequence text) {
        this.text = text;
        this.length = text.length();
    }

    static boolean matches(CharSequence text) {
        AddressGrammar grammar = new AddressGrammar(text);
        return grammar.isLocalPart() && grammar.take('@') && grammar.isDomain();
    }

    private boolean isLocalPart() {
        do {
            boolean isWord = skipComments() && (isAt('"') ? isQuoted('"') : isAtom());
            if (!isWord || !skipComments()) {
                return false;
            }
        } while (take('.'));
        return true;
    }

    private boolean isDomain() {
        if (!skipComments()) {
            return false;
        }
        if (isAt('[')) {
            return isQuoted(']') && skipComments() && at == length;
        }
        do {
            if (!skipComments() || !isAtom() || !skipComments()) {
                return false;
            }
        } while (take('.'));
        return at == length;
    }

    private boolean isAtom() {
        int from = at;
        at = MailboxGrammar.ATOM.end(text, at, length);
        return at > from;
    }

    /** A quoted string or a literal, which ends with {@code close}, and its escapes. */
    private boolean isQuoted(char close) {
        at++;
        while (at < length) {
            char c = text.charAt(at);
            if (c == close) {
                at++;
                return true;
            }
            boolean isFit =
                    c == '\\'
                            ? isEscape()
                            : WHITE_SPACE.has(c) ? skipWhiteSpace() : isFit(c, close);
            if (!isFit) {
                return false;
            }
        }
        return false;
    }

    private boolean isFit(char c, char close) {
        at++;
        return isVisible(c) ? !(close == ']' && c == '[') : isObsoleteControl(c);
    }

    /** A quoted pair: of any character of ASCII, where the obsolete form is taken (§4.1). */
    private boolean isEscape() {
        at += 2;
        return at <= length && text.charAt(at - 1) <= DELETE;
    }

    private static boolean isVisible(char c) {
        return c > ' ' && c < DELETE;
    }

    /** {@code obs-NO-WS-CTL} of §4.1. */
    private static boolean isObsoleteControl(char c) {
        return c == DELETE || c > 0 && c < ' ' && !WHITE_SPACE.has(c);
    }

    /** White space in which each line end is followed by a space or a tab; false: it is not. */
    private boolean skipWhiteSpace() {
        while (at < length && WHITE_SPACE.has(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '\n') {
                return false;
            }
            if (c == '\r') {
                boolean isFolding =
                        at + 2 < length
                                && text.charAt(at + 1) == '\n'
                                && (text.charAt(at + 2) == ' ' || text.charAt(at + 2) == '\t');
                if (!isFolding) {
                    return false;
                }
                at += 2;
            }
            at++;
        }
        return true;
    }

    /** Comments and white space; false: one of them is wrong. */
    private boolean skipComments() {
        int depth = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (WHITE_SPACE.has(c)) {
                if (!skipWhiteSpace()) {
                    return false;
                }
            } else if (c == '(') {
                depth++;
                at++;
            } else if (depth == 0) {
                return true;
            } else if (c == ')') {
                depth--;
                at++;
            } else if (c == '\\' ? !isEscape() : !isFit(c, ')')) {
                return false;
            }
        }
        return depth == 0;
    }

    private boolean isAt(char c) {
        return at < length && text.charAt(at) == c;
    }

    private boolean take(char c) {
        boolean isThere = isAt(c);
        at += isThere ? 1 : 0;
        return isThere;
    }
}
