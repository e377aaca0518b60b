package dev.satya.interpreter.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the looks at values have found out in one evaluation, so that no node looks at the same value
 * again and again: a recursive schema that asks two questions at each level would otherwise ask 2ⁿ
 * at depth n. Small instances never get so far that anything is kept. Not for use by several threads.
 */
public final class Memory {
    /** Looks before the first that is kept, whatever the instance. */
    private static final long FREE_LOOKS = 32;

    /** Looks before the first that is kept, for each value of an instance: friendly schemas take fewer. */
    private static final long FREE_LOOKS_AT_A_VALUE = 4;

    /** The bytes of a value in a text, one with another. */
    private static final int BYTES_OF_A_VALUE = 4;

    /**
     * So many looks within a look make it worth to be kept, not counting those within one that is kept
     * itself.
     */
    private static final int DEAR = 4;

    private final Map<Look, Found> known = new HashMap<>();
    private final @Nullable Object instance;
    private long free;
    private long looks;
    private boolean isOpen;

    /** The looks that it takes to find out again what was found since {@link #enter}. */
    private long cost;

    private Memory(@Nullable Object instance, long free) {
        this.instance = instance;
        this.free = free;
    }

    /** Of a run over an instance in Java's terms, which is counted once it takes many looks. */
    static Memory ofInstance(@Nullable Object instance) {
        return new Memory(instance, FREE_LOOKS);
    }

    /** Of a run over a text. */
    static Memory ofText(int length) {
        long values = length / BYTES_OF_A_VALUE;
        return new Memory(null, FREE_LOOKS + values * FREE_LOOKS_AT_A_VALUE);
    }

    /** What a node is asked about a value. */
    public enum Kind {
        /** What it makes of the value. */
        OUTCOME,
        /** What code of a user around it makes of the value. */
        HOOK,
        /** The same, and what it has something to say about. */
        MARKED_OUTCOME,
        /** The same of a value within a record, which may stay as it is. */
        REVIEW
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
        public static Look ahead(ValueReader in, Object node, Kind kind, Evaluation run) {
            return new Look(node, kind, run, in, in.mark());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Look look
                    && node == look.node
                    && kind == look.kind
                    && question == look.question
                    && isSame(source, look.source)
                    && place == look.place;
        }

        /** Numbers of objects that there are come in another box each time. */
        private static boolean isSame(@Nullable Object one, @Nullable Object other) {
            return one == other || one != null && isBox(one) && one.equals(other);
        }

        private static boolean isBox(@Nullable Object source) {
            return source instanceof Long
                    || source instanceof Integer
                    || source instanceof Double
                    || source instanceof Float;
        }

        @Override
        public int hashCode() {
            int hash = System.identityHashCode(node);
            int ofSource =
                    isBox(source) ? Objects.hashCode(source) : System.identityHashCode(source);
            hash = hash * 31 + ofSource;
            hash = hash * 31 + place;
            return hash * 31 + kind.ordinal() * 64 + question;
        }
    }

    /**
     * What a look has found.
     *
     * @param end where the reader of a text was after it; otherwise any number
     * @param evaluated what was spoken about; null: nobody asked
     */
    public record Found(@Nullable Object outcome, int end, @Nullable EvaluatedPositions evaluated) {
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
        cost++;
        if (looks < free) {
            looks++;
            return false;
        }
        isOpen = isOpen || instance == null || isOpenForInstance();
        return isOpen;
    }

    /** An instance with more values than there were looks is not counted to its end. */
    private boolean isOpenForInstance() {
        long values = InstanceSize.of(instance, looks);
        long more = FREE_LOOKS + values * FREE_LOOKS_AT_A_VALUE;
        if (more <= free) {
            return true;
        }
        free = more;
        return false;
    }

    /** What a look has found; null: it is not known. */
    public @Nullable Found find(Look look) {
        Found found = known.isEmpty() ? null : known.get(look);
        return found == null ? null : found.copy();
    }

    /** Keeps what a look has found, however few looks it took, unless it ends the run. */
    public void keep(Look look, Found found) {
        if (!found.endsRun()) {
            known.put(look, found.copy());
        }
    }

    /** Begins a look that is not known; what {@link #leave} is to be told at its end. */
    public long enter() {
        long before = cost;
        cost = 0;
        return before;
    }

    /**
     * Ends a look. What it has found is kept if to find it again would take more than a few looks, and
     * unless it ends the run.
     *
     * @param before what {@link #enter} has told
     */
    public void leave(long before, Look look, Found found) {
        boolean isDear = cost >= DEAR;
        if (isDear) {
            keep(look, found);
        }
        cost = before + (isDear ? 1 : cost);
    }
}
