package dev.satya.interpreter.evaluate;

/**
 * Marks a class whose frames on a stack are the beginnings of runs, see {@link NestedRuns}: of an
 * instance, or of a change to a model.
 */
public interface RunFrame {}
