package dev.satya.propertytests.reference;

import dev.satya.Limits;
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
 */
record Setting(
        Map<String, ConstraintPlugin> plugins, Clock clock, Limits limits, boolean countsNesting) {
    static final Setting DEFAULT = new Setting(Map.of(), Clock.systemUTC(), Limits.DEFAULT, true);

    /** LIMIT-12. */
    long maxNesting() {
        return countsNesting ? 4L * limits.depth() : Long.MAX_VALUE;
    }

    Setting with(Map<String, ConstraintPlugin> plugins) {
        return new Setting(plugins, clock, limits, countsNesting);
    }

    Setting with(Clock clock) {
        return new Setting(plugins, clock, limits, countsNesting);
    }

    Setting with(Limits limits) {
        return new Setting(plugins, clock, limits, countsNesting);
    }

    Setting withoutNesting() {
        return new Setting(plugins, clock, limits, false);
    }
}
