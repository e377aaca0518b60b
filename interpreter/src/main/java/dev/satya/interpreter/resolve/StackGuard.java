package dev.satya.interpreter.resolve;

import dev.satya.schema.SchemaException;
import java.util.function.Supplier;

/**
 * Guards what walks schemas: one that is nested too deep for the stack of the thread is refused. The
 * limits on schemas are made for stacks of usual size; a thread may have less.
 */
public final class StackGuard {
    private StackGuard() {}

    /**
     * What a walk comes to.
     *
     * @throws SchemaException if the stack does not hold it
     */
    public static <T> T walk(Supplier<T> walk) {
        try {
            return walk.get();
        } catch (StackOverflowError e) {
            throw new SchemaException(
                    "the schema is nested deeper than the stack of this thread allows; a thread"
                            + " with a larger stack may take it");
        }
    }
}
