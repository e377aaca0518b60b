package dev.satya.propertytests.reference;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arrays: CONV-6, HOLD-4, ARR-1 to ARR-6, ERROR-4 (JSON Schema 2020-12 Validation §6.4, Core §10.3.1). */
final class ArrayRules {
    private static final Object NAN = new Object();

    private ArrayRules() {}

    static Result apply(ArraySchema schema, @Nullable Object instance, Context context) {
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return Result.of(limits, null);
        }
        boolean isList = instance instanceof List;
        if (!(instance instanceof Collection<?> items) || !(isList || context.isLax())) {
            return Result.invalid(Fault.type(context, "array", instance));
        }
        context.enterContainer();
        List<Fault> faults = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        int position = 0;
        for (Object item : items) {
            Context inside = context.at(position, item);
            Result result = Application.apply(schema(schema, position), item, inside);
            faults.addAll(result.faults());
            if (!HookRules.isOmitted(result)) {
                values.add(result.value());
            }
            position++;
        }
        boolean areItemsValid = faults.isEmpty();
        if (schema.repeats() == ArraySchema.Repeats.DROPPED) {
            return distinct(schema, items, values, faults, context);
        }
        faults.addAll(counts(schema, values.size(), context));
        faults.addAll(ContainsRules.check(schema, items, context));
        if (areItemsValid && schema.constraints().contains(new Constraint.UniqueItems())) {
            faults.addAll(repetition(values, context));
        }
        List<@Nullable Object> value = Collections.unmodifiableList(values);
        return NamedRules.after(Result.of(faults, value), schema, context);
    }

    /** ARR-6: repetitions go before anything is counted, and nothing is counted after a fault. */
    private static Result distinct(
            ArraySchema schema,
            Collection<?> items,
            List<@Nullable Object> converted,
            List<Fault> soFar,
            Context context) {
        List<Fault> faults = new ArrayList<>(soFar);
        faults.addAll(ContainsRules.check(schema, items, context));
        if (!faults.isEmpty()) {
            return Result.of(faults, null);
        }
        List<@Nullable Object> kept = new ArrayList<>();
        List<@Nullable Object> seen = new ArrayList<>();
        for (Object value : converted) {
            Object written = withEqualNans(WrittenForm.within(value));
            if (seen.stream().noneMatch(other -> Equality.areEqual(other, written))) {
                seen.add(written);
                kept.add(value);
            }
        }
        faults.addAll(counts(schema, kept.size(), context));
        return NamedRules.after(
                Result.of(faults, Collections.unmodifiableList(kept)), schema, context);
    }

    /** ARR-6: something else stands for NaN, which equals nothing otherwise. */
    private static @Nullable Object withEqualNans(@Nullable Object value) {
        if (value instanceof Double number && number.isNaN()
                || value instanceof Float single && single.isNaN()) {
            return NAN;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(withEqualNans(item)));
            return copy;
        }
        Object members = value instanceof Model ? Equality.asMap(value) : value;
        if (members instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, withEqualNans(member)));
            return copy;
        }
        return value;
    }

    /** ARR-1: the first items by the schemas of prefix, the others by that of items. */
    private static Schema schema(ArraySchema schema, int position) {
        return position < schema.prefix().size() ? schema.prefix().get(position) : schema.items();
    }

    /** ARR-2 (§6.4.2 and §6.4.1). */
    private static List<Fault> counts(ArraySchema schema, int count, Context context) {
        return SizeRules.check(
                schema.constraints(),
                count,
                context,
                Constraint.MinItems.class,
                Constraint.MaxItems.class);
    }

    /** ARR-4 (§6.4.3): the first repetition, over converted values as they are written. */
    private static List<Fault> repetition(List<@Nullable Object> converted, Context context) {
        List<?> values = converted.stream().map(WrittenForm::within).toList();
        for (int second = 0; second < values.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (Equality.areEqual(values.get(first), values.get(second))) {
                    return List.of(
                            Fault.of(
                                    "uniqueItems",
                                    context,
                                    Map.of("first", first, "second", second)));
                }
            }
        }
        return List.of();
    }
}
