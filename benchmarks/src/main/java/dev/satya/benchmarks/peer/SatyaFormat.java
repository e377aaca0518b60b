package dev.satya.benchmarks.peer;

import dev.satya.benchmarks.workload.FormatTexts;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.Map;
import java.util.ServiceLoader;

/** Satya's constraint plugins of the formats. */
public final class SatyaFormat {

    private SatyaFormat() {}

    /** The check that the plugin of a format makes, as a schema uses it. */
    public static Check check(FormatTexts format) {
        return ServiceLoader.load(ConstraintPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.name().equals(format.label()))
                .findFirst()
                .orElseThrow()
                .bind(new Arguments(Map.of()));
    }
}
