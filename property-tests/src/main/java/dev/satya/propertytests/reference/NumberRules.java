package dev.satya.propertytests.reference;

import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers: CONV-3, NUM-3, and the limits LIMIT-9 and LIMIT-10. */
final class NumberRules {
    private NumberRules() {}

    static Result apply(NumberSchema schema, @Nullable Object instance, Context context) {
        if (schema.form() == Form.DECIMAL && instance instanceof Boolean) {
            return Result.invalid(Fault.type(context, "number", instance));
        }
        boolean isBinary = schema.form() == Form.DOUBLE || schema.form() == Form.FLOAT;
        NumericReading.Read read =
                NumericReading.of(instance, context, text -> NumberText.number(text, isBinary));
        if (!read.faults().isEmpty()) {
            return Result.of(read.faults(), null);
        }
        Object number = read.number();
        if (number == null || (!isBinary && !Numbers.isFinite(number))) {
            return Result.invalid(Fault.type(context, "number", instance));
        }
        boolean isSigned = isBinary && instance instanceof CharSequence && isNegativeZero(number);
        Number value = held(schema.form(), isSigned ? (Object) (-0.0) : number);
        if (isBinary && Numbers.isFinite(number) && !Numbers.isFinite(value)) {
            return Result.invalid(
                    schema.form() == Form.FLOAT
                            ? Fault.limit(context, "binary32", 3.4028235e38)
                            : Fault.limit(context, "binary64", Double.MAX_VALUE));
        }
        Number seen = value instanceof Float ? Numbers.canonical(value) : value;
        List<Fault> faults = new ArrayList<>();
        faults.addAll(BoundRules.check(schema.constraints(), seen, context));
        faults.addAll(NamedRules.check(schema.constraints(), seen, context));
        return Result.of(faults, value);
    }

    /** CONV-3, CANON-5: as a text, {@code -0} is -0.0 in the forms DOUBLE and FLOAT. */
    private static boolean isNegativeZero(Object number) {
        return number instanceof Literal literal
                && literal.isNegative()
                && literal.value().signum() == 0;
    }

    /** HOLD-2: the nearest binary64 or binary32, a BigDecimal, or the canonical number. */
    private static Number held(Form form, Object number) {
        if (form == Form.AS_WRITTEN) {
            return Numbers.canonical(number);
        }
        if (form == Form.DECIMAL) {
            return Numbers.exact(number);
        }
        Number canonical = Numbers.canonical(number);
        if (form == Form.FLOAT) {
            boolean isExact = Numbers.isFinite(canonical) && canonical.doubleValue() != 0;
            return isExact ? Numbers.exact(canonical).floatValue() : canonical.floatValue();
        }
        return canonical instanceof Double ? canonical : Numbers.exact(canonical).doubleValue();
    }
}
