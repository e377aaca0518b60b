package dev.satya.spring.check;

import dev.satya.Path;
import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaPart;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Paths of which there is a bounded number, whatever a request has in it: names that a schema declares,
 * and {@code *} for positions and for all other names. Immutable.
 */
final class DeclaredPaths {
    /** A recursive schema has paths of any length. */
    private static final int LONGEST = 8;

    private final Set<String> names;

    private DeclaredPaths(Set<String> names) {
        this.names = names;
    }

    static DeclaredPaths of(Schema schema) {
        Set<String> names = new HashSet<>();
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>();
        open.add(schema);
        while (!open.isEmpty()) {
            Schema next = open.remove();
            if (seen.add(next)) {
                addNames(next, names);
                next.parts().stream().map(SchemaPart::schema).forEach(open::add);
            }
        }
        return new DeclaredPaths(names);
    }

    private static void addNames(Schema schema, Set<String> names) {
        if (schema instanceof ObjectSchema object) {
            object.fields()
                    .forEach(
                            field -> {
                                names.add(field.name());
                                names.addAll(field.aliases());
                                field.aliasPaths().forEach(path -> addNames(path, names));
                            });
        }
    }

    private static void addNames(Path path, Set<String> names) {
        path.segments().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(names::add);
    }

    /** As a JSON Pointer. */
    String of(Path path) {
        Path bounded = Path.ROOT;
        for (Object segment : path.segments()) {
            if (bounded.segments().size() == LONGEST) {
                return bounded.toPointer() + "/…";
            }
            boolean isDeclared = segment instanceof String name && names.contains(name);
            bounded = bounded.resolve(isDeclared ? segment : "*");
        }
        return bounded.toPointer();
    }
}
