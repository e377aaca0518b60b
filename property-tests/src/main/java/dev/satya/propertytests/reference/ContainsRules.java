package dev.satya.propertytests.reference;

import dev.satya.schema.ArraySchema;
import dev.satya.schema.ArraySchema.Contains;
import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * contains (JSON Schema 2020-12 Core §10.3.1.3), minContains and maxContains (Validation §6.4):
 * ARR-3, ARR-5.
 */
final class ContainsRules {
    private ContainsRules() {}

    /** ARR-3. */
    static List<Fault> check(ArraySchema schema, Collection<?> items, Context context) {
        Contains contains = schema.contains();
        if (contains == null) {
            return List.of();
        }
        int count = accepted(contains, items, context).size();
        List<Fault> faults = new ArrayList<>();
        if (count < contains.minimum()) {
            faults.add(
                    contains.minimum() == 1
                            ? Fault.of("contains", context)
                            : Fault.of(
                                    "minContains",
                                    context,
                                    "minContains",
                                    Canonical.of(contains.writtenMinimum())));
        }
        if (count > contains.maximum()) {
            faults.add(Fault.of("maxContains", context, "maxContains", contains.maximum()));
        }
        return faults;
    }

    /** The positions of the items that a strict try of the schema accepts. */
    static List<Integer> accepted(Contains contains, Collection<?> items, Context context) {
        List<Integer> accepted = new ArrayList<>();
        int position = 0;
        for (@Nullable Object item : items) {
            Context strict = context.at(position, item).with(Strictness.STRICT);
            if (Application.apply(contains.schema(), item, strict).isValid()) {
                accepted.add(position);
            }
            position++;
        }
        return accepted;
    }
}
