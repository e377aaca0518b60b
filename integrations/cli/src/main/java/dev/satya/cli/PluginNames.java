package dev.satya.cli;

import dev.satya.spi.ConstraintPlugin;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** The constraints of jars that were asked for: their names are keywords with x- in front. */
final class PluginNames {
    private PluginNames() {}

    /** The names of those that a loader finds, and another does not. */
    static String[] of(ClassLoader jars, ClassLoader own) {
        Set<String> names = names(jars);
        names.removeAll(names(own));
        return names.stream().map(name -> "x-" + name).toArray(String[]::new);
    }

    private static Set<String> names(ClassLoader loader) {
        Set<String> names = new TreeSet<>();
        ServiceLoader.load(ConstraintPlugin.class, loader)
                .forEach(plugin -> names.add(plugin.name()));
        return names;
    }
}
