package dev.satya.docs;

import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param marker what the HTML comment right before it says; empty: there is none
 * @param language of the fence
 * @param line of the opening fence, from 1
 * @param lines between the fences
 */
record Block(String marker, String language, int line, List<String> lines) {
    private static final String FILE = "file: ";

    boolean isProgram() {
        return language.equals("java") && file().isEmpty();
    }

    boolean isCommand() {
        return language.equals("sh");
    }

    boolean isOutput() {
        return marker.equals("output");
    }

    /** The file that the block quotes whole; empty: none. */
    String file() {
        return marker.startsWith(FILE) ? marker.substring(FILE.length()) : "";
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
