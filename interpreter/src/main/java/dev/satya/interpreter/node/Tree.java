package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.plan.SecretFilter;

/**
 * A compiled schema.
 *
 * @param root the node for any instance
 * @param names the names that the schema has for members, in the order in which they stand in it
 * @param reading how an instance is best read for what becomes of it
 * @param remembers whether a run needs a memory, since the same look could be taken again and again
 * @param secrets what violations do not show
 */
public record Tree(
        Node root, NameTable names, Reading reading, boolean remembers, SecretFilter secrets) {

    /** How an instance is read. */
    public enum Reading {
        /** By the nodes, as it comes: no container is asked for more than once. */
        BY_NODES,
        /** Into a canonical tree first, since several schemas look at the same container. */
        WHOLE
    }
}
