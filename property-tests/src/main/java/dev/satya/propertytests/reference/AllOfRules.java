package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.schema.AllOfSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** allOf: ALL-1 to ALL-6 (JSON Schema 2020-12 Core §10.2.1.1). */
final class AllOfRules {
    private AllOfRules() {}

    /** ALL-1 and ALL-2. */
    static Result apply(AllOfSchema schema, @Nullable Object instance, Context context) {
        List<@Nullable Object> values = new ArrayList<>();
        List<Fault> faults = branches(schema.branches(), instance, context, values);
        return faults.isEmpty()
                ? Result.valid(value(schema, values, instance, context))
                : Result.of(faults, null);
    }

    /** The same where models are not merged: OBJ-4. */
    static Result unmerged(List<Schema> branches, @Nullable Object instance, Context context) {
        List<@Nullable Object> values = new ArrayList<>();
        List<Fault> faults = branches(branches, instance, context, values);
        return faults.isEmpty()
                ? Result.valid(firstDiffering(values, instance))
                : Result.of(faults, null);
    }

    private static List<Fault> branches(
            List<Schema> branches,
            @Nullable Object instance,
            Context context,
            List<@Nullable Object> values) {
        List<Fault> faults = new ArrayList<>();
        for (Schema branch : branches) {
            Result result = Application.apply(branch, instance, context);
            List<Fault> reported = List.copyOf(faults);
            for (Fault fault : result.faults()) {
                if (reported.stream().noneMatch(earlier -> isSame(earlier, fault))) {
                    faults.add(fault);
                }
            }
            values.add(result.value());
        }
        return faults;
    }

    /** ALL-2: a secret may stand for the very instance that another branch shows. */
    private static boolean isSame(Fault a, Fault b) {
        boolean isSameInstance =
                Objects.equals(a.instance(), b.instance())
                        || Violation.SECRET.equals(a.instance())
                        || Violation.SECRET.equals(b.instance());
        return isSameInstance
                && a.code().equals(b.code())
                && a.path().equals(b.path())
                && a.arguments().equals(b.arguments());
    }

    /**
     * ALL-3: the merger of all models, or the first value that differs from the canonical instance.
     */
    private static @Nullable Object value(
            AllOfSchema schema,
            List<@Nullable Object> values,
            @Nullable Object instance,
            Context context) {
        List<ReferenceModel> models = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof ReferenceModel model) {
                models.add(model);
            }
        }
        if (!models.isEmpty()) {
            return ReferenceModel.merge(models, MergedFields.of(schema, context.scope()));
        }
        return firstDiffering(values, instance);
    }

    private static @Nullable Object firstDiffering(
            List<@Nullable Object> values, @Nullable Object instance) {
        Object canonical = Canonical.of(instance);
        for (Object value : values) {
            if (!Objects.equals(value, canonical)) {
                return value;
            }
        }
        return canonical;
    }
}
