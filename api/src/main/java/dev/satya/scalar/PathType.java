package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link ScalarTypes#PATH}: the text alone; no file system is asked whether there is such a file. */
final class PathType extends ScalarType<Path> {
    PathType() {
        super("path", Path.class, JsonType.STRING);
    }

    @Override
    public @Nullable String format() {
        return null;
    }

    @Override
    public Path read(Object json) {
        return Path.of((String) json);
    }

    @Override
    public Object write(Path value) {
        return value.toString();
    }

    /** That of the JDK differs from system to system. */
    @Override
    public @Nullable Comparator<? super Path> order() {
        return null;
    }

    @Override
    public List<Path> examples() {
        return List.of(Path.of("a"), Path.of("a", "b.txt"), Path.of(".."));
    }

    @Override
    public List<Object> mistakes() {
        return List.of("\0", "a\0b");
    }
}
