package dev.satya.benchmarks.workload;

/** Where an order is. */
public enum Status {
    /** Not paid yet. */
    NEW,
    /** Paid, not sent. */
    PAID,
    /** On its way. */
    SHIPPED,
    /** Arrived. */
    DELIVERED,
    /** Called off. */
    CANCELLED
}
