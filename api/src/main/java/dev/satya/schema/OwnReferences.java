package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What refers to an object by its name from within it. Where a shape of a class is made that is no longer
 * of the class, members of other classes still have the class: what refers to it means the whole.
 */
final class OwnReferences {
    private OwnReferences() {}

    /**
     * The fields of a shape, each that refers to the object with the whole object beside it.
     *
     * @param added fields that are not the object's, and mean the shape by its name
     */
    static List<Field> toWhole(ObjectSchema whole, List<Field> fields, List<Field> added) {
        String name = whole.name();
        if (name == null || whole.javaType() == null) {
            return fields;
        }
        List<Field> meant = new ArrayList<>(fields.size());
        for (Field field : fields) {
            boolean refers = !added.contains(field) && refers(field.schema(), name);
            meant.add(
                    refers
                            ? field.with(Schema.definitions(Map.of(name, whole), field.schema()))
                            : field);
        }
        return List.copyOf(meant);
    }

    /** Whether something in a schema refers to what has a name around it. */
    private static boolean refers(Schema schema, String name) {
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            Schema next = open.removeFirst();
            if (next instanceof ReferenceSchema reference && reference.name().equals(name)) {
                return true;
            }
            if (seen.add(next) && !means(next, name)) {
                next.parts().forEach(part -> open.addLast(part.schema()));
            }
        }
        return false;
    }

    /** Whether the name means something else within a schema. */
    private static boolean means(Schema schema, String name) {
        return schema instanceof ObjectSchema object && name.equals(object.name())
                || schema instanceof DefinitionsSchema definitions
                        && definitions.definitions().containsKey(name);
    }
}
