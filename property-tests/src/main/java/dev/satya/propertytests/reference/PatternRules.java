package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Field;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ObjectSchema.PatternProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members by their names: OBJ-2 and OBJ-4 (JSON Schema 2020-12 Core §10.3.2.2). */
final class PatternRules {
    private PatternRules() {}

    /** The schemas of the patterns that the name matches, somewhere, in their order. */
    static List<Schema> matching(ObjectSchema schema, String name) {
        List<Schema> matching = new ArrayList<>();
        for (PatternProperty pattern : schema.patterns()) {
            if (Expression.isFoundIn(name, pattern.regex())) {
                matching.add(pattern.schema());
            }
        }
        return matching;
    }

    /** OBJ-2. */
    static Schema joined(ObjectSchema schema, Field field) {
        List<Schema> all = new ArrayList<>();
        all.add(field.schema());
        all.addAll(matching(schema, field.name()));
        return all.size() == 1 ? field.schema() : allOf(all);
    }

    /** OBJ-4. */
    static Result undeclared(List<Schema> matching, @Nullable Object instance, Context member) {
        if (matching.size() == 1) {
            return Application.apply(matching.get(0), instance, member);
        }
        Context oneFurtherIn = member.entering(allOf(matching));
        return AllOfRules.unmerged(matching, instance, oneFurtherIn);
    }

    private static AllOfSchema allOf(List<Schema> branches) {
        return new AllOfSchema(branches, List.of(), Annotations.NONE);
    }
}
