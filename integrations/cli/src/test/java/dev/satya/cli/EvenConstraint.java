package dev.satya.cli;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.Set;

/** A constraint that no service file of the class path names. */
public final class EvenConstraint implements ConstraintPlugin {
    @Override
    public String name() {
        return "even";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.INTEGER);
    }

    @Override
    public Check bind(Arguments arguments) {
        arguments.allow();
        return value -> ((Number) value).longValue() % 2 == 0;
    }
}
