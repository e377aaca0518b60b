package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
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
        } else if (part != null && isOfSchemas(part)) {
            found.add(part);
            for (Field field : part.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    add(value(part, field));
                }
            }
        }
    }

    private static boolean isOfSchemas(Object part) {
        boolean isHere = part.getClass().getPackage() == ObjectSchema.class.getPackage();
        return isHere && !(part instanceof Enum);
    }

    /** What a field of that name is asked for by: the accessor of a record, or one like it. */
    private static @Nullable Object value(Object part, Field field) {
        try {
            return part.getClass().getMethod(field.getName()).invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
