package dev.satya.propertytests.reference;

import dev.satya.Schema;
import dev.satya.schema.NeverSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * unevaluatedItems (JSON Schema 2020-12 Core §11.2) and unevaluatedProperties (§11.3):
 * UNEV-1 to UNEV-6.
 */
final class UnevaluatedRules {
    private UnevaluatedRules() {}

    /** UNEV-1, UNEV-4, UNEV-5 and UNEV-6. */
    static Result apply(UnevaluatedSchema schema, @Nullable Object instance, Context context) {
        Result result = Application.apply(schema.schema(), instance, context);
        if (!result.isValid()) {
            return result;
        }
        Result canonical = AnyRules.apply(instance, context);
        if (!canonical.isValid() || !saysSomething(schema, instance)) {
            return Result.of(canonical.faults(), result.value());
        }
        Context inside = context.of(canonical.value());
        boolean isTaken = Application.apply(schema.schema(), canonical.value(), inside).isValid();
        Set<Object> spoken =
                isTaken ? SpokenAbout.by(schema.schema(), canonical.value(), inside) : Set.of();
        List<Fault> faults =
                canonical.value() instanceof List<?> items
                        ? items(schema.items(), items, spoken, inside)
                        : members(schema.properties(), canonical.value(), spoken, inside);
        return Result.of(faults, result.value());
    }

    static boolean saysSomething(UnevaluatedSchema schema, @Nullable Object instance) {
        return switch (Type.of(instance)) {
            case ARRAY -> schema.items() != null;
            case OBJECT -> schema.properties() != null;
            default -> false;
        };
    }

    /** UNEV-2: items in order. */
    private static List<Fault> items(
            @Nullable Schema rest, List<?> items, Set<Object> spoken, Context context) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; rest != null && i < items.size(); i++) {
            if (!spoken.contains(i)) {
                Object item = items.get(i);
                faults.addAll(part(rest, item, "unevaluatedItems", context.at(i, item)));
            }
        }
        return faults;
    }

    /** UNEV-2: members in the order of their names. */
    private static List<Fault> members(
            @Nullable Schema rest, @Nullable Object object, Set<Object> spoken, Context context) {
        List<Fault> faults = new ArrayList<>();
        if (rest != null && object instanceof Map<?, ?> members) {
            for (Object name : new TreeSet<>(members.keySet())) {
                if (!spoken.contains(name)) {
                    Object value = members.get(name);
                    Context inside = context.at(name, value);
                    faults.addAll(part(rest, value, "unevaluatedProperties", inside));
                }
            }
        }
        return faults;
    }

    /** UNEV-3; as with additionalProperties, the value is not looked at. */
    private static List<Fault> part(
            Schema rest, @Nullable Object value, String code, Context inside) {
        return rest instanceof NeverSchema && SpokenAbout.isBare(rest)
                ? List.of(Fault.of(code, inside.of(Context.MISSING)))
                : Application.apply(rest, value, inside).faults();
    }
}
