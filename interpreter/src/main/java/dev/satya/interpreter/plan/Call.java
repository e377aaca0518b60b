package dev.satya.interpreter.plan;

import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /**
     * The calls for which a fact holds, for the outline, as in {@code  in strict calls}: empty if for
     * all; null: for none.
     */
    public static @Nullable String words(boolean[] byCall) {
        List<String> calls = new ArrayList<>();
        for (Call call : values()) {
            if (byCall[call.ordinal()]) {
                calls.add(call.name().toLowerCase(Locale.ROOT));
            }
        }
        if (calls.isEmpty()) {
            return null;
        }
        return calls.size() == byCall.length ? "" : " in " + String.join(" and ", calls) + " calls";
    }
}
