package dev.satya.interpreter;

import java.lang.reflect.Method;

/**
 * The bytes that this thread has allocated: work in a unit that no clock and no other process has a
 * say in. Asked for by reflection, since the module under test has no use for management.
 */
final class AllocatedBytes {
    private final Object threads;
    private final Method count;

    AllocatedBytes() throws ReflectiveOperationException {
        threads =
                Class.forName("java.lang.management.ManagementFactory")
                        .getMethod("getThreadMXBean")
                        .invoke(null);
        count =
                Class.forName("com.sun.management.ThreadMXBean")
                        .getMethod("getCurrentThreadAllocatedBytes");
    }

    /** Of some work. */
    long of(Runnable work) throws ReflectiveOperationException {
        long before = (long) count.invoke(threads);
        work.run();
        return (long) count.invoke(threads) - before;
    }
}
