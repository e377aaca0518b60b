package dev.satya.interpreter.node.combine;

import dev.satya.Options.Branches;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.Fault;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.Outline;
import dev.satya.interpreter.node.TriedValue;
import dev.satya.interpreter.slot.ModelSecrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with a value that no branch of an anyOf or oneOf accepts: see
 * BRANCH-14 to BRANCH-18 and BRANCH-20 of docs/semantics.md. Immutable.
 */
public final class AlternativesFailure {
    private static final Set<String> WRONG_KIND = Set.of("type", "const", "enum", "never");

    /** That a member or item is one of another branch. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "const",
                    "enum",
                    "never",
                    "additionalProperties",
                    "unevaluatedProperties",
                    "unevaluatedItems");

    private final Alternatives.Arity arity;
    private final Node[] branches;
    private final List<String> types;
    private final MeantBranches selector;
    private final ObjectBranches objects;
    private final WrongTypesTold told;

    /** How it is told that a value has the wrong type for every branch. */
    public enum WrongTypesTold {
        /** Once, with all types that the branches expect. */
        TOGETHER,
        /** By each branch: code before one, or around it, may show it a value of another type. */
        APART
    }

    /**
     * Of these branches. The array is not changed.
     *
     * @param types of the branches, if each has one of its own; otherwise empty
     */
    public AlternativesFailure(
            Alternatives.Arity arity,
            Node[] branches,
            List<String> types,
            MeantBranches selector,
            WrongTypesTold told) {
        this.told = told;
        this.arity = arity;
        this.branches = branches;
        this.types = types;
        this.selector = selector;
        this.objects = new ObjectBranches(branches, selector);
    }

    /** Writes how the branch is found that was meant. */
    void explain(Outline out, ModelSecrets members) {
        if (types.isEmpty()) {
            selector.explain(out, members);
        }
    }

    /** What is wrong with the value. */
    Failure of(TriedValue tried, Evaluation run, int depth) {
        if (!types.isEmpty()) {
            return byOwnType(tried, run, depth);
        }
        return run.options().branches() == Branches.ALL
                ? ofAll(tried, run, depth)
                : ofMeant(tried, run, depth);
    }

    /** What the branch says whose type the value has; if there is none, which types there are. */
    private Failure byOwnType(TriedValue tried, Evaluation run, int depth) {
        Map<String, @Nullable Object> arguments = new HashMap<>();
        for (Node branch : branches) {
            if (tried.apply(branch, run, depth) instanceof Failure failure) {
                Fault first = failure.first();
                if (failure.isEnd() || !first.isAboutType()) {
                    return failure;
                }
                arguments.putAll(first.arguments());
            }
        }
        arguments.put("expected", types);
        return run.fail("type", arguments, tried.scalar(run));
    }

    private Failure ofMeant(TriedValue tried, Evaluation run, int depth) {
        Selection selection = objects.select(tried, run, depth);
        if (selection.failure() != null) {
            return selection.failure();
        }
        List<Failure> meant = new ArrayList<>();
        WrongTypes wrongTypes = new WrongTypes(tried.writtenToken(run), selector.branches(), told);
        for (int position : selection.left()) {
            if (tried.apply(branches[position], run, depth) instanceof Failure failure) {
                if (failure.isEnd()) {
                    return failure;
                }
                meant.add(failure);
                wrongTypes.add(position, failure);
            }
            if (run.stopsAtFirst() && !wrongTypes.isPossible()) {
                break;
            }
        }
        Failure ofType = ofTypes(wrongTypes, tried, run, depth);
        if (ofType != null) {
            return ofType;
        }
        return selection.isOfOne() && !meant.isEmpty()
                ? meant.get(0)
                : withClosest(meant, selection.beside(), tried, run);
    }

    /** That the value has the wrong type for every branch; null: some say something else. */
    private @Nullable Failure ofTypes(
            WrongTypes found, TriedValue tried, Evaluation run, int depth) {
        for (int i = 0; i < branches.length && found.isPossible(); i++) {
            if (!found.has(i) && tried.apply(branches[i], run, depth) instanceof Failure other) {
                if (other.isEnd()) {
                    return other;
                }
                found.add(i, other);
            }
        }
        Map<String, @Nullable Object> arguments = found.arguments();
        return arguments == null ? null : run.fail("type", arguments, tried.scalar(run));
    }

    /** That no branch is valid. */
    private Failure none(TriedValue tried, Evaluation run) {
        Map<String, @Nullable Object> arguments =
                arity == Alternatives.Arity.ONE ? Map.of("valid", List.of()) : Map.of();
        return run.fail(arity.code(), arguments, tried.scalar(run));
    }

    /**
     * That no branch is valid, and why.
     *
     * @param beside what is wrong by the values that other branches list; null: there are none
     */
    private Failure withClosest(
            List<Failure> meant, @Nullable Failure beside, TriedValue tried, Evaluation run) {
        Failure none = none(tried, run);
        if (run.stopsAtFirst()) {
            return none;
        }
        Failure first = beside == null ? none : Failure.join(none, beside, run);
        return meant.stream()
                .min(Comparator.comparing(Distance::of))
                .map(closest -> Failure.join(first, closest, run))
                .orElse(first);
    }

    private Failure ofAll(TriedValue tried, Evaluation run, int depth) {
        Failure all = none(tried, run);
        for (int i = 0; i < branches.length && !run.stopsAtFirst(); i++) {
            if (tried.apply(branches[i], run, depth) instanceof Failure other) {
                if (other.isEnd()) {
                    return other;
                }
                all = Failure.join(all, other.inBranch(i), run);
            }
        }
        return all;
    }

    /**
     * How far a branch is from the value: one of the wrong kind altogether is farther than any other;
     * then one that knows fewer of the members; then one of other types of members; then one that has
     * more violations.
     */
    private record Distance(
            boolean isWrongKind, long partsOfOthers, long partsOfOtherTypes, int violations)
            implements Comparable<Distance> {
        private static final Comparator<Distance> ORDER =
                Comparator.comparing(Distance::isWrongKind)
                        .thenComparing(Distance::partsOfOthers)
                        .thenComparing(Distance::partsOfOtherTypes)
                        .thenComparing(Distance::violations);

        static Distance of(Failure failure) {
            List<Fault> faults = failure.faults();
            return new Distance(
                    faults.stream().anyMatch(it -> it.isHere() && WRONG_KIND.contains(it.code())),
                    countInParts(faults, OF_OTHERS),
                    countInParts(faults, Set.of("type")),
                    failure.size());
        }

        private static long countInParts(List<Fault> faults, Set<String> codes) {
            return faults.stream().filter(it -> it.isInPart() && codes.contains(it.code())).count();
        }

        @Override
        public int compareTo(Distance other) {
            return ORDER.compare(this, other);
        }
    }
}
