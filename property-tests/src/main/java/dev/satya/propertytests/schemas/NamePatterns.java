package dev.satya.propertytests.schemas;

import dev.satya.Schema;
import dev.satya.propertytests.reference.Expression;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import java.util.ArrayList;
import java.util.List;

/** Which patterns of an object are about a member. */
public final class NamePatterns {
    private NamePatterns() {}

    /** Those that match {@code name} somewhere, in their order. */
    public static List<PatternProperty> matching(ObjectSchema object, String name) {
        List<PatternProperty> matching = new ArrayList<>();
        for (PatternProperty pattern : object.patterns()) {
            if (Expression.isFoundIn(name, pattern.regex())) {
                matching.add(pattern);
            }
        }
        return matching;
    }

    /** {@code schema} and those of the patterns that match {@code name}. */
    public static Schema joined(ObjectSchema object, String name, Schema schema) {
        List<Schema> all = new ArrayList<>(List.of(schema));
        matching(object, name).forEach(pattern -> all.add(pattern.schema()));
        return all.size() == 1 ? schema : new AllOfSchema(all, List.of(), Annotations.NONE);
    }
}
