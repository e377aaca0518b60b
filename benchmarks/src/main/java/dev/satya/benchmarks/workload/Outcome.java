package dev.satya.benchmarks.workload;

/**
 * What a hand-written parser returns: the value itself, or the faults. A marker and no wrapper, so
 * that a valid value costs no further object.
 */
public interface Outcome {}
