package dev.satya.interpreter.node.combine;

import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.RememberingNode;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.plan.BranchFacts;
import dev.satya.interpreter.slot.ModelSecrets;
import dev.satya.interpreter.slot.RecordShape;
import dev.satya.interpreter.slot.SlotLayout;
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
public final class Alternatives implements Combinator {
    private final Arity arity;
    private final Node[] branches;
    private final AlternativesFailure failure;
    private final ModelSecrets members;
    private final Dispatch dispatch;
    private final ClassBranches classes;

    /**
     * Of these branches. The array is not changed.
     *
     * @param failure where none is valid
     * @param facts about each branch
     * @param types that each branch may accept
     * @param members what is told of the members of objects
     * @param classes that each branch is bound to; none for one that takes something else, too
     */
    public Alternatives(
            Arity arity,
            Node[] branches,
            AlternativesFailure failure,
            List<BranchFacts> facts,
            List<BranchTypes> types,
            ModelSecrets members,
            List<Set<Class<?>>> classes) {
        this.classes = ClassBranches.of(classes);
        this.members = members;
        this.arity = arity;
        this.branches = branches;
        this.failure = failure;
        this.dispatch = Dispatch.of(ListedBranches.of(facts), types);
    }

    /** How many branches are to be valid. */
    public enum Arity {
        /** At least one. */
        ANY("anyOf"),
        /** Exactly one. */
        ONE("oneOf");

        private final String code;

        Arity(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    @Override
    public @Nullable Object apply(TriedValue tried, Evaluation run, int depth) {
        int own = classes.of(tried);
        if (own != ClassBranches.UNKNOWN) {
            return tried.apply(branches[own], run, depth);
        }
        ValidBranches valid = null;
        for (int i : dispatch.candidates(tried, run, depth)) {
            TriedValue apart = tried.apart();
            if (valid != null && arity == Arity.ANY) {
                if (!valid.addLater(i, apart)) {
                    break; // whoever asks for the verdict alone has stopped before
                }
                continue;
            }
            Object value = apart.apply(branches[i], run.trial(), depth);
            if (!(value instanceof Failure end)) {
                if (isOneEnough(tried, run)) {
                    return value;
                }
                valid = valid == null ? new ValidBranches(branches, tried, run, depth) : valid;
                valid.add(i, value, apart);
            } else if (end.isEnd()) {
                return run.isVerdictOnly() ? end : tried.apply(branches[i], run, depth);
            }
        }
        if (valid == null) {
            return run.isVerdictOnly() ? run.fail(arity.code, null) : failure.of(tried, run, depth);
        }
        List<Long> positions = valid.positions();
        if (arity == Arity.ONE && positions.size() > 1) {
            return run.fail(arity.code, Map.of("valid", positions), tried.scalar(run));
        }
        return valid.take();
    }

    /** Whether it does not matter which branches are valid, and what they make of the value. */
    private boolean isOneEnough(TriedValue tried, Evaluation run) {
        return arity == Arity.ANY && !run.makesValues() && !tried.isMarking();
    }

    /** Of an object of a class: as the branch has it that makes such objects. */
    @Override
    public @Nullable SlotLayout layoutOf(@Nullable Object made) {
        for (Node branch : branches) {
            SlotLayout layout = made == null ? null : branch.layoutOf(made);
            RecordShape shape = layout == null ? null : layout.shape();
            if (shape != null && shape.isOf(made)) {
                return layout;
            }
        }
        return null;
    }

    @Override
    public void explain(Outline out) {
        out.line(arity.code);
        for (Node branch : branches) {
            out.child("", branch);
        }
        dispatch.explain(out, members);
        failure.explain(out, members);
    }
}
