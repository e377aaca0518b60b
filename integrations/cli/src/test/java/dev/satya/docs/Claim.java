package dev.satya.docs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What the programs of pages call where the page says what comes out. */
public final class Claim {
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    private Claim() {}

    /** Where programs are to print. */
    static ByteArrayOutputStream printed() {
        return PRINTED;
    }

    /** Compares a value's text with the page's. */
    public static void equal(String place, String text, Object value) {
        compare(place, text, String.valueOf(value));
    }

    /** Says that a statement went well that the page says throws. */
    public static void unthrown(String place, String text) {
        throw new AssertionError(place + " does not throw " + text);
    }

    /** Compares what was thrown, by simple name and one line of its message. */
    public static void thrown(String place, String text, Exception thrown) {
        String name = thrown.getClass().getSimpleName();
        for (String line : String.valueOf(thrown.getMessage()).split("\n", -1)) {
            if (text.equals(name) || text.equals(name + ": " + line.strip())) {
                return;
            }
        }
        throw new AssertionError(place + " throws " + thrown + ", not " + text, thrown);
    }

    /** Compares what has been printed since the last time. */
    public static void printed(String place, String text) {
        System.out.flush();
        String printed = PRINTED.toString(StandardCharsets.UTF_8);
        PRINTED.reset();
        compare(place, text, printed);
    }

    private static void compare(String place, String text, String actual) {
        if (!actual.equals(text)) {
            throw new AssertionError(place + " says\n" + text + "\nbut it is\n" + actual + "\n");
        }
    }
}
