package dev.satya.propertytests.reference;

import dev.satya.Limits;
import dev.satya.Options.OnErrors;
import dev.satya.spi.ConstraintPlugin;
import java.time.Clock;
import java.util.Map;

/**
 * What the reference is given besides the schema, the same for every value.
 *
 * @param plugins by name
 * @param clock tells the present
 * @param limits of the run
 * @param countsNesting whether LIMIT-12 holds
 * @param onErrors whether faults are dropped where a schema says so
 */
record Setting(
        Map<String, ConstraintPlugin> plugins,
        Clock clock,
        Limits limits,
        boolean countsNesting,
        OnErrors onErrors) {
    static final Setting DEFAULT =
            new Setting(Map.of(), Clock.systemUTC(), Limits.DEFAULT, true, OnErrors.APPLY);

    /** LIMIT-12. */
    long maxNesting() {
        return countsNesting ? 4L * limits.depth() : Long.MAX_VALUE;
    }

    Setting with(Map<String, ConstraintPlugin> plugins) {
        return new Setting(plugins, clock, limits, countsNesting, onErrors);
    }

    Setting with(Clock clock) {
        return new Setting(plugins, clock, limits, countsNesting, onErrors);
    }

    Setting with(Limits limits) {
        return new Setting(plugins, clock, limits, countsNesting, onErrors);
    }

    Setting withoutNesting() {
        return new Setting(plugins, clock, limits, false, onErrors);
    }

    Setting with(OnErrors onErrors) {
        return new Setting(plugins, clock, limits, countsNesting, onErrors);
    }
}
