package dev.satya.benchmarks.start;

import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the machine before and after each iteration of the one benchmark that this JVM was started
 * for. In every other JVM it is off, and costs nothing.
 */
public final class Watch {
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<Around> ITERATIONS = new ArrayList<>();

    private static boolean isOn;
    private static long before;
    private static long allocatedBefore;

    private Watch() {}

    /** What was seen around an iteration; {@code allocated} is in bytes, by the thread of the benchmark. */
    record Around(long before, long after, long ended, long compiling, long allocated) {}

    static void turnOn() {
        isOn = true;
    }

    /** What was seen, iteration by iteration. */
    static List<Around> iterations() {
        return ITERATIONS;
    }

    /** An iteration begins. */
    public static void begin() {
        if (isOn) {
            before = Calibration.nanos();
            allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
        }
    }

    /** An iteration ended. */
    public static void end() {
        if (isOn) {
            long ended = System.nanoTime();
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
            long after = Calibration.nanos();
            long compiling = COMPILER.getTotalCompilationTime();
            ITERATIONS.add(new Around(before, after, ended, compiling, allocated));
        }
    }
}
