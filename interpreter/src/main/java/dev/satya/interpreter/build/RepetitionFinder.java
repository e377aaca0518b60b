package dev.satya.interpreter.build;

import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.RememberingNode;
import java.util.function.Supplier;

/**
 * Finds where a node could be asked about the same value again and again: below nodes that look more
 * than once at what they are given, within each other or in circles. Lives while a schema is
 * compiled, on one thread.
 */
public final class RepetitionFinder {
    /** So many nodes that look again may stand within each other; each asks the next a few times. */
    private static final int MOST_NESTED = 3;

    private int nested;
    private int within;
    private int count;
    private boolean areRemembered;
    private boolean isAskedOnce;

    /** Makes a node that may look more than once at a value, or show it to several nodes. */
    Node again(Supplier<? extends Node> maker) {
        int outer = nested;
        nested = outer + 1 == MOST_NESTED ? 0 : outer + 1;
        boolean isDeep = nested == 0;
        note();
        enter();
        try {
            Node node = maker.get();
            return isDeep ? remember(node) : node;
        } finally {
            nested = outer;
            leave();
        }
    }

    /** Begins a node within such a node, or one to which a reference may lead from there. */
    void enter() {
        within++;
    }

    /** Ends it. */
    void leave() {
        within--;
    }

    /** Whether the node that is being made may be asked more than once about a value. */
    boolean mayAskAgain() {
        return within > 0;
    }

    /** Takes note of such a node that was made before. */
    void note() {
        count++;
    }

    /** How many such nodes have been met. */
    int count() {
        return count;
    }

    /** The same node, which is asked once. */
    Node remember(Node node) {
        areRemembered = true;
        return new RememberingNode(node);
    }

    /** Takes note of a node that is to be asked once about a value, whoever looks at it. */
    void noteAskedOnce() {
        isAskedOnce = true;
    }

    /** Whether a run needs a memory. */
    boolean areRemembered() {
        return areRemembered || isAskedOnce && count > 0;
    }
}
