package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.NameTable;
import dev.satya.interpreter.evaluate.RunEnded;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.TriedInstance;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.slot.AliasTable;
import dev.satya.interpreter.slot.SlotLayout;
import dev.satya.interpreter.slot.SlotModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a {@link Alternatives} that are valid, as they are found. Of what they make of the value
 * only the best is held: many branches may each make a large one. Those that are valid without
 * conversion come before the others; a branch is tried without only where several are valid. For one
 * thread.
 */
final class ValidBranches {
    private final Node[] branches;
    private final TriedValue tried;
    private final Evaluation run;
    private final int depth;
    private final boolean mayConvert;
    private final Best all;

    /** Those that are valid without conversion; null: they were not asked for. */
    private @Nullable Best strict;

    ValidBranches(Node[] branches, TriedValue tried, Evaluation run, int depth) {
        this.branches = branches;
        this.tried = tried;
        this.run = run;
        this.depth = depth;
        this.mayConvert = !run.isStrict();
        this.all = new Best();
    }

    /** Adds a branch, what it makes of the value, and the attempt that has its marks. */
    void add(int position, @Nullable Object value, TriedValue apart) {
        if (mayConvert && all.positions.size() == 1) {
            addIfStrict(all.positions.get(0).intValue(), all.value, all.apart(0));
        }
        if (strict == null) {
            all.add(position, value, apart);
        } else {
            all.positions.add((long) position);
        }
        if (mayConvert && all.positions.size() > 1) {
            addIfStrict(position, value, apart);
        }
    }

    /**
     * Tries a branch of an anyOf of which an earlier one is valid, and adds it if it is valid too.
     *
     * @return whether those behind it are to be tried: not if it ended the run, or if the value cannot
     *     be read (ANY-6 and READ-7 of docs/semantics.md)
     */
    boolean addLater(int position, TriedValue apart) {
        try {
            Object value = apart.apply(branches[position], run.trial(), depth);
            if (value instanceof Failure failure) {
                return !failure.isEnd();
            }
            add(position, value, apart);
            return true;
        } catch (RunEnded e) {
            return false;
        } catch (Throwable e) {
            if (!(tried instanceof TriedInstance)) {
                throw e; // of a text: what is wrong with it is wrong with all of it
            }
            UserCode.throwIfFatal(e);
            return false;
        }
    }

    private void addIfStrict(int position, @Nullable Object value, TriedValue apart) {
        Node branch = branches[position];
        if (!(tried.apart().apply(branch, run.strictVerdict(), depth) instanceof Failure)) {
            Best best = strict == null ? new Best() : strict;
            strict = best;
            best.add(position, value, apart);
        }
    }

    boolean isEmpty() {
        return all.positions.isEmpty();
    }

    /** The positions of those that count. */
    List<Long> positions() {
        return counting().positions;
    }

    /** The best value of those that count, whose marks are taken. */
    @Nullable Object take() {
        Best counting = counting();
        counting.attempts.forEach(tried::take);
        return counting.value;
    }

    private Best counting() {
        return strict == null ? all : strict;
    }

    /**
     * The best of some values in their order: the scalar that stays as it is, or else the model with
     * most fields, or else the first.
     */
    private final class Best {
        private final List<Long> positions = new ArrayList<>(1);
        private final List<TriedValue> attempts =
                tried.isMarking() ? new ArrayList<>() : Collections.emptyList();
        private @Nullable Object value;
        private boolean isKept;

        /** The fields of the best one, once there are several. */
        private int most;

        void add(int position, @Nullable Object next, TriedValue apart) {
            boolean isFirst = positions.isEmpty();
            positions.add((long) position);
            if (tried.isMarking()) {
                attempts.add(apart);
            }
            if (isFirst || !run.makesValues()) {
                value = next;
                return;
            }
            Object scalar = isKept ? null : tried.asGiven(run);
            isKept = isKept || isSame(value, scalar);
            if (isKept) {
                return;
            }
            isKept = isSame(next, scalar);
            most = positions.size() == 2 ? fieldsGiven(positions.get(0).intValue(), value) : most;
            int given = fieldsGiven(position, next);
            if (isKept || given > most) {
                value = next;
                most = given;
            }
        }

        /** The attempt that has the marks of a branch. */
        TriedValue apart(int index) {
            return tried.isMarking() ? attempts.get(index) : tried;
        }

        private static boolean isSame(@Nullable Object value, @Nullable Object scalar) {
            return value != null
                    && scalar != null
                    && value.getClass() == scalar.getClass()
                    && value.equals(scalar);
        }

        /** How many fields of a branch an object has, also where it became one of a class. */
        private int fieldsGiven(int position, @Nullable Object value) {
            if (value instanceof SlotModel model) {
                return model.countGiven();
            }
            SlotLayout layout = value == null ? null : branches[position].layoutOf(value);
            if (layout == null || tried.token() != Token.OBJECT) {
                return -1;
            }
            AliasTable aliases = layout.aliases();
            return count(aliases == null ? layout.table() : aliases.all());
        }

        private int count(NameTable names) {
            int count = 0;
            for (boolean isGiven : tried.given(names, run)) {
                count += isGiven ? 1 : 0;
            }
            return count;
        }
    }
}
