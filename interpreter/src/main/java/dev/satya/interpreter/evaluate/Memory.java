package dev.satya.interpreter.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the looks at values have found out in one evaluation, so that no node looks at the same value
 * again and again: a recursive schema that asks two questions at each level would otherwise ask 2ⁿ
 * at depth n. Small instances never get so far that anything is kept. Not for use by several threads.
 */
public final class Memory {
    /** Looks before the first that is kept. */
    static final int FREE_LOOKS = 64;

    private final Map<Look, Found> known = new HashMap<>();
    private int looks;

    /** Nothing is known. */
    Memory() {}

    /** What a node is asked about a value. */
    public enum Kind {
        /** What it makes of the value. */
        OUTCOME,
        /** The same, and what it has something to say about. */
        MARKED_OUTCOME,
        /** The same of a value within a record, which may stay as it is. */
        REVIEW,
        /** Whether it accepts the value. */
        VERDICT,
        /** The same, and what it has something to say about. */
        MARKED_VERDICT
    }

    /**
     * A look of a node at a value. Two are the same if they are of the same node, with the same
     * question, at the same object in the same depth or at the same place of the same text.
     */
    public static final class Look {
        private final Object node;
        private final Kind kind;
        private final int question;
        private final @Nullable Object source;
        private final int place;

        private Look(Object node, Kind kind, Evaluation run, @Nullable Object source, int place) {
            this.node = node;
            this.kind = kind;
            this.question = run.question();
            this.source = source;
            this.place = place;
        }

        /** At an instance. */
        public static Look at(
                @Nullable Object instance, Object node, Kind kind, Evaluation run, int depth) {
            return new Look(node, kind, run, instance, Depth.containers(depth));
        }

        /** At the value ahead in a text. */
        public static Look ahead(ValueReader in, Object node, Evaluation run) {
            return new Look(node, Kind.OUTCOME, run, in, in.mark());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Look look
                    && node == look.node
                    && kind == look.kind
                    && question == look.question
                    && source == look.source
                    && place == look.place;
        }

        @Override
        public int hashCode() {
            int hash = System.identityHashCode(node);
            hash = hash * 31 + System.identityHashCode(source);
            hash = hash * 31 + place;
            return hash * 31 + kind.ordinal() * 8 + question;
        }
    }

    /**
     * What a look has found.
     *
     * @param end where the reader of a text was after it; otherwise any number
     * @param evaluated what was spoken about; null: nobody asked
     */
    public record Found(@Nullable Object outcome, int end, @Nullable Evaluated evaluated) {
        /** Of a look at an instance. */
        public Found(@Nullable Object outcome) {
            this(outcome, 0, null);
        }

        private boolean endsRun() {
            return outcome instanceof Failure failure && failure.isEnd();
        }

        /** A failure belongs to whom it is handed. */
        private Found copy() {
            return outcome instanceof Failure failure
                    ? new Found(failure.copy(), end, evaluated)
                    : this;
        }
    }

    /** Counts a look; whether looks are kept by now. */
    boolean isOpen() {
        if (looks < FREE_LOOKS) {
            looks++;
            return false;
        }
        return true;
    }

    /** What a look has found; null: it is not known. */
    public @Nullable Found find(Look look) {
        Found found = known.get(look);
        return found == null ? null : found.copy();
    }

    /** Keeps what a look has found, unless that ends the run. */
    public void keep(Look look, Found found) {
        if (!found.endsRun()) {
            known.put(look, found.copy());
        }
    }
}
