package dev.satya.interpreter.evaluate;

/** Marks the class whose frames on a stack are the beginnings of runs, see {@link NestedRuns}. */
public interface RunFrame {}
