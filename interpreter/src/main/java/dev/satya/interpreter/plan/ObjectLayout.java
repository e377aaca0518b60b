package dev.satya.interpreter.plan;

import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a model of one or several objects has its members.
 *
 * @param names of the fields, in the order of the objects
 * @param hasExtras whether it has room for members that are no fields
 * @param hasAliases whether a member with another name may be a field
 */
record ObjectLayout(List<String> names, boolean hasExtras, boolean hasAliases) {

    static ObjectLayout of(List<ObjectSchema> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(object -> object.fields().forEach(field -> names.add(field.name())));
        return new ObjectLayout(
                new ArrayList<>(names),
                objects.stream().anyMatch(ObjectLayout::keeps),
                objects.stream()
                        .flatMap(object -> object.fields().stream())
                        .anyMatch(field -> isAliased(field, names)));
    }

    /** Whether an object keeps any members that it does not declare. */
    private static boolean keeps(ObjectSchema object) {
        return object.extras() == Extras.KEEP || !object.patterns().isEmpty();
    }

    /** An alias that is the name of a field means that field. */
    private static boolean isAliased(Field field, Set<String> names) {
        return field.aliases().stream().anyMatch(alias -> !names.contains(alias));
    }
}
