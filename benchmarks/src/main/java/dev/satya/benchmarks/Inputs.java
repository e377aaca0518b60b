package dev.satya.benchmarks;

import java.util.Random;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Distinct instances that take turns. They are made one after the other, each with all that belongs
 * to it, between two full collections: so they lie in memory in the order of their use. Scattered
 * instances cost every contender several times as much.
 *
 * @param <T> what an instance is given as
 */
@State(Scope.Thread)
public abstract class Inputs<T> {
    private static final int COUNT = 2048;

    static final long SEED = 42;

    private Object[] instances;
    private int next;

    /** Makes the next instance. */
    protected abstract T make(Random random);

    /** How many there are: a power of two. */
    protected int count() {
        return COUNT;
    }

    /** Makes all instances. */
    @Setup
    public void makeAll() {
        System.gc();
        Random random = new Random(SEED);
        instances = new Object[count()];
        for (int i = 0; i < instances.length; i++) {
            instances[i] = make(random);
        }
        System.gc();
    }

    /** The next instance. */
    @SuppressWarnings("unchecked")
    final T next() {
        return (T) instances[next++ & instances.length - 1];
    }
}
