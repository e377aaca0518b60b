package dev.satya.interpreter.evaluate;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The failures of members, put in the order of their names, so that violations do not depend on the
 * order of the instance. Lives while one object is looked at.
 */
public final class MemberFailures {
    private final Evaluation run;
    private @Nullable TreeMap<String, Failure> byName;
    private @Nullable TreeMap<String, Failure> nonText;
    private @Nullable Failure ofObject;
    private @Nullable Failure ending;

    /** No failures yet. */
    public MemberFailures(Evaluation run) {
        this.run = run;
    }

    /** Adds what became of a member, if it is a failure; whether it is enough. */
    public boolean add(String name, @Nullable Object outcome) {
        if (!(outcome instanceof Failure failure)) {
            return false;
        }
        if (failure.isEnd()) {
            ending = failure.under(name);
            return true;
        }
        TreeMap<String, Failure> failures = byName;
        if (failures == null) {
            failures = new TreeMap<>();
            byName = failures;
        }
        failures.merge(name, failure.under(name), (a, b) -> Failure.join(a, b, run));
        if (failures.size() > run.limits().violations() + 1) {
            failures.pollLastEntry();
        }
        return run.stopsAtFirst();
    }

    /** Adds a failure of the object itself. */
    public void addOfObject(Failure failure) {
        ofObject = Failure.join(ofObject, failure, run);
    }

    /** A key that is no {@link String}, and the name of its type. */
    public void addNonText(String actual) {
        Map<String, @Nullable Object> arguments =
                Map.of("expected", "string", "actual", actual, "about", "name");
        TreeMap<String, Failure> failures = nonText == null ? new TreeMap<>() : nonText;
        nonText = failures;
        failures.merge(
                actual, run.fail("type", arguments, null), (a, b) -> Failure.join(a, b, run));
    }

    /** Whether there is a failure of a member of this name. */
    public boolean has(String name) {
        return byName != null && byName.containsKey(name);
    }

    /** All, or null. */
    public @Nullable Failure joined() {
        if (ending != null) {
            return ending;
        }
        Failure all = joined(null, byName);
        if (ofObject != null) {
            all = Failure.join(all, ofObject, run);
        }
        return joined(all, nonText);
    }

    private @Nullable Failure joined(
            @Nullable Failure first, @Nullable TreeMap<String, Failure> others) {
        Failure all = first;
        if (others != null) {
            for (Failure failure : others.values()) {
                all = Failure.join(all, failure, run);
            }
        }
        return all;
    }
}
