package dev.satya.interpreter.pattern;

/** What java.util.regex takes for the ends of lines, by its flags, written in ECMA-262. */
final class JavaLines {
    private static final String ANY = "[^]";
    private static final String TEXT_START = "^";

    /** Before the last line terminator of a text, or at its end. */
    private static final String LAST_END =
            "(?:(?=\\r\\n$)|(?=[\\r\\x85\\u2028\\u2029]$)|(?<!\\r)(?=\\n$)|$)";

    private static final String LINE_START =
            "(?:(?=[^])(?:^|(?<=[\\n\\x85\\u2028\\u2029])|(?<=\\r)(?!\\n)))";
    private static final String LINE_END = "(?:$|(?=[\\r\\x85\\u2028\\u2029])|(?<!\\r)(?=\\n))";
    private static final String ANY_IN_LINE = "[^\\n\\r\\x85\\u2028\\u2029]";

    /** The same with the flag d, where lines end with \n alone. */
    private static final String UNIX_LAST_END = "(?:(?=\\n$)|$)";

    private static final String UNIX_LINE_START = "(?:(?=[^])(?:^|(?<=\\n)))";
    private static final String UNIX_LINE_END = "(?:$|(?=\\n))";
    private static final String UNIX_ANY_IN_LINE = "[^\\n]";

    private JavaLines() {}

    /** What a dot stands for. */
    static String dot(JavaFlags flags) {
        return flags.has('s') ? ANY : flags.has('d') ? UNIX_ANY_IN_LINE : ANY_IN_LINE;
    }

    /** The place {@code ^}. */
    static String start(JavaFlags flags) {
        return !flags.has('m') ? TEXT_START : flags.has('d') ? UNIX_LINE_START : LINE_START;
    }

    /** The place {@code $}. */
    static String end(JavaFlags flags) {
        return !flags.has('m') ? lastEnd(flags) : flags.has('d') ? UNIX_LINE_END : LINE_END;
    }

    /** The place {@code \Z}. */
    static String lastEnd(JavaFlags flags) {
        return flags.has('d') ? UNIX_LAST_END : LAST_END;
    }
}
