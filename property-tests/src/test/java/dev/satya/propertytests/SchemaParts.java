package dev.satya.propertytests;

import dev.satya.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that a schema is made of, found by reflection: no part is forgotten. */
final class SchemaParts {
    private final List<Object> found = new ArrayList<>();

    private SchemaParts() {}

    /** The schemas, constraints, fields, defaults and rules within a schema, and itself. */
    static List<Object> of(Schema schema) {
        SchemaParts parts = new SchemaParts();
        parts.add(schema);
        return parts.found;
    }

    /** Those of one class. */
    static <T> Stream<T> of(Schema schema, Class<T> type) {
        return of(schema).stream().filter(type::isInstance).map(type::cast);
    }

    private void add(@Nullable Object part) {
        if (part instanceof Collection<?> parts) {
            parts.forEach(this::add);
        } else if (part instanceof Map<?, ?> named) {
            named.values().forEach(this::add);
        } else if (part instanceof Record && part.getClass().getName().startsWith("dev.satya.s")) {
            found.add(part);
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                add(value(part, component));
            }
        }
    }

    private static @Nullable Object value(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
