package dev.satya.propertytests.schemas;

import dev.satya.schema.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name by which an instance has a field. */
public final class GivenName {
    private GivenName() {}

    /** The field's own, else the first alias; null: the instance lacks the field. */
    public static @Nullable String of(Field field, Map<?, ?> members) {
        if (members.containsKey(field.name())) {
            return field.name();
        }
        for (String alias : field.aliases()) {
            if (members.containsKey(alias)) {
                return alias;
            }
        }
        return null;
    }
}
