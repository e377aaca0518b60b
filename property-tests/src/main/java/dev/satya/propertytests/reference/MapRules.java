package dev.satya.propertytests.reference;

import dev.satya.schema.Constraint;
import dev.satya.schema.MapSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects with arbitrary names: CONV-7, HOLD-4, MAP-1 to MAP-5, ERROR-4 (JSON Schema 2020-12 Validation
 * §6.5, Core §10.3.2).
 */
final class MapRules {
    private MapRules() {}

    static Result apply(MapSchema schema, @Nullable Object instance, Context context) {
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return Result.of(limits, null);
        }
        if (Type.of(instance) != Type.OBJECT) {
            return Result.invalid(Fault.type(context, "object", instance));
        }
        context.enterContainer();
        Members members = TypedKeys.asNames(instance, schema, context);
        List<Fault> faults = new ArrayList<>();
        List<@Nullable Object> keys = new ArrayList<>();
        Map<String, Map.Entry<Result, Result>> results = new LinkedHashMap<>();
        int omitted = 0;
        for (String name : members.sortedNames()) {
            Object member = members.byName().get(name);
            Context inside = context.at(name, member);
            if (NameRules.isTooLong(name, context)) {
                faults.addAll(NameRules.repetition(name, members, inside));
                continue;
            }
            Context ofName = context.at(name, name);
            Result key = key(schema, name, ofName);
            Result value = Application.apply(schema.values(), member, inside);
            faults.addAll(key.faults());
            faults.addAll(value.faults());
            faults.addAll(NameRules.repetition(name, members, inside));
            if (HookRules.isOmitted(value)) {
                omitted++;
                continue;
            }
            if (key.isValid()) {
                faults.addAll(equalKey(key.value(), keys, ofName));
            }
            results.put(name, Map.entry(key, value));
        }
        faults.addAll(NameRules.tooLong(members.sortedNames(), context));
        faults.addAll(NameRules.strange(members, context));
        faults.addAll(counts(schema, Members.of(instance).count() - omitted, context));
        Object value = faults.isEmpty() ? value(members, results) : null;
        return NamedRules.after(Result.of(faults, value), schema, context);
    }

    /** MAP-2. */
    private static Result key(MapSchema schema, String name, Context inside) {
        List<Fault> unicode = NameRules.unicode(name, inside);
        return unicode.isEmpty()
                ? Application.apply(schema.keys(), name, inside)
                : Result.of(unicode, null);
    }

    /** MAP-3. */
    private static List<Fault> equalKey(
            @Nullable Object key, List<@Nullable Object> earlierKeys, Context inside) {
        for (Object earlier : earlierKeys) {
            if (Equality.areEqual(earlier, key)) {
                return List.of(Fault.of("duplicateKey", inside.of(Context.MISSING)));
            }
        }
        earlierKeys.add(key);
        return List.of();
    }

    /** MAP-4 (§6.5.2 and §6.5.1). */
    private static List<Fault> counts(MapSchema schema, int count, Context context) {
        return SizeRules.check(
                schema.constraints(),
                count,
                context,
                Constraint.MinProperties.class,
                Constraint.MaxProperties.class);
    }

    private static Object value(Members members, Map<String, Map.Entry<Result, Result>> results) {
        Map<@Nullable Object, @Nullable Object> value = new LinkedHashMap<>();
        for (String name : members.byName().keySet()) {
            Map.Entry<Result, Result> result = results.get(name);
            if (result != null) {
                value.put(result.getKey().value(), result.getValue().value());
            }
        }
        return Collections.unmodifiableMap(value);
    }
}
