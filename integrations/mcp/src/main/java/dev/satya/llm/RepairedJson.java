package dev.satya.llm;

import java.util.List;
import java.util.Objects;

/** A text after repairs. Immutable. */
public final class RepairedJson {
    private final String json;
    private final List<AppliedRepair> repairs;

    RepairedJson(String json, List<AppliedRepair> repairs) {
        this.json = Objects.requireNonNull(json, "json");
        this.repairs = List.copyOf(repairs);
    }

    /**
     * The text that was made; where there was nothing to repair, or something that no chosen repair
     * puts right, the text that was given.
     */
    public String json() {
        return json;
    }

    /** What was done, in the order of the text; empty: the text is the one that was given. */
    public List<AppliedRepair> repairs() {
        return repairs;
    }
}
