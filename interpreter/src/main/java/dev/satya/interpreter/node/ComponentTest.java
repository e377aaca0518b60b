package dev.satya.interpreter.node;

import dev.satya.interpreter.evaluate.Evaluation;

/** Whether components of a record are valid as they are. */
@FunctionalInterface
interface ComponentTest {
    /** Whether all of them are. */
    boolean isPassedBy(Object record, Evaluation run, int inner);
}
