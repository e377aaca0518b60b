package dev.satya.llm;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Puts right what is nearly JSON, by chosen repairs alone and in one pass over the text. It guesses no
 * values: whether the result is JSON, and valid, is for a validator to say. Immutable, and shared by any
 * number of threads.
 */
public final class JsonRepair {
    private final Set<Repair> chosen;

    private JsonRepair(Set<Repair> chosen) {
        this.chosen = chosen;
    }

    /** These repairs; none: the text stays as it is. */
    public static JsonRepair of(Repair... repairs) {
        EnumSet<Repair> chosen = EnumSet.noneOf(Repair.class);
        chosen.addAll(List.of(repairs));
        return new JsonRepair(chosen);
    }

    /** All repairs that there are. */
    public static JsonRepair all() {
        return of(Repair.values());
    }

    /** The text after the repairs. */
    public RepairedJson repair(String text) {
        return new RepairRun(Objects.requireNonNull(text, "text"), chosen).run();
    }
}
