package dev.satya.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One pass over a text that is nearly JSON. */
final class RepairRun {
    private static final String FENCE = "```";
    private static final List<String> LITERALS = List.of("true", "false", "null");

    private final String text;
    private final Set<Repair> chosen;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private final List<AppliedRepair> applied = new ArrayList<>();
    private Next next = Next.VALUE;
    private int at;
    private boolean isFenced;

    /** Where a comma stands behind which nothing has come yet; −1: there is none. */
    private int comma = -1;

    /** Where in the result the latest member begins, with the comma in front of it. */
    private int member;

    /** Whether the text ends within a text, number or literal. */
    private boolean isCut;

    /** What may come. */
    private enum Next {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING
    }

    /** What no chosen repair puts right. */
    private static final class Unrepaired extends Exception {
        private static final long serialVersionUID = 1L;

        Unrepaired() {
            super(null, null, false, false);
        }
    }

    RepairRun(String text, Set<Repair> chosen) {
        this.text = text;
        this.chosen = chosen;
    }

    RepairedJson run() {
        try {
            leaveFence();
            skipBlank();
            while (!isAtEnd()) {
                step(text.charAt(at));
                skipBlank();
            }
            if (next != Next.NOTHING || isCut) {
                closeAll();
            }
        } catch (Unrepaired e) {
            return new RepairedJson(text, List.of());
        }
        return applied.isEmpty()
                ? new RepairedJson(text, applied)
                : new RepairedJson(out.toString(), applied);
    }

    private boolean has(Repair repair) {
        return chosen.contains(repair);
    }

    private void apply(Repair repair, int offset) throws Unrepaired {
        if (!has(repair)) {
            throw new Unrepaired();
        }
        applied.add(new AppliedRepair(repair, offset));
    }

    private boolean isAtEnd() {
        return at >= text.length() || isFenced && text.startsWith(FENCE, at);
    }

