package dev.satya.interpreter.node;

import dev.satya.spi.Printable;
import java.util.IdentityHashMap;
import java.util.Map;

/** The text of a compiled tree: one node a line, children indented. */
public final class Outline {
    public static final int LONGEST = 2_000;

    private final StringBuilder text = new StringBuilder();
    private final Map<Node, String> written = new IdentityHashMap<>();
    private int level;
    private String label = "";

    /** Writes a node's line, after the label that its parent gave. */
    public void line(String node) {
        text.append("  ".repeat(level)).append(label);
        text.append(Printable.of(node, LONGEST)).append('\n');
        label = "";
    }

    /**
     * Writes a child below, with a label before it; one of several lines that was there, in brief.
     */
    public void child(String childLabel, Node child) {
        level++;
        label = childLabel.isEmpty() ? "" : Printable.of(childLabel, LONGEST) + ": ";
        node(child);
        level--;
    }

    /** Writes a node on the line that another has begun which stands before it; in brief as a child. */
    void node(Node node) {
        String before = label;
        String known = written.get(node);
        if (known == null) {
            int start = text.length();
            node.explain(this);
            remember(node, start, before);
        } else {
            line(known + ", as above");
        }
    }

    /** Of a child whose lines begin at {@code start} the first, if there are more. */
    private void remember(Node node, int start, String before) {
        int end = text.indexOf("\n", start);
        if (end >= 0 && end + 1 < text.length()) {
            String line = text.substring(start, end).strip();
            written.put(node, line.substring(before.length()));
        }
    }

    /** Puts words before the next line, on that line. */
    void prefix(String words) {
        label += words;
    }

    /** Writes a line below, for what is no node. */
    public void note(String words) {
        level++;
        line(words);
        level--;
    }

    /** Says that the rest is not here. */
    public void end(String reason) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        text.append("… ").append(reason).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
