package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluated;

/**
 * What the items of a list conform to. The array is not changed.
 *
 * @param prefix the first ones, one each
 * @param rest all others
 */
record ItemNodes(Node[] prefix, Node rest) {

    /** That of the item at an index. */
    Node at(int index) {
        return index < prefix.length ? prefix[index] : rest;
    }

    /** Marks the items about which they have something to say. */
    void mark(Evaluated evaluated) {
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
