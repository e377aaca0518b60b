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
    private static final String PART = "part of: ";
    private static final String EXAMPLE = "example: ";

    boolean isProgram() {
        return language.equals("java") && file().isEmpty() && example().isEmpty();
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

    /** The file that the block quotes a part of; empty: none. */
    String partOf() {
        return marker.startsWith(PART) ? marker.substring(PART.length()) : "";
    }

    /** The worked example that the block is a step of; empty: none. */
    String example() {
        return marker.startsWith(EXAMPLE) ? marker.substring(EXAMPLE.length()) : "";
    }

    /** The same without a marker. */
    Block alone() {
        return new Block("", language, line, lines);
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
