package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.Annotations;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.spi.Nearest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the target of every reference: the innermost enclosing definition or named object. Targets
 * move out of the tree into a table, under names that are all different, and a reference takes their
 * place. So do objects that stand at several places of the tree, once for each meaning that the
 * definitions around give to references in them.
 */
final class Resolver extends Rewriter {
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Map<String, Schema> targets = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    /** By a name, the number that is next tried to tell it from others. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final SharedParts shared;
    private final Map<SharedUse, Schema> rewritten = new HashMap<>();
    private final Map<TableUse, Map<String, String>> tables = new HashMap<>();

    /** The object that is the definition of its own name: that name needs no second target. */
    private @Nullable Schema definition;

    private Resolver(SharedParts shared) {
        this.shared = shared;
    }

    /**
     * A shared object where it has one meaning.
     *
     * @param schema compared by identity
     * @param bound the targets of references in it, by the names that they use
     */
    private record SharedUse(Schema schema, Map<String, String> bound) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SharedUse that
                    && schema == that.schema
                    && bound.equals(that.bound);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(schema) * 31 + bound.hashCode();
        }
    }

    /**
     * Definitions where they have one meaning.
     *
     * @param bound the targets of references in them, by the names that they use
     */
    private record TableUse(DefinitionTable table, Map<String, String> bound) {}

    static Resolved resolve(Schema schema) {
        Resolver resolver = new Resolver(SharedParts.of(schema));
        Schema root = resolver.rewrite(schema);
        InPlaceLoops.refuse(resolver.targets);
        return new Resolved(root, resolver.targets);
    }

    @Override
    protected Schema rewrite(Schema schema) {
        return schema != definition && shared.contains(schema)
                ? rewriteShared(schema)
                : super.rewrite(schema);
    }

    private Schema rewriteShared(Schema schema) {
        SharedUse use = new SharedUse(schema, bound(shared.names(schema)));
        Schema known = rewritten.get(use);
        if (known == null) {
            known = super.rewrite(schema);
            if (!(known instanceof ReferenceSchema)) {
                String name = schema instanceof ObjectSchema object ? object.name() : null;
                String target = unused(name == null ? "shared" : name);
                targets.put(target, known);
                known = Schema.reference(target);
            }
            rewritten.put(use, known);
        }
        return known;
    }

    /** What some names mean here, which is now in use. */
    private Map<String, String> bound(Set<String> names) {
        Map<String, String> bound = new HashMap<>();
        for (String name : names) {
            String target = target(name);
            if (target != null) {
                bound.put(name, target);
                uses.merge(target, 1, Integer::sum);
            }
        }
        return bound;
    }

    private @Nullable String target(String name) {
        for (Map<String, String> scope : scopes) {
            String target = scope.get(name);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    @Override
    public Schema visitReference(ReferenceSchema schema) {
        String target = target(schema.name());
        if (target != null) {
            uses.merge(target, 1, Integer::sum);
            return new ReferenceSchema(target, schema.constraints(), schema.annotations());
        }
        TreeSet<String> known = new TreeSet<>();
        scopes.forEach(scope -> known.addAll(scope.keySet()));
        throw new SchemaException("reference \"" + schema.name() + "\" has no target")
                .withHint(Nearest.suggestion(schema.name(), known));
    }

    @Override
    public Schema visitObject(ObjectSchema schema) {
        String name = schema.name();
        if (name == null || schema == definition) {
            definition = null;
            return super.visitObject(schema);
        }
        String target = unused(name);
        targets.put(target, schema); // holds the name while the inside is rewritten
        scopes.push(Map.of(name, target));
        Schema rewritten;
        try {
            rewritten = super.visitObject(schema);
        } finally {
            scopes.pop();
        }
        if (!uses.containsKey(target)) {
            targets.remove(target);
            return rewritten;
        }
        targets.put(target, rewritten);
        return Schema.reference(target);
    }

    @Override
    public Schema visitDefinitions(DefinitionsSchema schema) {
        TableUse use =
                new TableUse(DefinitionTable.of(schema), bound(shared.namesOfDefinitions(schema)));
        Map<String, String> scope = tables.get(use);
        boolean isKnown = scope != null;
        if (scope == null) {
            scope = scope(schema);
            tables.put(use, scope);
        }
        scopes.push(scope);
        try {
            if (!isKnown) {
                rewriteDefinitions(scope);
            }
            Schema root = rewrite(schema.root());
            return schema.constraints().isEmpty()
                            && schema.annotations().equals(Annotations.NONE)
                            && root instanceof ReferenceSchema
                    ? root
                    : new DefinitionsSchema(
                            Map.of(), root, schema.constraints(), schema.annotations());
        } finally {
            scopes.pop();
        }
    }

    private Map<String, String> scope(DefinitionsSchema schema) {
        Map<String, String> scope = new LinkedHashMap<>();
        for (Map.Entry<String, Schema> definition : schema.definitions().entrySet()) {
            String target = unused(definition.getKey());
            targets.put(target, definition.getValue());
            scope.put(definition.getKey(), target);
        }
        return scope;
    }

    private void rewriteDefinitions(Map<String, String> scope) {
        for (Map.Entry<String, String> entry : scope.entrySet()) {
            Schema defined = Objects.requireNonNull(targets.get(entry.getValue()));
            boolean isNamesake =
                    defined instanceof ObjectSchema object && entry.getKey().equals(object.name());
            definition = isNamesake ? defined : null;
            targets.put(entry.getValue(), rewrite(defined, "$defs", entry.getKey()));
        }
    }

    private String unused(String name) {
        int number = numbers.getOrDefault(name, 1);
        String candidate = number == 1 ? name : name + "#" + number;
        while (targets.containsKey(candidate) || uses.containsKey(candidate)) {
            candidate = name + "#" + ++number;
        }
        numbers.put(name, number);
        return candidate;
    }
}
