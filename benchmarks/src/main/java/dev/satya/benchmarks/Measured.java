package dev.satya.benchmarks;

import dev.satya.benchmarks.start.Watch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How everything is measured: the average time of one instance, in many short iterations, with a
 * small young generation. {@link Table} says the same and has the last word.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 5,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-Xmn64m", "-XX:+UseG1GC"})
public abstract class Measured {

    /** A sample begins. */
    @Setup(Level.Iteration)
    public final void beginSample() {
        Watch.begin();
    }

    /** A sample ended. */
    @TearDown(Level.Iteration)
    public final void endSample() {
        Watch.end();
    }
}
