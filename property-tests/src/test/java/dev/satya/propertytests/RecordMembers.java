package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.schema.Field;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Records as maps of their members. */
final class RecordMembers {
    private RecordMembers() {}

    /**
     * A record, and those within it, as maps; another value as it is. An empty optional is absent,
     * and so is null where the field does not take it.
     */
    static @Nullable Object of(@Nullable Object value, Schema schema) {
        Map<Class<?>, ObjectSchema> objects = new LinkedHashMap<>();
        SchemaParts.of(schema, ObjectSchema.class)
                .forEach(object -> objects.putIfAbsent(object.javaType(), object));
        return of(value, objects);
    }

    private static @Nullable Object of(
            @Nullable Object value, Map<Class<?>, ObjectSchema> objects) {
        if (value instanceof Record && objects.containsKey(value.getClass())) {
            return members(value, objects.get(value.getClass()), objects);
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(of(item, objects)));
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(name, of(member, objects)));
            return members;
        }
        return value;
    }

    private static Map<String, @Nullable Object> members(
            Object value, ObjectSchema schema, Map<Class<?>, ObjectSchema> objects) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            Object component = component(value, field.name());
            boolean isOptional = component instanceof Optional || isPrimitiveOptional(component);
            Object member = isOptional ? unwrapped(component) : component;
            boolean takesNull = field.schema() instanceof NullableSchema;
            if (member != null || !isOptional && takesNull) {
                members.put(field.name(), of(member, objects));
            }
        }
        return members;
    }

    private static @Nullable Object component(Object value, String name) {
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    component.getAccessor().setAccessible(true);
                    return component.getAccessor().invoke(value);
                }
            }
            throw new IllegalArgumentException(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPrimitiveOptional(@Nullable Object value) {
        return value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof OptionalDouble;
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        if (value instanceof OptionalInt whole) {
            return whole.isPresent() ? whole.getAsInt() : null;
        }
        if (value instanceof OptionalLong whole) {
            return whole.isPresent() ? whole.getAsLong() : null;
        }
        if (value instanceof OptionalDouble binary) {
            return binary.isPresent() ? binary.getAsDouble() : null;
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** What a validator made, as JSON has it, without members that are null: a record has all. */
    static @Nullable Object written(@Nullable Object value) {
        return withoutNulls(Values.read(Subject.satya().toJson(value)));
    }

    private static @Nullable Object withoutNulls(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach(
                    (name, member) -> {
                        if (member != null) {
                            members.put(name, withoutNulls(member));
                        }
                    });
            return members;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(withoutNulls(item)));
            return list;
        }
        return value;
    }
}
