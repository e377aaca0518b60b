package dev.satya.interpreter.discover;

import dev.satya.interpreter.discover.Found.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds classes: first those that an index has, then those that are given, then those of packages that no
 * index speaks for.
 */
public final class Discoverer {
    private final ClassLoader loader;
    private final Map<String, Entry> classes = new LinkedHashMap<>();
    private final List<String> unloadable = new ArrayList<>();
    private int looked;

    private Discoverer(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What packages have.
     *
     * @param given further classes, whatever they wear
     * @throws IllegalStateException if an index is stale or malformed, ClassGraph is needed and not
     *     there, or a package has no classes; its message says what and the way out
     */
    public static Found find(
            List<String> packages, Collection<Class<?>> given, ClassLoader loader) {
        Discoverer discoverer = new Discoverer(loader);
        ModelIndex index = ModelIndex.read(loader);
        List<String> unknown = PackageNames.without(packages, index.packages());
        List<String> indexed = packages.stream().filter(each -> !unknown.contains(each)).toList();
        discoverer.readIndex(index, packages);
        given.forEach(
                each -> discoverer.classes.put(each.getName(), new Entry(each, FoundKind.CLASS)));
        discoverer.scan(unknown);
        return discoverer.found(indexed, unknown);
    }

    /** What a scan finds, whatever an index says. */
    static Found scanned(List<String> packages, ClassLoader loader) {
        Discoverer discoverer = new Discoverer(loader);
        discoverer.scan(packages);
        return discoverer.found(List.of(), packages);
    }

    private Found found(List<String> indexed, List<String> scanned) {
        return new Found(classes, indexed, scanned, looked, unloadable);
    }

    private void readIndex(ModelIndex index, List<String> packages) {
        index.classes()
                .forEach(
                        (name, line) -> {
                            String home = name.substring(0, Math.max(0, name.lastIndexOf('.')));
                            if (PackageNames.isWithin(home, packages)) {
                                looked++;
                                classes.put(name, new Entry(indexed(name, line), line.kind()));
                            }
                        });
    }

    private Class<?> indexed(String name, ModelIndex.Line line) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (FoundKind.of(type) == line.kind()) {
                return type;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(
                    line.place()
                            + ": the index is stale: "
                            + name
                            + " cannot be loaded"
                            + ModelIndex.wayOut(),
                    e);
        }
        throw new IllegalStateException(
                line.place()
                        + ": the index is stale: "
                        + name
                        + " is not what it says, \""
                        + line.kind().word()
                        + "\""
                        + ModelIndex.wayOut());
    }

    private void scan(List<String> packages) {
        if (packages.isEmpty()) {
            return;
        }
        Map<String, String> names = names(packages);
        for (String each : packages) {
            if (names.values().stream().noneMatch(it -> PackageNames.isWithin(it, List.of(each)))) {
                throw new IllegalStateException(
                        "there are no classes in the package "
                                + each
                                + " that is to be scanned: is its name right, and is it on the class"
                                + " path?");
            }
        }
        names.keySet().forEach(this::look);
    }

    private Map<String, String> names(List<String> packages) {
        try {
            return ClassGraphScan.classes(packages, loader);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "scanning "
                            + String.join(", ", packages)
                            + " needs ClassGraph, which is not there. Add"
                            + " io.github.classgraph:classgraph, or make an index when you build, with"
                            + " dev.satya.interpreter.IndexModels, or name the classes: classes(…)",
                    e);
        }
    }

    private void look(String name) {
        looked++;
        try {
            Class<?> type = Class.forName(name, false, loader);
            FoundKind kind = FoundKind.of(type);
            if (kind != null) {
                classes.putIfAbsent(name, new Entry(type, kind));
            }
        } catch (ClassNotFoundException | LinkageError e) {
            unloadable.add(name);
        }
    }
}
