package dev.satya.interpreter.plan;

/** How an instance is best read. */
public enum Reading {
    /** By the nodes, as it comes: no container is asked for more than once. */
    BY_NODES,
    /** Into a canonical tree first, since several schemas look at the same container. */
    WHOLE
}