    /** A text that begins with a value is in no fence, whatever is in its strings. */
    private void leaveFence() throws Unrepaired {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) {
            first++;
        }
        int fence = text.indexOf(FENCE);
        boolean isValue = first < text.length() && "{[\"".indexOf(text.charAt(first)) >= 0;
        if (fence < 0 || isValue || !has(Repair.FENCED)) {
            return;
        }
        apply(Repair.FENCED, fence);
        isFenced = true;
        at = fence + FENCE.length();
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++; // the language
        }
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private void skipBlank() throws Unrepaired {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                skipComment("\n");
            } else if (text.startsWith("/*", at)) {
                skipComment("*/");
            } else if (isBlank(text.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipComment(String end) throws Unrepaired {
        apply(Repair.COMMENT, at);
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void step(char character) throws Unrepaired {
        switch (next) {
            case VALUE, VALUE_OR_END -> {
                if (character == ']') {
                    close(Next.VALUE_OR_END, '[');
                } else {
                    value(character);
                }
            }
            case NAME, NAME_OR_END -> {
                if (character == '}') {
                    close(Next.NAME_OR_END, '{');
                } else {
                    name(character);
                }
            }
            case COLON -> {
                require(character == ':');
                out.append(':');
                at++;
                next = Next.VALUE;
            }
            case COMMA_OR_END -> separator(character);
            case NOTHING -> throw new Unrepaired();
        }
    }

    private static void require(boolean isSo) throws Unrepaired {
        if (!isSo) {
            throw new Unrepaired();
        }
    }

    private boolean isIn(char container) {
        return open.length() > 0 && open.charAt(open.length() - 1) == container;
    }

    private void separator(char character) throws Unrepaired {
        if (character == ',') {
            comma = at;
            at++;
            next = isIn('{') ? Next.NAME : Next.VALUE;
        } else {
            require(character == (isIn('{') ? '}' : ']'));
            end();
        }
    }

    private void close(Next whenEmpty, char container) throws Unrepaired {
        require(isIn(container));
        if (next != whenEmpty) {
            require(comma >= 0);
            apply(Repair.TRAILING_COMMA, comma);
            comma = -1;
        }
        end();
    }

    private void end() {
        at++;
        closeInnermost();
    }

    private void closeInnermost() {
        out.append(isIn('{') ? '}' : ']');
        open.setLength(open.length() - 1);
        valueIsWhole();
    }

    private void valueIsWhole() {
        next = open.length() == 0 ? Next.NOTHING : Next.COMMA_OR_END;
    }

    private void writeComma() {
        if (comma >= 0) {
            out.append(',');
            comma = -1;
        }
    }

    private void name(char character) throws Unrepaired {
        member = out.length();
        writeComma();
        if (character == '"' || character == '\'') {
            if (!string(character)) {
                return; // the member goes when all is closed
            }
        } else {
            require(Character.isLetter(character) || character == '_' || character == '$');
            int start = at;
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            apply(Repair.UNQUOTED_NAME, start);
            out.append('"').append(text, start, at).append('"');
        }
        next = Next.COLON;
    }

    private static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character == '$'
                || character == '-';
    }

    private void value(char character) throws Unrepaired {
        int before = isIn('{') ? member : out.length();
        writeComma();
        if (character == '{' || character == '[') {
            out.append(character);
            open.append(character);
            at++;
            next = character == '{' ? Next.NAME_OR_END : Next.VALUE_OR_END;
        } else if (character == '"' || character == '\'') {
            string(character);
            valueIsWhole();
        } else if (plain()) {
            valueIsWhole();
        } else {
            out.setLength(before);
            next = Next.VALUE;
            isCut = true;
        }
    }

    /** A number or literal; false: it may not be whole. */
    private boolean plain() throws Unrepaired {
        int start = at;
        while (at < text.length() && isPlainPart(text.charAt(at))) {
            at++;
        }
        String found = text.substring(start, at);
        require(!found.isEmpty());
        boolean isNumber = "-0123456789".indexOf(found.charAt(0)) >= 0;
        boolean isLiteral = LITERALS.contains(found);
        boolean isBegun = isNumber || LITERALS.stream().anyMatch(it -> it.startsWith(found));
        if (at == text.length() && open.length() > 0 && isBegun && !isLiteral) {
            return false;
        }
        require(isNumber || isLiteral);
        out.append(found);
        return true;
    }

    private static boolean isPlainPart(char character) {
        return character < 128 && Character.isLetterOrDigit(character)
                || character == '-'
                || character == '+'
                || character == '.';
    }

    /** A text with its quotes, which are double in the result; false: it is cut. */
    private boolean string(char quote) throws Unrepaired {
        if (quote == '\'') {
            apply(Repair.SINGLE_QUOTES, at);
        }
        out.append('"');
        at++;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (isFenced && character == '\n' && text.startsWith(FENCE, at + 1)) {
                out.append('"'); // no text of JSON goes over a line
                isCut = true;
                return false;
            }
            if (character == quote) {
                at++;
                out.append('"');
                return true;
            }
            if (character == '\\') {
                if (!escape()) {
                    break;
                }
            } else {
                if (character == '"') {
                    out.append('\\');
                }
                out.append(character);
                at++;
            }
        }
        at = text.length();
        out.append('"');
        isCut = true;
        return false;
    }

    /** An escape; false: it is cut. */
    private boolean escape() {
        int length = text.startsWith("\\u", at) ? 6 : 2;
        if (at + length > text.length()) {
            return false;
        }
        String escaped = text.substring(at, at + length);
        out.append(escaped.equals("\\'") ? "'" : escaped);
        at += length;
        return true;
    }

    /** The text ends before its value does. */
    private void closeAll() throws Unrepaired {
        apply(Repair.TRUNCATED, at);
        require(out.length() > 0);
        boolean isWithoutValue =
                isIn('{') && (next == Next.COLON || next == Next.VALUE || isCutName());
        if (isWithoutValue) {
            out.setLength(member);
        }
        comma = -1;
        while (open.length() > 0) {
            closeInnermost();
        }
    }

    private boolean isCutName() {
        return isCut && (next == Next.NAME || next == Next.NAME_OR_END);
    }
}
