package dev.satya.interpreter.pattern;

/** What java.util.regex passes over with the flag x: white space of ASCII, and comments. */
final class JavaComments {
    /** Line ends to some versions of Java and flags, and the end of the pattern to some. */
    private static final String DOUBTFUL = "\0\r\u0085\u2028\u2029";

    private final PatternSource source;
    private final JavaFlags flags;

    JavaComments(PatternSource source, JavaFlags flags) {
        this.source = source;
        this.flags = flags;
    }

    static boolean isBlank(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** Reads over what is passed over here; whether there was anything. */
    boolean skip() {
        int start = source.position();
        while (flags.has('x') && (isBlank(source.peek()) || source.isAt("#"))) {
            if (source.next() == '#') {
                comment();
            }
        }
        return source.position() > start;
    }

    private void comment() {
        int start = source.position() - 1;
        while (source.peek() != PatternSource.END && !source.isAt("\n")) {
            if (DOUBTFUL.indexOf(source.peek()) >= 0) {
                throw source.refuse(
                        start, "is a comment with another control character than \\n at its end");
            }
            if (source.isAt("\\Q")) {
                throw source.refuse(start, "is a comment with \\Q, which quotes what is behind it");
            }
            source.next();
        }
    }
}
