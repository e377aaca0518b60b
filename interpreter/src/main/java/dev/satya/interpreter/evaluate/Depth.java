package dev.satya.interpreter.evaluate;

/**
 * How deep a run is, as one {@code int} that nodes hand down: containers of the instance in the high
 * half, schemas applied within each other in the low half. The second bounds the stack where a schema
 * applies many schemas to one value.
 */
public final class Depth {
    /** Before the root. */
    public static final int ROOT = 0;

    private static final int CONTAINER = 0x1_0001;
    private static final int IN_PLACE = 1;
    static final int NESTING_PER_DEPTH = 4;

    private Depth() {}

    /** One container deeper. */
    public static int container(int depth) {
        return depth + CONTAINER;
    }

    /** So many containers deeper. */
    public static int containers(int depth, int count) {
        return depth + count * CONTAINER;
    }

    /** One schema deeper, at the same value. */
    public static int inPlace(int depth) {
        return depth + IN_PLACE;
    }

    /** The number of containers. */
    static int containers(int depth) {
        return depth >>> 16;
    }

    /** Whether {@code depth} is beyond a limit, or no steps are left to go on with. */
    public static boolean isBeyond(int depth, Evaluation run) {
        return (depth >>> 16) > run.maxDepth()
                || (depth & 0xFFFF) > run.maxNesting()
                || run.isSpent();
    }

    /**
     * Goes on with a verdict alone.
     *
     * @throws RunEnded if the depth is beyond a limit
     */
    public static void check(int depth, Evaluation run) {
        if (isBeyond(depth, run)) {
            throw new RunEnded(failure(depth, run));
        }
    }

    /**
     * The failure for a depth that is beyond a limit. It ends the run: an instance with a cycle would
     * otherwise be walked again and again.
     */
    public static Failure failure(int depth, Evaluation run) {
        int limit = run.limits().depth();
        if ((depth >>> 16) > limit) {
            return run.endAtLimit("depth", limit);
        }
        return (depth & 0xFFFF) > run.maxNesting()
                ? run.endAtLimit("nesting", (long) NESTING_PER_DEPTH * limit)
                : run.endAtLimit("steps", run.limits().steps());
    }
}
