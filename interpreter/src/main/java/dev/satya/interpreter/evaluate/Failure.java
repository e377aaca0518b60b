package dev.satya.interpreter.evaluate;

import dev.satya.Violation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a node returns in place of a value: the faults of the instance. Success thus costs nothing,
 * and a branch that was only tried leaves no trace. Owned by whoever was handed it, who may add to
 * it.
 */
public final class Failure {
    /** Stands for any failure where only the verdict is wanted. */
    static final Failure UNDETAILED = new Failure(false);

    /** The faults, each of which knows the one behind it: a list to which little code is needed. */
    private @Nullable Fault first;

    private @Nullable Fault last;
    private int size;
    private final boolean isEnd;
    private boolean isTruncated;

    private Failure(boolean isEnd) {
        this.isEnd = isEnd;
    }

    private Failure(Fault only, boolean isEnd) {
        this(isEnd);
        this.first = only;
        this.last = only;
        this.size = 1;
    }

    /** A failure that ends the run, and is reported alone. */
    static Failure ending(Fault fault) {
        return new Failure(fault, true);
    }

    static Failure of(Fault fault) {
        return new Failure(fault, false);
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

    /** Takes over the faults of another as far as there is room for them. */
    private void add(Failure other, int limit) {
        int room = Math.max(limit - size, 0);
        isTruncated |= other.isTruncated || other.size > room;
        if (other.size > room) {
            other.keepFirst(room);
        }
        if (last == null) {
            first = other.first;
        } else {
            last.next = other.first;
        }
        last = other.last == null ? last : other.last;
        size += other.size;
    }

    private void keepFirst(int count) {
        Fault end = null;
        Fault rest = first;
        for (int i = 0; i < count && rest != null; i++) {
            end = rest;
            rest = rest.next;
        }
        cutAfter(end, count);
    }

    private void cutAfter(@Nullable Fault end, int count) {
        if (end == null) {
            first = null;
        } else {
            end.next = null;
        }
        last = end;
        size = count;
    }

    private void append(Fault fault) {
        if (last == null) {
            first = fault;
        } else {
            last.next = fault;
        }
        last = fault;
        size++;
    }

    /** The same faults, for another owner. */
    public Failure copy() {
        if (this == UNDETAILED) {
            return this;
        }
        Failure copy = new Failure(isEnd);
        for (Fault fault = first; fault != null; fault = fault.next) {
            copy.append(fault.copy());
        }
        copy.isTruncated = isTruncated;
        return copy;
    }

    /** The same faults, seen from the container that holds the value as {@code segment}. */
    public Failure under(Object segment) {
        for (Fault fault = first; fault != null; fault = fault.next) {
            fault.under(segment);
        }
        return this;
    }

    /** Tells the faults about the value at hand what it is. */
    public Failure about(@Nullable Object instance) {
        for (Fault fault = first; fault != null; fault = fault.next) {
            fault.about(instance);
        }
        return this;
    }

    /** Takes every instance out. */
    public Failure hide() {
        for (Fault fault = first; fault != null; fault = fault.next) {
            fault.hide();
        }
        return this;
    }

    /** The same faults, of the branch at a position. */
    public Failure inBranch(long position) {
        for (Fault fault = first; fault != null; fault = fault.next) {
            fault.inBranch(position);
        }
        return this;
    }

    /**
     * Gives the faults about the value at hand other words, by code.
     *
     * @param translated by template, what they are in other languages
     */
    public Failure reword(
            Map<String, String> templates, Map<String, Map<Locale, String>> translated) {
        for (Fault fault = first; fault != null; fault = fault.next) {
            fault.reword(templates, translated);
        }
        return this;
    }

    /** Gives the faults words by language. */
    public Failure translate(Map<Locale, String> translations) {
        for (Fault fault = first; fault != null; fault = fault.next) {
            fault.translate(translations);
        }
        return this;
    }

    /** Both, without the faults of the second that repeat one of the first. */
    public static Failure union(@Nullable Failure first, Failure second, Evaluation run) {
        if (first == null || second.isEnd || second == UNDETAILED) {
            return join(first, second, run);
        }
        Failure others = new Failure(false);
        others.isTruncated = second.isTruncated;
        for (Fault fault : second.faults()) {
            if (!first.has(fault)) {
                fault.next = null;
                others.append(fault);
            }
        }
        return join(first, others, run);
    }

    private boolean has(Fault fault) {
        Fault own = first;
        while (own != null && !fault.isSameAs(own)) {
            own = own.next;
        }
        return own != null;
    }

    /** The number of faults held. */
    public int size() {
        return size;
    }

    /** Whether the run ends with it: what is around it is not looked at any more. */
    public boolean isEnd() {
        return isEnd;
    }

    /** Whether no more faults need be looked for. */
    public boolean isEnough(Evaluation run) {
        return isEnd
                || !run.collects()
                        && (isTruncated || run.stopsAtFirst() || size > run.limits().violations());
    }

    /** The first fault; of a failure of which only that there is one is known there is none. */
    public Fault first() {
        return Objects.requireNonNull(first);
    }

    /** The faults, in order. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(size);
        for (Fault fault = first; fault != null; fault = fault.next) {
            faults.add(fault);
        }
        return faults;
    }

    /** The violations, or the first if that is enough; and {@code truncated} if there were more than the limit. */
    public Seq<Violation> toViolations(Evaluation run) {
        if (run.stopsAtFirst()) {
            return Vector.of(first().toViolation(run));
        }
        List<Violation> violations = new ArrayList<>(size + 1);
        for (Fault fault = first; fault != null; fault = fault.next) {
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
