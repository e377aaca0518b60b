package dev.satya.schema;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names by which members of one object may come: every name means one field. */
final class FieldNames {
    private FieldNames() {}

    /**
     * The own names, in order.
     *
     * @throws SchemaException if a name or an alias is declared twice
     */
    static Set<String> of(List<Field> fields) {
        Set<String> own = new LinkedHashSet<>();
        for (Field field : fields) {
            if (!own.add(field.name())) {
                throw new SchemaException("field \"" + field.name() + "\" is declared twice");
            }
        }
        Map<String, String> fieldByAlias = new HashMap<>();
        for (Field field : fields) {
            for (String alias : field.aliases()) {
                if (own.contains(alias)) {
                    throw mistake(alias, field.name(), "is the name of a field");
                }
                String other = fieldByAlias.put(alias, field.name());
                if (other != null) {
                    throw mistake(alias, field.name(), "is one of field \"" + other + "\" already");
                }
            }
        }
        return own;
    }

    private static SchemaException mistake(String alias, String field, String reason) {
        return new SchemaException("alias \"" + alias + "\" of field \"" + field + "\" " + reason);
    }
}
