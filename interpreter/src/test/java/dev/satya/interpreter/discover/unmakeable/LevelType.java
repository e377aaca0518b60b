package dev.satya.interpreter.discover.unmakeable;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.JsonType;

public final class LevelType extends ScalarType<LevelType.Level> {
    /** A value. */
    public record Level(String name) {}

    public LevelType(String name) {
        super(name, Level.class, JsonType.STRING);
    }

    @Override
    public Level read(Object json) {
        return new Level((String) json);
    }

    @Override
    public Object write(Level value) {
        return value.name();
    }
}
