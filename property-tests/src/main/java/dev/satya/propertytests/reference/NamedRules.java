package dev.satya.propertytests.reference;

import dev.satya.Model;
import dev.satya.Schema;
import dev.satya.schema.Constraint;
import dev.satya.schema.JsonType;
import dev.satya.spi.Arguments;
import dev.satya.spi.ConstraintPlugin;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * CHECK-4: notBlank, named constraints and predicates, in their order, over the converted value.
 */
final class NamedRules {
    private NamedRules() {}

    /** NAMED-1. */
    static Result after(Result result, Schema schema, Context context) {
        if (!result.isValid()) {
            return result;
        }
        return Result.of(check(schema.constraints(), result.value(), context), result.value());
    }

    /** The violations of all named constraints and predicates among {@code constraints}. */
    static List<Fault> check(
            List<Constraint> constraints, @Nullable Object value, Context context) {
        List<Fault> faults = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Named named) {
                faults.addAll(named(named, value, context));
            }
            if (constraint instanceof Constraint.NotBlank && isBlank(value)) {
                faults.add(Fault.of("notBlank", context));
            }
            if (constraint instanceof Constraint.Satisfies predicate) {
                faults.addAll(predicate(predicate, value, context));
            }
        }
        return faults;
    }

    /**
     * CHECK-5: every character is white space of ECMA-262, of the category Z, or one up to U+0020.
     */
    private static boolean isBlank(@Nullable Object value) {
        return value instanceof String text && text.matches("[\\x00-\\x20\\uFEFF\\p{Z}]*");
    }

    /** NAMED-2. */
    private static List<Fault> named(
            Constraint.Named named, @Nullable Object held, Context context) {
        Object value = held instanceof Enum<?> constant ? constant.name() : held;
        ConstraintPlugin plugin = context.setting().plugins().get(named.name());
        if (plugin == null) {
            throw new IllegalArgumentException("no plugin \"" + named.name() + "\"");
        }
        Set<JsonType> applicable = typesOf(value);
        applicable.retainAll(plugin.types());
        if (value == null || applicable.isEmpty()) {
            return List.of();
        }
        Fault fault = Fault.of(named.name(), context, named.arguments());
        return test(
                named.name(),
                context,
                () -> plugin.bind(new Arguments(named.arguments())).test(value),
                fault);
    }

    /**
     * A value that is not of the type of the predicate does not satisfy it; null is no value to ask
     * about.
     */
    private static List<Fault> predicate(
            Constraint.Satisfies predicate, @Nullable Object value, Context context) {
        Fault fault = Fault.of(predicate.code(), context);
        Object typed = value;
        if (predicate.valueType() == BigInteger.class && value instanceof Long number) {
            typed = BigInteger.valueOf(number);
        }
        if (typed == null) {
            return List.of();
        }
        if (!predicate.valueType().isInstance(typed)) {
            return List.of(fault);
        }
        Object given = typed;
        return test(predicate.code(), context, () -> predicate.test().test(given), fault);
    }

    /** FAIL-1 and FAIL-2. */
    static List<Fault> test(String name, Context context, BooleanSupplier test, Fault fault) {
        try {
            return test.getAsBoolean() ? List.of() : List.of(fault);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return List.of(Fault.failure(context, name, e));
        }
    }

    private static Set<JsonType> typesOf(@Nullable Object value) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        if (value instanceof Boolean) {
            types.add(JsonType.BOOLEAN);
        } else if (value instanceof Number) {
            types.add(JsonType.NUMBER);
            if (Numbers.isWhole(value)) {
                types.add(JsonType.INTEGER);
            }
        } else if (value instanceof String) {
            types.add(JsonType.STRING);
        } else if (value instanceof List) {
            types.add(JsonType.ARRAY);
        } else if (value instanceof Map || value instanceof Model) {
            types.add(JsonType.OBJECT);
        }
        return types;
    }
}
