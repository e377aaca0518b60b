package dev.satya.interpreter.batch;

import java.io.IOException;

/** Tells rows on lines from a document over many lines by the first line that is not blank. */
final class FirstLine {
    private FirstLine() {}

    /** Whether that line is a row; nothing is taken from the window but white space. */
    static boolean isRow(Window window) throws IOException {
        if (!window.skipBlanks()) {
            return true;
        }
        if (window.peek() == '[') {
            return false;
        }
        ValueScanner scanner = new ValueScanner(Window.USUAL_SIZE);
        int scanned = 0;
        while (true) {
            int from = window.position() + scanned;
            int lineEnd = indexOf('\n', window.buffer(), from, window.end());
            scanner.scan(window.buffer(), from, lineEnd);
            scanned = lineEnd - window.position();
            boolean isTooLong = scanned >= Window.USUAL_SIZE;
            if (lineEnd < window.end() || scanner.isDone() || isTooLong || !window.fill()) {
                return isTooLong || scanner.canEnd();
            }
        }
    }

    private static int indexOf(int b, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != b) {
            at++;
        }
        return at;
    }
}
