package dev.satya.propertytests.reference;

import dev.satya.schema.ConstSchema;
import dev.satya.schema.EnumSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * null, const (JSON Schema 2020-12 Validation §6.1.3) and enum (§6.1.2), which never convert:
 * CONV-8, HOLD-3.
 */
final class FixedRules {
    private FixedRules() {}

    static Result nullValue(@Nullable Object instance, Context context) {
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return Result.of(limits, null);
        }
        return instance == null
                ? Result.valid(null)
                : Result.invalid(Fault.type(context, "null", instance));
    }

    /** HOLD-3: the listed value that the instance equals. */
    static Result constant(ConstSchema schema, @Nullable Object instance, Context context) {
        Result canonical = AnyRules.apply(instance, context);
        if (!canonical.isValid()) {
            return canonical;
        }
        return Equality.areEqual(schema.value(), canonical.value())
                ? Result.valid(Canonical.of(schema.value()))
                : Result.invalid(
                        Fault.of("const", context, "const", schema.value()).withConstant(instance));
    }

    /** HOLD-3: the same, or the constant of the Java enum, which is accepted itself, too. */
    static Result enumeration(EnumSchema schema, @Nullable Object instance, Context context) {
        Class<? extends Enum<?>> type = schema.javaType();
        if (type != null
                && type.isInstance(instance)
                && schema.values().contains(((Enum<?>) instance).name())) {
            return Result.valid(instance);
        }
        Result canonical = AnyRules.apply(instance, context);
        if (!canonical.isValid()) {
            return canonical;
        }
        for (Object value : schema.values()) {
            if (Equality.areEqual(value, canonical.value())) {
                return Result.valid(type == null ? Canonical.of(value) : constantOf(type, value));
            }
        }
        return Result.invalid(
                Fault.of("enum", context, "enum", told(schema.values())).withConstant(instance));
    }

    /** EQ-3: of values that are equal, the first. */
    private static List<?> told(List<?> values) {
        List<@Nullable Object> told = new ArrayList<>();
        for (Object value : values) {
            if (told.stream().noneMatch(before -> Equality.areEqual(before, value))) {
                told.add(value);
            }
        }
        return told;
    }

    private static Object constantOf(Class<? extends Enum<?>> type, @Nullable Object name) {
        for (Enum<?> constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(type + " has no constant " + name);
    }
}
