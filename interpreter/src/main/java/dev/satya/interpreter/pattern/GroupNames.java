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

    /** Reads {@code <name>} (ECMA-262, GroupName, without escapes). */
    static String read(PatternSource source, int start) {
        boolean isOpen = source.take("<");
        StringBuilder name = new StringBuilder();
        while (isOpen && isPart(source.peek(), name.isEmpty())) {
            name.appendCodePoint(source.next());
        }
        if (!isOpen || name.isEmpty() || !source.take(">")) {
            throw source.refuse(start, "lacks the name of a group, such as <year>");
        }
        return name.toString();
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
