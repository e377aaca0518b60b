package dev.satya.propertytests.instances;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Kind;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instances of schemas with branches. */
final class BranchInstances {
    private BranchInstances() {}

    static @Nullable Object oneOf(InstanceGenerator around, List<Schema> branches) {
        Schema branch = around.isSpent() ? branches.get(0) : around.choices().pick(branches);
        return around.of(branch);
    }

    /**
     * The members that all branches want, or a value for as many branches as one schema can say.
     */
    static @Nullable Object allOf(InstanceGenerator around, AllOfSchema schema) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Schema branch : schema.branches()) {
            values.add(around.of(branch));
        }
        if (values.stream().allMatch(value -> value instanceof Map)) {
            return merged(values);
        }
        return around.choices().flip()
                ? around.choices().pick(values)
                : around.of(conjunction(schema.branches()));
    }

    private static Map<Object, @Nullable Object> merged(List<@Nullable Object> values) {
        Map<Object, @Nullable Object> all = new LinkedHashMap<>();
        for (Object value : values) {
            ((Map<?, ?>) Objects.requireNonNull(value)).forEach(all::putIfAbsent);
        }
        return all;
    }

    /** The first branch, with the constraints of all others of its kind. */
    private static Schema conjunction(List<Schema> branches) {
        Schema first = branches.get(0);
        Kind<?> all = (Kind<?>) first;
        for (Schema branch : branches) {
            if (branch != first && branch.getClass() == first.getClass()) {
                for (Constraint constraint : branch.constraints()) {
                    try {
                        all = all.with(constraint);
                    } catch (SchemaException contradiction) {
                        return first;
                    }
                }
            }
        }
        return all;
    }
}
