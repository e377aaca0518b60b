package dev.satya.propertytests;

import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.scalar.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance in which objects of scalar types stand for the texts that they are written as. */
final class TypedInstance {
    private TypedInstance() {}

    /** The same, with objects in place of all texts that an object is written as. */
    static @Nullable Object of(@Nullable Object instance) {
        if (instance instanceof String text) {
            return object(text);
        }
        if (instance instanceof List<?> items) {
            List<@Nullable Object> typed = new ArrayList<>();
            items.forEach(item -> typed.add(of(item)));
            return typed;
        }
        if (instance instanceof Map<?, ?> members) {
            Map<@Nullable Object, @Nullable Object> typed = new LinkedHashMap<>();
            members.forEach((name, member) -> typed.put(name, of(member)));
            return typed;
        }
        return instance;
    }

    private static Object object(String text) {
        for (ScalarType<?> type : Catalogue.SCALARS) {
            Object value = object(type, text);
            if (value != null) {
                return value;
            }
        }
        return text;
    }

    private static <T> @Nullable T object(ScalarType<T> type, String text) {
        T value = type.valueOf(text);
        return value != null && type.write(value).equals(text) ? value : null;
    }
}
