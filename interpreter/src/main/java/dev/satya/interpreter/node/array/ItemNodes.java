package dev.satya.interpreter.node.array;

import dev.satya.interpreter.evaluate.EvaluatedPositions;
import dev.satya.interpreter.node.AnyNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;

/**
 * What the items of a list conform to. The array is not changed.
 *
 * @param prefix the first ones, one each
 * @param rest all others
 */
public record ItemNodes(Node[] prefix, Node rest) {

    /** That of the item at an index. */
    Node at(int index) {
        return index < prefix.length ? prefix[index] : rest;
    }

    /** Marks the items about which they have something to say. */
    void mark(EvaluatedPositions evaluated) {
        if (rest == AnyNode.ANY) {
            evaluated.addBefore(prefix.length);
        } else {
            evaluated.addAll();
        }
    }

    void explain(Outline out) {
        for (int i = 0; i < prefix.length; i++) {
            out.child("[" + i + "]", prefix[i]);
        }
        out.child("", rest);
    }
}
