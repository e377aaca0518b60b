package dev.satya.interpreter.node;

import dev.satya.Options.Branches;
import dev.satya.interpreter.evaluate.Evaluated;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * At least one branch, or exactly one (JSON Schema 2020-12 Core §10.2.1.2 and §10.2.1.3). Where
 * several fit, those that need no conversion come first. What fits strictly fits laxly, so that the
 * strict tries are made only then. Branches may look at a value several times, for the verdict and
 * for what is wrong: {@link RememberingNode} sees to it that this does not grow with the depth.
 */
final class Choice implements Combinator {
    private static final Set<String> WRONG_KIND = Set.of("type", "const", "enum", "never");
    private static final Set<String> CONSTANTS = Set.of("const", "enum");

    private final Arity arity;
    private final Node[] branches;
    private final List<String> types;
    private final BranchSelector selector;
    private Dispatch dispatch;

    /**
     * Of these branches. The array is not changed.
     *
     * @param types of the branches, if each has one of its own; otherwise empty
     * @param selector of the branch that is meant where none is valid
     */
    Choice(Arity arity, Node[] branches, List<String> types, BranchSelector selector) {
        this.arity = arity;
        this.branches = branches;
        this.types = types;
        this.selector = selector;
        this.dispatch = Dispatch.toAll(branches.length);
    }

    Node[] branches() {
        return branches;
    }

    /** Takes what tells the branches apart; called once, before the tree is used. */
    void take(Dispatch found) {
        dispatch = found;
    }

    /** How many branches are to be valid. */
    enum Arity {
        /** At least one. */
        ANY("anyOf"),
        /** Exactly one. */
        ONE("oneOf");

        private final String code;

        Arity(String code) {
            this.code = code;
        }

        boolean isEnough(int valid) {
            return this == ANY ? valid > 0 : valid == 1;
        }

        /** Whether more valid branches change nothing. */
        boolean isDecided(int valid) {
            return valid > (this == ANY ? 0 : 1);
        }
    }

    @Override
    public @Nullable Object apply(Trial trial, Evaluation run, int depth) {
        ValidBranches valid = new ValidBranches(branches, trial, run, depth);
        for (int i : dispatch.candidates(trial, run)) {
            Trial apart = trial.apart();
            Object value = apart.apply(branches[i], run.trial(), depth);
            if (!(value instanceof Failure failure)) {
                valid.add(i, value, apart);
            } else if (failure.isEnd()) {
                return run.isVerdictOnly() ? failure : trial.apply(branches[i], run, depth);
            }
        }
        if (valid.isEmpty()) {
            if (run.isVerdictOnly()) {
                return run.fail(arity.code, null);
            }
            return types.isEmpty()
                    ? explained(trial, run, depth)
                    : explainedByType(trial, run, depth);
        }
        List<Long> positions = valid.positions();
        if (arity == Arity.ONE && positions.size() > 1) {
            return run.fail(arity.code, Map.of("valid", positions), trial.scalar(run));
        }
        return valid.take();
    }

    /** What the branch says whose type the value has; if there is none, which types there are. */
    private Failure explainedByType(Trial trial, Evaluation run, int depth) {
        Object actual = null;
        for (Node branch : branches) {
            if (trial.apply(branch, run, depth) instanceof Failure failure) {
                Fault first = failure.faults().get(0);
                if (failure.isEnd() || !first.isAboutType()) {
                    return failure;
                }
                actual = first.arguments().get("actual");
            }
        }
        Map<String, @Nullable Object> arguments = new HashMap<>();
        arguments.put("expected", types);
        arguments.put("actual", actual);
        return run.fail("type", arguments, trial.scalar(run));
    }

    private Failure explained(Trial trial, Evaluation run, int depth) {
        if (run.options().branches() == Branches.ALL) {
            return explainedByAll(trial, run, depth);
        }
        BranchSelector.Selection selection = selector.select(trial, run);
        if (selection.failure() != null) {
            return selection.failure();
        }
        int[] left = selection.left();
        if (left.length == 1 && trial.apply(branches[left[0]], run, depth) instanceof Failure it) {
            return it;
        }
        Failure failure = none(trial, run);
        return run.stopsAtFirst() ? failure : withClosest(failure, left, trial, run, depth);
    }

    /** That no branch is valid. */
    private Failure none(Trial trial, Evaluation run) {
        Map<String, @Nullable Object> arguments =
                arity == Arity.ONE ? Map.of("valid", List.of()) : Map.of();
        return run.fail(arity.code, arguments, trial.scalar(run));
    }

    private Failure withClosest(
            Failure failure, int[] left, Trial trial, Evaluation run, int depth) {
        Failure closest = null;
        for (int position : left) {
            if (!(trial.apply(branches[position], run, depth) instanceof Failure other)) {
                continue;
            }
            if (other.isEnd()) {
                return other;
            }
            if (closest == null || distance(other) < distance(closest)) {
                closest = other;
            }
        }
        return closest == null ? failure : Failure.join(failure, closest, run);
    }

    private Failure explainedByAll(Trial trial, Evaluation run, int depth) {
        Failure all = none(trial, run);
        for (int i = 0; i < branches.length && !run.stopsAtFirst(); i++) {
            if (trial.apply(branches[i], run, depth) instanceof Failure other) {
                if (other.isEnd()) {
                    return other;
                }
                all = Failure.join(all, other.inBranch(i), run);
            }
        }
        return all;
    }

    /**
     * Smaller is closer: a value of the wrong kind altogether is farther than any other; then what
     * has another constant in one of its members; then what has more violations.
     */
    private static long distance(Failure failure) {
        boolean isWrongKind = false;
        long otherConstants = 0;
        for (Fault fault : failure.faults()) {
            isWrongKind |= fault.isHere() && WRONG_KIND.contains(fault.code());
            otherConstants += fault.isInPart() && CONSTANTS.contains(fault.code()) ? 1 : 0;
        }
        return failure.size() + (otherConstants << 20) + (isWrongKind ? 1L << 48 : 0);
    }

    @Override
    public boolean acceptsAsGiven() {
        return true;
    }

    /** Only branches that need no conversion count, if there are any: they alone have something to say. */
    @Override
    public boolean accepts(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth) {
        boolean isStrict = run.trial() == run.strictTrial();
        if (evaluated == null && (arity == Arity.ANY || isStrict)) {
            return arity.isEnough(count(instance, null, run, depth));
        }
        int valid = count(instance, evaluated, run.strictTrial(), depth);
        return arity.isEnough(
                valid == 0 && !isStrict ? count(instance, evaluated, run, depth) : valid);
    }

    /** The number of valid branches, as far as it matters. */
    private int count(
            @Nullable Object instance, @Nullable Evaluated evaluated, Evaluation run, int depth) {
        int valid = 0;
        for (int i : dispatch.candidates(new Trial.OfInstance(instance), run)) {
            Evaluated apart = evaluated == null ? null : new Evaluated();
            if (branches[i].accepts(instance, apart, run, depth)) {
                valid++;
                if (evaluated != null && apart != null) {
                    evaluated.addAll(apart);
                } else if (arity.isDecided(valid)) {
                    return valid;
                }
            }
        }
        return valid;
    }

    @Override
    public void explain(Outline out) {
        out.line(arity.code);
        for (Node branch : branches) {
            out.child("", branch);
        }
        dispatch.explain(out);
    }
}
