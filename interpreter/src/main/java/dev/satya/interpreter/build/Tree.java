package dev.satya.interpreter.build;

import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.plan.Reading;
import dev.satya.interpreter.plan.SecretFilter;

/**
 * A compiled schema.
 *
 * @param root the node for any instance
 * @param names the names that the schema has for members, in the order in which they stand in it
 * @param reading how an instance is best read for what becomes of it
 * @param remembers whether a run needs a memory, since the same look could be taken again and again
 * @param asksSlowChecks whether some check is to be asked about many values at once
 * @param secrets what violations do not show
 */
public record Tree(
        Node root,
        NameTable names,
        Reading reading,
        boolean remembers,
        boolean asksSlowChecks,
        SecretFilter secrets) {

    /** The text of the tree: its nodes, and what was decided for the whole. */
    public String explain() {
        Outline outline = new Outline();
        try {
            root.explain(outline);
        } catch (StackOverflowError e) {
            outline.end("deeper than the stack of this thread allows");
        }
        if (reading == Reading.WHOLE) {
            outline.line(
                    "reads a whole instance first, since several schemas look at one container");
        }
        if (asksSlowChecks) {
            outline.line(
                    "asks slow checks in one call for an instance, or for a portion of rows in"
                            + " memory or of text");
        }
        if (remembers) {
            outline.line("remembers looks, since one could be taken again and again");
        }
        return outline.toString();
    }
}
