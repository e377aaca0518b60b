package dev.satya.propertytests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of records. */
final class RecordValues {
    private RecordValues() {}

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
