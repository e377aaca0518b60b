package dev.satya.schema;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The components of schemas and of what they are made of: those of a record, or what a class that is no
 * record says of itself. Where a schema was read from is no part of what it is.
 */
final class Components {
    private static final Package HOME = Components.class.getPackage();

    private Components() {}

    /** Whether a value is of a class of schemas. */
    static boolean isOfSchemas(@Nullable Object value) {
        return value instanceof Structured
                || value instanceof Record && value.getClass().getPackage() == HOME;
    }

    /** Whether a value may have others in it that belong to a schema. */
    static boolean hasParts(@Nullable Object value) {
        return value instanceof List || value instanceof Map || isOfSchemas(value);
    }

    /** Those of a value of a class of schemas. */
    static Map<String, @Nullable Object> of(Object value) {
        if (value instanceof Structured structured) {
            return structured.components();
        }
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            components.put(component.getName(), component(value, component));
        }
        return components;
    }

    private static @Nullable Object component(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of a schema cannot be read", e);
        }
    }
}
