package dev.satya.interpreter.node.record;

import dev.satya.interpreter.evaluate.Evaluation;
import org.jspecify.annotations.Nullable;

/** Shows components of a record to their nodes, in order, up to the first that is not valid as it is. */
public interface ComponentTest {
    /** The first that is not; null: all are. */
    @Nullable ChangedComponent firstChanged(Object record, Evaluation run, int inner);
}
