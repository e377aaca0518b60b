package dev.satya.interpreter.discover;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one class that needs ClassGraph, which need not be there. */
final class ClassGraphScan {
    private ClassGraphScan() {}

    /**
     * The names of the classes in packages, each with the name of the package.
     *
     * @throws NoClassDefFoundError if ClassGraph is not there
     */
    static Map<String, String> classes(List<String> packages, ClassLoader loader) {
        ClassGraph graph =
                new ClassGraph()
                        .acceptPackages(packages.toArray(new String[0]))
                        .addClassLoader(loader)
                        .ignoreClassVisibility()
                        .enableClassInfo();
        Map<String, String> names = new TreeMap<>();
        try (ScanResult result = graph.scan()) {
            for (ClassInfo each : result.getAllClasses()) {
                names.put(each.getName(), each.getPackageName());
            }
        }
        return names;
    }
}
