package dev.satya.propertytests;

import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.List;
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
}
