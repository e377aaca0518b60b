package dev.satya.propertytests.reference;

import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.Strictness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * if, then, else: COND-1 (JSON Schema 2020-12 Core §10.2.2). dependentSchemas (Core §10.2.2.4) and
 * dependentRequired (Validation §6.5.4): DEP-1 and DEP-2.
 */
final class ConditionRules {
    private ConditionRules() {}

    /** COND-1. */
    static Result conditional(
            ConditionalSchema schema, @Nullable Object instance, Context context) {
        return Application.apply(
                holds(schema, instance, context) ? schema.whenValid() : schema.whenInvalid(),
                instance,
                context);
    }

    static boolean holds(ConditionalSchema schema, @Nullable Object instance, Context context) {
        Context strict = context.with(Strictness.STRICT);
        return Application.apply(schema.condition(), instance, strict).isValid();
    }

    /** DEP-1 and DEP-2. */
    static Result dependent(DependentSchema schema, @Nullable Object instance, Context context) {
        if (!applies(schema, instance)) {
            return AnyRules.apply(instance, context);
        }
        Members members = Members.of(instance);
        List<Fault> faults = new ArrayList<>();
        for (String name : new LinkedHashSet<>(schema.required())) {
            if (!members.byName().containsKey(name)) {
                Context missing = context.at(name, Context.MISSING);
                faults.add(Fault.of("dependentRequired", missing, "property", schema.property()));
            }
        }
        Result result = Application.apply(schema.schema(), instance, context);
        faults.addAll(result.faults());
        return Result.of(faults, result.value());
    }

    static boolean applies(DependentSchema schema, @Nullable Object instance) {
        return Type.of(instance) == Type.OBJECT
                && Members.of(instance).byName().containsKey(schema.property());
    }
}
