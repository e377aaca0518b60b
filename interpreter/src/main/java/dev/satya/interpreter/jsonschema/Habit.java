package dev.satya.interpreter.jsonschema;

import dev.satya.schema.Annotations;
import dev.satya.schema.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * How strict a schema is where the call says nothing.
 *
 * @param fixed what the innermost schema around says; null: none says it
 * @param usual what is usual there
 */
record Habit(@Nullable Strictness fixed, Strictness usual) {
    /** Of a schema that does not say. */
    static final Habit NONE = new Habit(null, Strictness.LAX);

    Habit within(Annotations said) {
        if (said.strictness() != null) {
            return new Habit(said.strictness(), Strictness.LAX);
        }
        Strictness habit = said.usualStrictness();
        return fixed != null || habit == null ? this : new Habit(null, habit);
    }

    boolean isLax() {
        return (fixed == null ? usual : fixed) == Strictness.LAX;
    }
}
