package dev.satya.propertytests;

import dev.satya.spi.ConstraintPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The named constraints on the class path or module path. */
final class InstalledConstraints {
    private InstalledConstraints() {}

    static List<ConstraintPlugin> all() {
        List<ConstraintPlugin> all = new ArrayList<>();
        ServiceLoader.load(ConstraintPlugin.class).forEach(all::add);
        return all;
    }
}
