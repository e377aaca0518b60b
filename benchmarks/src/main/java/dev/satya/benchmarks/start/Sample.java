package dev.satya.benchmarks.start;

/**
 * A few milliseconds of a benchmark.
 *
 * @param nanos the time of one instance
 * @param before what the calibration loop took before it
 * @param after what the calibration loop took after it
 * @param endedAt when it ended, in nanoseconds since the first sample began
 * @param compiling the milliseconds that the JIT had spent until then, all its threads together
 */
record Sample(double nanos, long before, long after, long endedAt, long compiling) {}
