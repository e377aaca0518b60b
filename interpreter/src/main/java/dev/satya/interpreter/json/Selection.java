package dev.satya.interpreter.json;

import dev.satya.PathPattern;
import dev.satya.WriteOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of a value at some depth: the patterns that match the way to it so far.
 * Immutable.
 */
final class Selection {
    /** The whole value. */
    static final Selection ALL = new Selection(0, null, List.of());

    /** Nothing of it. */
    static final Selection NONE = new Selection(0, List.of(), List.of());

    private final int depth;
    private final @Nullable List<PathPattern> included;
    private final List<PathPattern> excluded;

    /** At {@code depth}; {@code included} is null if the way has led into what is included. */
    private Selection(int depth, @Nullable List<PathPattern> included, List<PathPattern> excluded) {
        this.depth = depth;
        this.included = included;
        this.excluded = excluded;
    }

    /** What is to be written of the root. */
    static Selection of(WriteOptions options) {
        List<PathPattern> included = options.included();
        boolean isWhole =
                included.isEmpty()
                        || included.stream().anyMatch(pattern -> pattern.segments().isEmpty());
        return isWhole && options.excluded().isEmpty()
                ? ALL
                : new Selection(0, isWhole ? null : included, options.excluded());
    }

    /** Whether this value is but on the way to what is included: only a container is written. */
    boolean isWay() {
        return included != null;
    }

    /** What is to be written of an item. */
    Selection at(int position) {
        return this == ALL ? ALL : step(Integer.toString(position));
    }

    /** What is to be written of a member. */
    Selection at(String name) {
        return this == ALL ? ALL : step(name);
    }

    private Selection step(String segment) {
        List<PathPattern> stillExcluded = matching(excluded, segment);
        if (hasEnded(stillExcluded)) {
            return NONE;
        }
        List<PathPattern> stillIncluded = included == null ? null : matching(included, segment);
        if (stillIncluded != null && stillIncluded.isEmpty()) {
            return NONE;
        }
        if (stillIncluded != null && hasEnded(stillIncluded)) {
            stillIncluded = null;
        }
        return stillIncluded == null && stillExcluded.isEmpty()
                ? ALL
                : new Selection(depth + 1, stillIncluded, stillExcluded);
    }

    private List<PathPattern> matching(List<PathPattern> patterns, String segment) {
        List<PathPattern> matching = new ArrayList<>();
        for (PathPattern pattern : patterns) {
            if (pattern.matches(depth, segment)) {
                matching.add(pattern);
            }
        }
        return matching;
    }

    /** Whether one of the patterns, which match one segment more, is at its end. */
    private boolean hasEnded(List<PathPattern> patterns) {
        for (PathPattern pattern : patterns) {
            if (pattern.segments().size() == depth + 1) {
                return true;
            }
        }
        return false;
    }
}
