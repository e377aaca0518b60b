package dev.satya.interpreter.json;

/**
 * How much memory the canonical tree of a JSON text takes, at most or about, on a VM with compressed
 * pointers: told from the characters that part its values, without reading them.
 */
final class TreeSize {
    /** A list, its array, and the growth of that. */
    private static final int ARRAY = 40;

    /** A map with its arrays, for few members. */
    private static final int OBJECT = 80;

    /** A number and the pointers to it. */
    private static final int VALUE = 32;

    /** Half of a text, without its characters. */
    private static final int QUOTE = 24;

    private TreeSize() {}

    /** In bytes. */
    static long of(byte[] json) {
        long size = json.length;
        for (int i = 0; i < json.length; i++) {
            size +=
                    switch (json[i]) {
                        case '[' -> i + 1 < json.length && json[i + 1] == ']' ? 0 : ARRAY + VALUE;
                        case '{' -> i + 1 < json.length && json[i + 1] == '}' ? 0 : OBJECT;
                        case ',', ':' -> VALUE;
                        case '"' -> QUOTE;
                        default -> 0;
                    };
        }
        return size;
    }
}
