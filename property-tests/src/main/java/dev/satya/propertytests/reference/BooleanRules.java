package dev.satya.propertytests.reference;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Booleans: CONV-1, HOLD-1. */
final class BooleanRules {
    private static final List<String> FALSE = List.of("false", "f", "no", "n", "off", "0");
    private static final List<String> TRUE = List.of("true", "t", "yes", "y", "on", "1");

    private BooleanRules() {}

    static Result apply(@Nullable Object instance, Context context) {
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return Result.of(limits, null);
        }
        Boolean value = convert(instance, context);
        return value == null
                ? Result.invalid(Fault.type(context, "boolean", instance))
                : Result.valid(value);
    }

    private static @Nullable Boolean convert(@Nullable Object instance, Context context) {
        if (instance instanceof Boolean value) {
            return value;
        }
        if (!context.isLax() || instance == null) {
            return null;
        }
        return switch (Type.of(instance)) {
            case NUMBER -> ofNumber(instance);
            case STRING -> ofText(instance.toString());
            default -> null;
        };
    }

    /** CONV-1: numbers equal to 0 or 1. */
    private static @Nullable Boolean ofNumber(Object number) {
        if (!Numbers.isFinite(number)) {
            return null;
        }
        BigDecimal value = Numbers.exact(number);
        if (value.compareTo(BigDecimal.ZERO) == 0) {
            return false;
        }
        return value.compareTo(BigDecimal.ONE) == 0 ? true : null;
    }

    /** CONV-1: text, whatever its case. */
    private static @Nullable Boolean ofText(String text) {
        String lower = Ascii.lower(text);
        if (FALSE.contains(lower)) {
            return false;
        }
        return TRUE.contains(lower) ? true : null;
    }
}
