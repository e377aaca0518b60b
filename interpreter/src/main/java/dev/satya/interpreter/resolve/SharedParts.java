package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the objects of a schema that stand at several places in it. Code may put a schema together so
 * that the places are exponentially more than the objects: later stages are to see each object once.
 * Looks at each object once.
 */
final class SharedParts extends Rewriter {
    /** What is no larger, written out, is repeated where it stands. */
    private static final int SMALL = 16;

    private final Map<Schema, Part> parts = new IdentityHashMap<>();
    private final Map<DefinitionTable, Part> tables = new HashMap<>();
    private final Set<Schema> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    private Set<String> names = new HashSet<>();
    private int size;

    private SharedParts() {}

    /**
     * A schema that has been looked through.
     *
     * @param names that references in it use, without those that it defines itself
     * @param size how many schemas it is, written out; or more than {@link #SMALL}
     */
    private record Part(Set<String> names, int size) {}

    /** Those of a schema. */
    static SharedParts of(Schema schema) {
        SharedParts parts = new SharedParts();
        parts.rewrite(schema);
        return parts;
    }

    /** Whether an object stands at several places, and is to be made once. */
    boolean contains(Schema schema) {
        return shared.contains(schema);
    }

    /** What references in a shared object name. What they lead to may differ from place to place. */
    Set<String> names(Schema shared) {
        Part part = parts.get(shared);
        return part == null ? Set.of() : part.names;
    }

    @Override
    protected Schema rewrite(Schema schema) {
        if (HookedSchema.omits(schema)) {
            return super.rewrite(
                    schema); // it belongs to what it is in; what is in it may be shared
        }
        Part part = parts.get(schema);
        if (part == null) {
            part = look(schema);
            if (part.size > 1) {
                parts.put(schema, part);
            }
        } else if (part.size > SMALL) {
            shared.add(schema);
        }
        names.addAll(part.names);
        size = Math.min(size + part.size, SMALL + 1);
        return schema;
    }

    private Part look(Schema schema) {
        Set<String> outerNames = names;
        int outerSize = size;
        names = new HashSet<>();
        size = 1;
        super.rewrite(schema);
        Part part = new Part(names.isEmpty() ? Set.of() : names, size);
        names = outerNames;
        size = outerSize;
        return part;
    }

    @Override
    public Schema visitReference(ReferenceSchema schema) {
        names.add(schema.name());
        return schema;
    }

    @Override
    public Schema visitObject(ObjectSchema schema) {
        super.visitObject(schema);
        names.remove(schema.name());
        return schema;
    }

    @Override
    public Schema visitDefinitions(DefinitionsSchema schema) {
        Part table = table(schema);
        names.addAll(table.names);
        size = Math.min(size + table.size, SMALL + 1);
        rewrite(schema.root());
        names.removeAll(schema.definitions().keySet());
        return schema;
    }

    private Part table(DefinitionsSchema schema) {
        DefinitionTable table = DefinitionTable.of(schema);
        Part known = tables.get(table);
        if (known == null) {
            Set<String> outerNames = names;
            int outerSize = size;
            names = new HashSet<>();
            size = 0;
            schema.definitions().forEach((name, each) -> rewrite(each, "$defs", name));
            names.removeAll(schema.definitions().keySet());
            known = new Part(names.isEmpty() ? Set.of() : names, size);
            names = outerNames;
            size = outerSize;
            tables.put(table, known);
        } else {
            schema.definitions().values().forEach(this::share);
        }
        return known;
    }

    private void share(Schema schema) {
        Part part = parts.get(schema);
        if (part != null && part.size > SMALL) {
            shared.add(schema);
        }
    }

    /** What references in the definitions of a schema name that they do not define themselves. */
    Set<String> namesOfDefinitions(DefinitionsSchema schema) {
        Part part = tables.get(DefinitionTable.of(schema));
        return part == null ? Set.of() : part.names;
    }
}
