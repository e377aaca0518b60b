package dev.satya.interpreter.plan;

import dev.satya.schema.Strictness;
import org.jspecify.annotations.Nullable;

/** What a call may choose about conversion; facts that depend on it are kept by its number. */
public enum Call {
    /** Nothing is converted unless a schema insists. */
    STRICT(Strictness.STRICT),
    /** All is converted unless a schema insists. */
    LAX(Strictness.LAX),
    /** The schemas decide. */
    UNDECIDED(null);

    private final @Nullable Strictness strictness;

    Call(@Nullable Strictness strictness) {
        this.strictness = strictness;
    }

    /** The choice; null: none. */
    public @Nullable Strictness strictness() {
        return strictness;
    }

    /** The number of a choice; null: none. */
    public static int number(@Nullable Strictness choice) {
        return choice == null ? UNDECIDED.ordinal() : choice.ordinal();
    }
}
