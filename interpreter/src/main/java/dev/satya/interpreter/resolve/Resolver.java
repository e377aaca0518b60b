package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the target of every reference: the innermost enclosing definition or named object. Targets
 * move out of the tree into a table, under names that are all different, and a reference takes their
 * place.
 */
final class Resolver extends Rewriter {
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Map<String, Schema> targets = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    /** The object that is the definition of its own name: that name needs no second target. */
    private @Nullable Schema definition;

    private Resolver() {}

    static Resolved resolve(Schema schema) {
        Resolver resolver = new Resolver();
        Schema root = resolver.rewrite(schema);
        InPlaceLoops.refuse(resolver.targets);
        return new Resolved(root, resolver.targets);
    }

    @Override
    public Schema visitReference(ReferenceSchema schema) {
        for (Map<String, String> scope : scopes) {
            String target = scope.get(schema.name());
            if (target != null) {
                uses.merge(target, 1, Integer::sum);
                return new ReferenceSchema(target, schema.constraints(), schema.annotations());
            }
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
        Map<String, String> scope = new LinkedHashMap<>();
        for (Map.Entry<String, Schema> definition : schema.definitions().entrySet()) {
            String target = unused(definition.getKey());
            targets.put(target, definition.getValue());
            scope.put(definition.getKey(), target);
        }
        scopes.push(scope);
        try {
            for (Map.Entry<String, String> entry : scope.entrySet()) {
                Schema defined = Objects.requireNonNull(targets.get(entry.getValue()));
                boolean isNamesake =
                        defined instanceof ObjectSchema object
                                && entry.getKey().equals(object.name());
                definition = isNamesake ? defined : null;
                targets.put(entry.getValue(), rewrite(defined, "$defs", entry.getKey()));
            }
            return new DefinitionsSchema(
                    Map.of(), rewrite(schema.root()), schema.constraints(), schema.annotations());
        } finally {
            scopes.pop();
        }
    }

    private String unused(String name) {
        String candidate = name;
        for (int i = 2; targets.containsKey(candidate) || uses.containsKey(candidate); i++) {
            candidate = name + "#" + i;
        }
        return candidate;
    }
}
