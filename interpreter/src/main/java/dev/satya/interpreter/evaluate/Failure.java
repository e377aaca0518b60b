package dev.satya.interpreter.evaluate;

import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node returns in place of a value: the faults of the instance. Success thus costs nothing,
 * and a branch that was only tried leaves no trace. Owned by whoever was handed it, who may add to
 * it.
 */
public final class Failure {
    /** Stands for any failure where only the verdict is wanted. */
    static final Failure UNDETAILED = new Failure(false);

    private final List<Fault> faults = new ArrayList<>(2);
    private final boolean isEnd;
    private boolean isTruncated;

    private Failure(boolean isEnd) {
        this.isEnd = isEnd;
    }

    /** A failure that ends the run, and is reported alone. */
    static Failure ending(Fault fault) {
        Failure failure = new Failure(true);
        failure.faults.add(fault);
        return failure;
    }

    static Failure of(Fault fault) {
        Failure failure = new Failure(false);
        failure.faults.add(fault);
        return failure;
    }

    /** Both, or the one there is. */
    public static Failure join(@Nullable Failure first, Failure second, Evaluation run) {
        if (first != null && first.isEnd) {
            return first;
        }
        if (first == null || first == UNDETAILED || second == UNDETAILED || second.isEnd) {
            return second;
        }
        first.add(second, run.limits().violations());
        return first;
    }

    private void add(Failure other, int limit) {
        int room = limit - faults.size();
        if (other.faults.size() <= room) {
            faults.addAll(other.faults);
        } else {
            faults.addAll(other.faults.subList(0, Math.max(room, 0)));
            isTruncated = true;
        }
        isTruncated |= other.isTruncated;
    }

    /** The same faults, for another owner. */
    public Failure copy() {
        if (this == UNDETAILED) {
            return this;
        }
        Failure copy = new Failure(isEnd);
        faults.forEach(fault -> copy.faults.add(fault.copy()));
        copy.isTruncated = isTruncated;
        return copy;
    }

    /** The same faults, seen from the container that holds the value as {@code segment}. */
    public Failure under(Object segment) {
        for (Fault fault : faults) {
            fault.under(segment);
        }
        return this;
    }

    /** Takes every instance out. */
    public Failure hide() {
        faults.forEach(Fault::hide);
        return this;
    }

    /** The same faults, of the branch at a position. */
    public Failure inBranch(long position) {
        faults.forEach(fault -> fault.inBranch(position));
        return this;
    }

    /** Gives the faults about the value at hand other words, by code. */
    public Failure reword(Map<String, String> templates) {
        faults.forEach(fault -> fault.reword(templates));
        return this;
    }

    /** Gives the faults words by language. */
    public Failure translate(Map<Locale, String> translations) {
        faults.forEach(fault -> fault.translate(translations));
        return this;
    }

    /** Both, without the faults of the second that repeat one of the first. */
    public static Failure union(@Nullable Failure first, Failure second, Evaluation run) {
        if (first != null && !second.faults.isEmpty()) {
            second.faults.removeIf(fault -> first.faults.stream().anyMatch(fault::isSameAs));
        }
        return join(first, second, run);
    }

    /** The number of faults held. */
    public int size() {
        return faults.size();
    }

    /** Whether the run ends with it: what is around it is not looked at any more. */
    public boolean isEnd() {
        return isEnd;
    }

    /** Whether no more faults need be looked for. */
    public boolean isEnough(Evaluation run) {
        return isEnd
                || isTruncated
                || run.stopsAtFirst()
                || faults.size() > run.limits().violations();
    }

    /** The faults, in order. */
    public List<Fault> faults() {
        return faults;
    }

    /** The violations, or the first if that is enough; and {@code truncated} if there were more than the limit. */
    public Seq<Violation> toViolations(Evaluation run) {
        if (run.stopsAtFirst()) {
            return Vector.of(faults.get(0).toViolation(run));
        }
        List<Violation> violations = new ArrayList<>(faults.size() + 1);
        for (Fault fault : faults) {
            violations.add(fault.toViolation(run));
        }
        if (isTruncated) {
            int limit = run.limits().violations();
            violations.add(
                    new Fault("truncated", Map.of("maximum", (long) limit), null, null, null)
                            .toViolation(run));
        }
        return Vector.ofAll(violations);
    }
}
