package dev.satya.interpreter.jsonschema.suite;

import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.Check;
import dev.satya.spi.ConstraintPlugin;
import java.util.Set;

/** Stands for the plugin of that name, the one format that the suite's tests ask for. */
public final class Ipv4 implements ConstraintPlugin {
    @Override
    public String name() {
        return "ipv4";
    }

    @Override
    public Set<JsonType> types() {
        return Set.of(JsonType.STRING);
    }

    @Override
    public boolean isFormat() {
        return true;
    }

    @Override
    public Check bind(Arguments arguments) {
        return value -> value.toString().matches("[0-9]+(\\.[0-9]+){3}");
    }
}
