package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Rewriter;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives definitions that were read other names where objects have theirs. In a document a reference
 * means what it points at, and {@code x-name} names an object for people; in a schema it means the
 * innermost definition or object of its name.
 */
final class UnshadowedNames extends Rewriter {
    private final Map<String, String> others;

    /** What has been rewritten, by identity: parts are shared. */
    private final Map<Schema, Schema> known = new IdentityHashMap<>();

    private UnshadowedNames(Map<String, String> others) {
        this.others = others;
    }

    /** A schema that was read, and the definitions in it. */
    record Read(Schema root, Map<String, Schema> definitions) {}

    /** The same, in which no object stands between a reference and what it means. */
    static Read of(Schema root, Map<String, Schema> definitions) {
        NamesOfObjects objects = new NamesOfObjects();
        objects.rewrite(root);
        definitions.forEach(objects::lookInto);
        Map<String, String> others = new HashMap<>();
        Set<String> taken = new HashSet<>(objects.names);
        taken.addAll(definitions.keySet());
        for (String name : definitions.keySet()) {
            if (objects.names.contains(name)) {
                String unused = name;
                for (int number = 2; !taken.add(unused); number++) {
                    unused = DefinitionNames.numbered(name, number);
                }
                others.put(name, unused);
            }
        }
        return others.isEmpty()
                ? new Read(root, definitions)
                : new UnshadowedNames(others).renamed(root, definitions);
    }

    private Read renamed(Schema root, Map<String, Schema> definitions) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        definitions.forEach(
                (name, schema) -> renamed.put(others.getOrDefault(name, name), rewrite(schema)));
        return new Read(rewrite(root), renamed);
    }

    @Override
    protected Schema rewrite(Schema schema) {
        Schema rewritten = known.get(schema);
        if (rewritten == null) {
            rewritten = super.rewrite(schema);
            known.put(schema, rewritten);
        }
        return rewritten;
    }

    @Override
    public Schema visitReference(ReferenceSchema schema) {
        String other = others.get(schema.name());
        return other == null
                ? schema
                : new ReferenceSchema(other, schema.constraints(), schema.annotations());
    }

    /** The names of objects, but for those that are the definition of the name. */
    private static final class NamesOfObjects extends Rewriter {
        private final Set<String> names = new HashSet<>();
        private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        void lookInto(String name, Schema definition) {
            if (definition instanceof ObjectSchema object && name.equals(object.name())) {
                defaultAction(object);
            } else {
                rewrite(definition);
            }
        }

        @Override
        protected Schema rewrite(Schema schema) {
            return seen.add(schema) ? super.rewrite(schema) : schema;
        }

        @Override
        public Schema visitObject(ObjectSchema schema) {
            if (schema.name() != null) {
                names.add(schema.name());
            }
            return defaultAction(schema);
        }
    }
}
