package dev.satya.propertytests.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The canonical form of values that need no checks: CANON-1 to CANON-4. */
final class Canonical {
    private Canonical() {}

    static @Nullable Object of(@Nullable Object instance) {
        Object value = WrittenForm.of(instance);
        return switch (Type.of(value)) {
            case NULL, BOOLEAN, OPAQUE -> value;
            case NUMBER -> number(Objects.requireNonNull(value));
            case STRING -> String.valueOf(value);
            case ARRAY -> value instanceof Collection<?> items ? array(items) : null;
            case OBJECT -> object(Members.of(value));
        };
    }

    /** A number that cannot even be written down as a decimal stays what it is. */
    private static Object number(Object number) {
        return number instanceof Literal literal && literal.isBeyondComputing()
                ? number
                : Numbers.canonical(number);
    }

    private static List<@Nullable Object> array(Collection<?> items) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object item : items) {
            values.add(of(item));
        }
        return Collections.unmodifiableList(values);
    }

    private static Map<String, @Nullable Object> object(Members members) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        members.byName().forEach((name, value) -> values.put(name, of(value)));
        return Collections.unmodifiableMap(values);
    }
}
