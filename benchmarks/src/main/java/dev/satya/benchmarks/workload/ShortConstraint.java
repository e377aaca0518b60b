package dev.satya.benchmarks.workload;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.Set;

/** A named constraint whose check is one lambda, the least that a plugin can do. */
public final class ShortConstraint implements ConstraintPlugin {
    /** The lambda: whether a text is shorter than 64 characters. */
    public static final Check IS_SHORT = text -> ((String) text).length() < 64;

    @Override
    public String name() {
        return "short";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public Check bind(Arguments arguments) {
        return IS_SHORT;
    }
}
