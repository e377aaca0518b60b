package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ScalarSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keys of a map that are no text and stand for names: KEY-1 to KEY-3. */
final class TypedKeys {
    private TypedKeys() {}

    /** KEY-2: the members with the keys that stand for names as names. */
    static Members asNames(@Nullable Object instance, MapSchema schema, Context context) {
        Members members = Members.of(instance);
        if (members.strange().isEmpty() || !(instance instanceof Map<?, ?> map)) {
            return members;
        }
        Map<String, @Nullable Object> byName = new LinkedHashMap<>(members.byName());
        List<String> repeated = new ArrayList<>();
        List<@Nullable Object> strange = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            String name = key instanceof String ? null : name(key, schema.keys());
            if (name != null && mayStandFor(key, name, schema, context)) {
                if (byName.containsKey(name)) {
                    repeated.add(name);
                } else {
                    byName.put(name, entry.getValue());
                }
            } else if (!(key instanceof String)) {
                strange.add(key);
            }
        }
        return new Members(byName, repeated, strange, members.empties());
    }

    /** KEY-1: the text of a number or a boolean, the name of the constant, the written form. */
    private static @Nullable String name(@Nullable Object key, Schema keys) {
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        if (key instanceof Number || key instanceof Boolean) {
            return key.toString();
        }
        List<ScalarType<?>> types = new ArrayList<>(ScalarTypes.all());
        if (keys instanceof ScalarSchema<?> scalar) {
            types.add(0, scalar.type());
        }
        for (ScalarType<?> type : types) {
            if (type.javaType().isInstance(key)) {
                return type.written(key).toString();
            }
        }
        return null;
    }

    /** KEY-1: unless the schema of keys makes another key of that name, also than of the number. */
    private static boolean mayStandFor(
            @Nullable Object key, String name, MapSchema schema, Context context) {
        if (NameRules.isTooLong(name, context) || ScalarLimits.hasLoneSurrogate(name)) {
            return false;
        }
        Result made = Application.apply(schema.keys(), name, context.at(name, name));
        return !made.isValid()
                || Objects.equals(made.value(), key)
                || Equality.areEqual(made.value(), key)
                || key instanceof Number && isSame(made, key, schema.keys(), context.at(name, key));
    }

    private static boolean isSame(Result made, Object key, Schema keys, Context context) {
        Result ofKey = Application.apply(keys, key, context);
        return ofKey.isValid() && Objects.equals(made.value(), ofKey.value());
    }
}
