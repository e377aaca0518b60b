package dev.satya.interpreter.pattern;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The capturing groups of a pattern, found before it is parsed: a reference may come before its group.
 *
 * @param count of groups with and without names
 * @param numbers of those that have a name
 */
record GroupNames(int count, Map<String, Integer> numbers) {

    static GroupNames of(String text) {
        PatternSource source = new PatternSource(text);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int count = 0;
        boolean isInClass = false;
        for (int c = source.next(); c != PatternSource.END; c = source.next()) {
            if (c == '\\') {
                source.next();
            } else if (isInClass || c == '[') {
                isInClass = c != ']';
            } else if (c == '(') {
                boolean isNamed = isName(source);
                if (isNamed || !source.isAt("?")) {
                    count++;
                }
                if (isNamed) {
                    add(source, count, numbers);
                }
            }
        }
        return new GroupNames(count, numbers);
    }

    /** Whether a name is ahead, behind the parenthesis that opens a group. */
    static boolean isName(PatternSource source) {
        return source.isAt("?<") && !source.isAt("?<=") && !source.isAt("?<!");
    }

    private static void add(PatternSource source, int number, Map<String, Integer> numbers) {
        int start = source.position() - 1;
        source.take("?");
        String name = read(source, start);
        if (numbers.put(name, number) != null) {
            throw source.refuse(start, "is there twice: each name is one group's");
        }
    }

    /** Reads {@code <name>} (ECMA-262 §22.2.1, GroupName). */
    static String read(PatternSource source, int start) {
        boolean isOpen = source.take("<");
        StringBuilder name = new StringBuilder();
        int end = source.position();
        int c = isOpen ? character(source) : PatternSource.END;
        while (isPart(c, name.isEmpty())) {
            name.appendCodePoint(c);
            end = source.position();
            c = character(source);
        }
        source.moveTo(end);
        if (!isOpen || name.isEmpty() || !source.take(">")) {
            throw source.refuse(start, "lacks the name of a group, such as <year>");
        }
        return name.toString();
    }

    /** Reads a character of a name, which may be escaped; {@link PatternSource#END}: there is none. */
    private static int character(PatternSource source) {
        if (source.take("\\u{")) {
            int value = 0;
            boolean isEmpty = true;
            while (PatternSource.hexDigit(source.peek()) >= 0) {
                int digit = PatternSource.hexDigit(source.next());
                value = Math.min(value * 16 + digit, Character.MAX_CODE_POINT + 1);
                isEmpty = false;
            }
            boolean isNone = !source.take("}") || isEmpty || !Character.isValidCodePoint(value);
            return isNone ? PatternSource.END : value;
        }
        if (!source.take("\\u")) {
            return source.isAt("\\") ? PatternSource.END : source.next();
        }
        int unit = source.hex(4);
        int behind = source.position();
        if (unit >= 0 && Character.isHighSurrogate((char) unit) && source.take("\\u")) {
            int low = source.hex(4);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
            source.moveTo(behind);
        }
        return unit < 0 ? PatternSource.END : unit;
    }

    private static boolean isPart(int c, boolean isFirst) {
        if (c == PatternSource.END) {
            return false;
        }
        return c == '$'
                || c == '_'
                || (isFirst
                        ? Character.isUnicodeIdentifierStart(c)
                        : Character.isUnicodeIdentifierPart(c)
                                && !Character.isIdentifierIgnorable(c));
    }
}
