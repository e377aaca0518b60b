package dev.satya.interpreter;

import dev.satya.interpreter.checks.StandardChecks;
import dev.satya.interpreter.convert.NamedPlugin;
import dev.satya.spi.ConstraintPlugin;
import java.util.Collections;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Named constraints by name. */
final class Plugins {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

    private final Map<String, NamedPlugin> byName = new TreeMap<>();

    /** Adds the plugins that a class loader finds. */
    Plugins discover(ClassLoader loader) {
        ServiceLoader.load(ConstraintPlugin.class, loader).forEach(this::add);
        return this;
    }

    /** Adds a plugin; the same name twice is a mistake. */
    Plugins add(ConstraintPlugin plugin) {
        NamedPlugin named = NamedPlugin.of(plugin);
        String name = named.name();
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a constraint");
        }
        NamedPlugin other = byName.putIfAbsent(name, named);
        if (other != null) {
            throw new IllegalArgumentException(
                    "constraint \""
                            + name
                            + "\" is defined twice: by "
                            + other.plugin().getClass().getName()
                            + " and by "
                            + plugin.getClass().getName());
        }
        return this;
    }

    /** Adds a plugin, unless there is one of its name. */
    void addMissing(ConstraintPlugin plugin) {
        byName.putIfAbsent(plugin.name(), NamedPlugin.of(plugin));
    }

    /** Adds the plugins to others; the same name twice is a mistake. */
    void addTo(Plugins others) {
        byName.values().forEach(named -> others.add(named.plugin()));
    }

    /** All, as they are to be asked. */
    Map<String, ConstraintPlugin> byName() {
        return Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /**
     * These, those that a class loader finds, and the standard's.
     *
     * @param from null: nobody looks for others
     * @param keywords names that have to be among them
     * @throws IllegalArgumentException if two have one name, or one of the keywords is not there
     */
    Map<String, ConstraintPlugin> withOthers(@Nullable ClassLoader from, Set<String> keywords) {
        Plugins all = new Plugins();
        if (from != null) {
            all.discover(from);
        }
        addTo(all);
        StandardChecks.all().forEach(all::addMissing);
        for (String keyword : keywords) {
            if (!all.byName().containsKey(keyword)) {
                throw new IllegalArgumentException(
                        "there is no constraint \"" + keyword + "\" to be a keyword");
            }
        }
        return all.byName();
    }
}
