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

/** unevaluatedItems (JSON Schema 2020-12 Core §11.2) and unevaluatedProperties (§11.3). */
final class UnevaluatedRules {
    private UnevaluatedRules() {}

    /**
     * "The schema; if that is valid, and the canonical instance is an array and something is said
     * about items, or it is an object and something is said about properties, …. The value is that
     * of the first schema. … What any finds in the instance is a violation".
     */
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
        Set<Object> spoken = SpokenAbout.by(schema.schema(), canonical.value(), inside);
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

    /** "Each item (in order) … that is not spoken about is checked by that schema". */
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

    /** "… or member (in the order of names)". */
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

    /**
     * "Where that is a bare never, the violation is unevaluatedItems or unevaluatedProperties at its
     * path instead"; as with additionalProperties, the value is not looked at.
     */
    private static List<Fault> part(
            Schema rest, @Nullable Object value, String code, Context inside) {
        return rest instanceof NeverSchema && SpokenAbout.isBare(rest)
                ? List.of(Fault.of(code, inside.of(Context.MISSING)))
                : Application.apply(rest, value, inside).faults();
    }
}
