package dev.satya.propertytests.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in plain terms: models are maps. */
final class Plain {
    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof ReferenceModel model) {
            return ofModel(model);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            for (Object item : list) {
                plain.add(of(item));
            }
            return Collections.unmodifiableList(plain);
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, member) -> plain.put(of(key), of(member)));
            return plain;
        }
        return value;
    }

    static Map<String, @Nullable Object> ofModel(ReferenceModel model) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        model.present().forEach((name, value) -> plain.put(name, of(value)));
        return plain;
    }
}
