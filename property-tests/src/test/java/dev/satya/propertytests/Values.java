package dev.satya.propertytests;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.propertytests.reference.CanonicalJson;
import dev.satya.propertytests.reference.ReferenceValidator;
import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that validators make, in JSON terms. */
final class Values {
    private Values() {}

    /** Whether two values are one to JSON: 1 = 1.0, a constant of an enum its name. */
    static boolean areEqual(@Nullable Object one, @Nullable Object other) {
        return ReferenceValidator.of(Schema.constant(plain(one))).validate(plain(other)).isValid();
    }

    /** The value of a JSON text. */
    static @Nullable Object read(String json) {
        return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The value with models as maps, and names as keys, which may have been converted. */
    static @Nullable Object withTextKeys(@Nullable Object value) {
        if (value instanceof Model model) {
            return model.toMap();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach(
                    (name, member) ->
                            members.put(String.valueOf(plain(name)), withTextKeys(member)));
            return members;
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(withTextKeys(item)));
            return list;
        }
        return value;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Model model) {
            return plain(model.toMap());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(plain(name)), plain(member)));
            return members;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return list;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        for (ScalarType<?> type : ScalarTypes.all()) {
            if (type.javaType().isInstance(value)) {
                return type.written(value);
            }
        }
        boolean isSpecial =
                value instanceof Double binary && !Double.isFinite(binary)
                        || value instanceof Float single && !Float.isFinite(single);
        return value == null || value instanceof Boolean || value instanceof Number && !isSpecial
                ? value
                : value.toString();
    }
}
