package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ScalarSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that schemas hold, in JSON terms: which of several types of its class one is of, its schema knows. */
final class WrittenValues {
    private WrittenValues() {}

    /**
     * A value as a schema writes it.
     *
     * @param schema that it is of
     */
    static @Nullable Object of(Schema schema, @Nullable Object value) {
        if (schema instanceof NullableSchema nullable) {
            return of(nullable.schema(), value);
        }
        if (schema instanceof HookedSchema hooked) {
            return of(hooked.schema(), value);
        }
        if (schema instanceof ScalarSchema<?> scalar) {
            return value != null && scalar.type().javaType().isInstance(value)
                    ? scalar.type().written(value)
                    : value;
        }
        if (schema instanceof EnumSchema listed && value instanceof Enum<?> constant) {
            return constant.getDeclaringClass() == listed.javaType() ? constant.name() : value;
        }
        if (schema instanceof ArraySchema array && value instanceof List<?> items) {
            return ofItems(array, items);
        }
        return value instanceof Map<?, ?> members ? ofMembers(schema, members) : value;
    }

    private static List<@Nullable Object> ofItems(ArraySchema array, List<?> items) {
        List<@Nullable Object> written = new ArrayList<>(items.size());
        for (Object item : items) {
            int position = written.size();
            boolean isFirst = position < array.prefix().size();
            written.add(of(isFirst ? array.prefix().get(position) : array.items(), item));
        }
        return written;
    }

    private static Map<?, ?> ofMembers(Schema schema, Map<?, ?> members) {
        Map<@Nullable Object, @Nullable Object> written = new LinkedHashMap<>(members);
        if (schema instanceof MapSchema map) {
            written.replaceAll((key, value) -> of(map.values(), value));
        } else if (schema instanceof ObjectSchema object) {
            for (Field field : object.fields()) {
                written.computeIfPresent(field.name(), (key, value) -> of(field.schema(), value));
            }
        }
        return written;
    }
}
