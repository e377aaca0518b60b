package dev.satya.propertytests.reference;

import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Strict and lax", row number. */
final class NumberRules {
    private NumberRules() {}

    static Result apply(NumberSchema schema, @Nullable Object instance, Context context) {
        if (schema.form() == Form.DECIMAL && instance instanceof Boolean) {
            return Result.invalid(Fault.type(context, "number", instance));
        }
        boolean isDouble = schema.form() == Form.DOUBLE;
        NumericReading.Read read =
                NumericReading.of(instance, context, text -> NumberText.number(text, isDouble));
        if (!read.faults().isEmpty()) {
            return Result.of(read.faults(), null);
        }
        Object number = read.number();
        if (number == null || (!isDouble && !Numbers.isFinite(number))) {
            return Result.invalid(Fault.type(context, "number", instance));
        }
        boolean isSigned = isDouble && instance instanceof CharSequence && isNegativeZero(number);
        Number value = isSigned ? (Number) (-0.0) : held(schema.form(), number);
        if (isDouble && Numbers.isFinite(number) && !Numbers.isFinite(value)) {
            return Result.invalid(Fault.limit(context, "binary64", Double.MAX_VALUE));
        }
        List<Fault> faults = new ArrayList<>();
        faults.addAll(BoundRules.check(schema.constraints(), value, context));
        faults.addAll(NamedRules.check(schema.constraints(), value, context));
        return Result.of(faults, value);
    }

    /** "As a text, {@code -0} is -0.0 in form DOUBLE". */
    private static boolean isNegativeZero(Object number) {
        return number instanceof Literal literal
                && literal.isNegative()
                && literal.value().signum() == 0;
    }

    /** "Values that the model holds": Double (nearest binary64), BigDecimal, or canonical. */
    private static Number held(Form form, Object number) {
        if (form == Form.AS_WRITTEN) {
            return Numbers.canonical(number);
        }
        if (form == Form.DECIMAL) {
            return Numbers.exact(number);
        }
        Number canonical = Numbers.canonical(number);
        return canonical instanceof Double ? canonical : Numbers.exact(canonical).doubleValue();
    }
}
