package dev.satya.propertytests;

import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The named constraints on the class path or module path. */
public final class InstalledConstraints {
    private InstalledConstraints() {}

    /** All that {@link ServiceLoader} finds, in its order; new instances at each call. */
    public static List<ConstraintPlugin> all() {
        List<ConstraintPlugin> all = new ArrayList<>();
        ServiceLoader.load(ConstraintPlugin.class).forEach(all::add);
        return all;
    }

    /**
     * All that {@link ServiceLoader} finds, and those that the interpreter brings itself, where there is
     * one on the class path or module path.
     */
    public static List<ConstraintPlugin> withThoseOfTheInterpreter() {
        Map<String, ConstraintPlugin> byName = new LinkedHashMap<>();
        all().forEach(each -> byName.put(each.name(), each));
        ServiceLoader.load(SchemaCompiler.class, SchemaCompiler.class.getClassLoader())
                .findFirst()
                .map(SchemaCompiler::constraintPlugins)
                .ifPresent(own -> own.forEach(each -> byName.putIfAbsent(each.name(), each)));
        return List.copyOf(byName.values());
    }
}
