package dev.satya.propertytests.reference;

import dev.satya.scalar.ScalarType;
import dev.satya.scalar.ScalarTypes;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an object of a scalar type is written as: INST-6, INST-7 and CANON-6 of docs/semantics.md. The types are
 * those of the JDK's classes, which are known without being told.
 */
final class WrittenForm {
    private WrittenForm() {}

    /** The value itself, if it is of no scalar type. */
    static @Nullable Object of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        for (ScalarType<?> type : ScalarTypes.all()) {
            if (type.javaType().isInstance(value)) {
                return type.isSecret() ? value : type.written(value);
            }
        }
        return value instanceof Clob text ? text(text) : value;
    }

    /** INST-7. */
    private static String text(Clob text) {
        try {
            return text.getSubString(1, Math.toIntExact(text.length()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isScalar(@Nullable Object value) {
        return of(value) != value;
    }

    /** A converted value with all that is in it in written form. */
    static @Nullable Object within(@Nullable Object value) {
        if (value instanceof ReferenceModel model) {
            return within(model.given());
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> written = new ArrayList<>();
            items.forEach(item -> written.add(within(item)));
            return written;
        }
        if (value instanceof Map<?, ?> members) {
            Map<@Nullable Object, @Nullable Object> written = new LinkedHashMap<>();
            members.forEach((key, member) -> written.put(of(key), within(member)));
            return written;
        }
        return of(value);
    }
}
