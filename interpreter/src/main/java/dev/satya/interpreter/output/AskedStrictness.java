package dev.satya.interpreter.output;

import dev.satya.Validator;
import dev.satya.schema.Strictness;

/** With which choice of a call a schema is asked. */
enum AskedStrictness {
    /** None: the schema's own strictness holds, or what it usually is. */
    USUAL,
    /** Strict where no schema says: to decide a condition. */
    STRICT;

    <T> Validator<T> of(Validator<T> validator) {
        return this == STRICT ? validator.with(Strictness.STRICT) : validator;
    }
}
