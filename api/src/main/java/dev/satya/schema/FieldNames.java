package dev.satya.schema;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names by which members of one object may come: every name means one field. What is refused
 * leaves no trace. For one thread.
 */
final class FieldNames {
    private final Set<String> own = new LinkedHashSet<>();
    private final Map<String, String> fieldByAlias = new HashMap<>();

    /**
     * The own names, in order.
     *
     * @throws SchemaException if a name or an alias is declared twice
     */
    static Set<String> of(List<Field> fields) {
        FieldNames names = new FieldNames();
        fields.forEach(names::add);
        return names.own;
    }

    /**
     * The own names of fields, in order, beside which something is computed.
     *
     * @throws SchemaException if a name is declared twice, or means a field and something computed
     */
    static Set<String> of(List<Field> fields, List<Computed> computed) {
        FieldNames names = new FieldNames();
        fields.forEach(names::add);
        Set<String> taken = new LinkedHashSet<>();
        for (Computed each : computed) {
            for (String name : new LinkedHashSet<>(List.of(each.name(), each.writtenName()))) {
                boolean isAlias = names.fieldByAlias.containsKey(name);
                if (isAlias || names.own.contains(name)) {
                    throw new SchemaException(
                            "computed \""
                                    + name
                                    + "\" is "
                                    + (isAlias ? "an alias" : "the name")
                                    + " of a field");
                }
                if (!taken.add(name)) {
                    throw new SchemaException("\"" + name + "\" is computed twice");
                }
            }
        }
        return names.own;
    }

    /** Takes the names of one more field. */
    void add(Field field) {
        String name = field.name();
        if (own.contains(name)) {
            throw new SchemaException("field \"" + name + "\" is declared twice");
        }
        String other = fieldByAlias.get(name);
        if (other != null) {
            throw mistake(name, other, "is the name of a field");
        }
        own.add(name);
        try {
            addAliases(field, 0);
        } catch (SchemaException e) {
            own.remove(name);
            throw e;
        }
    }

    /** Takes the aliases of a field that it did not have before; {@code first} is their position. */
    void addAliases(Field field, int first) {
        Set<String> added = new LinkedHashSet<>();
        for (String alias : field.aliases().subList(first, field.aliases().size())) {
            if (own.contains(alias)) {
                throw mistake(alias, field.name(), "is the name of a field");
            }
            String other = added.add(alias) ? fieldByAlias.get(alias) : field.name();
            if (other != null) {
                throw mistake(alias, field.name(), "is one of field \"" + other + "\" already");
            }
        }
        added.forEach(alias -> fieldByAlias.put(alias, field.name()));
    }

    private static SchemaException mistake(String alias, String field, String reason) {
        return new SchemaException("alias \"" + alias + "\" of field \"" + field + "\" " + reason);
    }
}
