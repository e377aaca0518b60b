package dev.satya.interpreter.convert;

import dev.satya.interpreter.evaluate.Depth;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The containers that have been copied and what became of them, by identity. A container that
 * stands at several places is copied once, and its copy stands there. For one thread.
 */
public final class CanonicalCopies {
    /** Containers of an instance before the first that is noted: most are in few places. */
    private static final int FREE = 64;

    private int free;
    private @Nullable Map<Object, Copied> known;

    /** How many containers are within each other in what is being copied, as far as it is. */
    private int height;

    private CanonicalCopies(int free) {
        this.free = free;
    }

    /** None yet. */
    public CanonicalCopies() {
        this(0);
    }

    /** None yet, for an instance, of which a few containers may be copied for each place. */
    static CanonicalCopies ofInstance() {
        return new CanonicalCopies(FREE);
    }

    @Nullable Copied find(Object container) {
        return known == null ? null : known.get(container);
    }

    /** Begins to copy a container; what {@link #leave} is to be told. */
    int enter() {
        int outer = height;
        height = 0;
        return outer;
    }

    void leave(int outer, Object container, Object copy) {
        int own = height + 1;
        height = Math.max(outer, own);
        if (free > 0) {
            free--;
            return;
        }
        if (known == null) {
            known = new IdentityHashMap<>();
        }
        known.put(container, new Copied(copy, own));
    }

    /** How deep the innermost container of a copy is that stands at a depth. */
    int innermost(Copied copied, int depth) {
        height = Math.max(height, copied.height);
        return Depth.containers(depth, copied.height - 1);
    }

    /** What became of a container, in which so many are within each other, itself included. */
    record Copied(Object copy, int height) {}
}
