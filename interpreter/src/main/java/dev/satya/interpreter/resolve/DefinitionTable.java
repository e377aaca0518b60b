package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.DefinitionsSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of a schema, which several schemas may have: one such table has one meaning where
 * the names that it uses and does not define have one.
 *
 * @param names of the definitions
 * @param schemas by position; compared by identity
 */
record DefinitionTable(List<String> names, List<Schema> schemas) {

    static DefinitionTable of(DefinitionsSchema schema) {
        return new DefinitionTable(
                new ArrayList<>(schema.definitions().keySet()),
                new ArrayList<>(schema.definitions().values()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof DefinitionTable that) || !names.equals(that.names)) {
            return false;
        }
        for (int i = 0; i < schemas.size(); i++) {
            if (schemas.get(i) != that.schemas.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = names.hashCode();
        for (Schema each : schemas) {
            hash = hash * 31 + System.identityHashCode(each);
        }
        return hash;
    }
}
