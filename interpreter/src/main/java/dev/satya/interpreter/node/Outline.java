package dev.satya.interpreter.node;

/** The text of a compiled tree: one node a line, children indented. */
final class Outline {
    private final StringBuilder text = new StringBuilder();
    private int level;
    private String label = "";

    /** Writes a node's line, after the label that its parent gave. */
    void line(String node) {
        text.append("  ".repeat(level)).append(label).append(node).append('\n');
        label = "";
    }

    /** Writes a child below, with a label before it. */
    void child(String childLabel, Node child) {
        level++;
        label = childLabel.isEmpty() ? "" : childLabel + ": ";
        child.explain(this);
        level--;
    }

    /** Puts words before the next line, on that line. */
    void prefix(String words) {
        label += words;
    }

    /** Writes a line below, for what is no node. */
    void note(String words) {
        level++;
        line(words);
        level--;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
