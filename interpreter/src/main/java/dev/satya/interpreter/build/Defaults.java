package dev.satya.interpreter.build;

import dev.satya.interpreter.build.PendingDefault.Origin;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The default values of a schema that is being compiled. For one thread. */
final class Defaults {
    private final Evaluation run;
    private final List<PendingDefault> pending = new ArrayList<>();
    private @Nullable Set<PendingDefault> notes;

    /** None yet; they are converted in this run. */
    Defaults(Evaluation run) {
        this.run = run;
    }

    Evaluation run() {
        return run;
    }

    /** Takes the default of a field; what stands in for it there. */
    AbsentValue add(Field field, Node node, Origin origin) {
        PendingDefault added = new PendingDefault(this, field, node, origin);
        pending.add(added);
        return added.value();
    }

    /** Checks and converts all, when all nodes are finished. */
    void settle() {
        pending.forEach(PendingDefault::findNeeded);
        pending.forEach(PendingDefault::settle);
    }

    /** Does work during which defaults are noted, and nothing stands in. */
    void noteInto(Set<PendingDefault> notes, Runnable work) {
        this.notes = notes;
        work.run();
        this.notes = null;
    }

    /** Whether a default that is asked for was only noted. */
    boolean isNoted(PendingDefault asked) {
        if (notes == null) {
            return false;
        }
        notes.add(asked);
        return true;
    }
}
