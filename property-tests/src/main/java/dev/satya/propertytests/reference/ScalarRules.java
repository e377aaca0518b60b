package dev.satya.propertytests.reference;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.ScalarBound;
import dev.satya.schema.JsonType;
import dev.satya.schema.ScalarSchema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scalar types: CONV-5, HOLD-3, SCALAR-1 to SCALAR-4. The written form is read; an object of the
 * class is taken as it is.
 */
final class ScalarRules {
    /** The order of SCALAR-4. */
    private static final List<String> ORDER =
            List.of(
                    "formatMinimum",
                    "formatExclusiveMinimum",
                    "formatMaximum",
                    "formatExclusiveMaximum");

    private ScalarRules() {}

    static <T> Result apply(ScalarSchema<T> schema, @Nullable Object instance, Context context) {
        ScalarType<T> type = schema.type();
        if (type.javaType().isInstance(instance)) {
            return checked(schema, type.javaType().cast(instance), context);
        }
        if (WrittenForm.isScalar(instance)) {
            Result converted = converted(schema, instance, context);
            return isType(converted) ? apply(schema, WrittenForm.of(instance), context) : converted;
        }
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return Result.of(limits, null);
        }
        if (type.jsonType() == JsonType.STRING) {
            return instance instanceof CharSequence text
                    ? ofText(schema, text, context)
                    : converted(schema, instance, context);
        }
        boolean isWhole = type.jsonType() == JsonType.INTEGER;
        NumericReading.Read read =
                instance instanceof Boolean
                        ? new NumericReading.Read(List.of(), null)
                        : NumericReading.of(
                                instance,
                                context,
                                text ->
                                        isWhole
                                                ? NumberText.integer(text)
                                                : NumberText.number(text, false));
        if (!read.faults().isEmpty()) {
            return Result.of(read.faults(), null);
        }
        Object number = read.number();
        boolean isOfType =
                number != null && (isWhole ? Numbers.isWhole(number) : Numbers.isFinite(number));
        if (!isOfType || number == null) {
            return converted(schema, instance, context);
        }
        if (!isWhole) {
            return read(schema, Numbers.canonical(number), context);
        }
        List<Fault> tooLong = ScalarLimits.ofWhole(number, context);
        BigDecimal exact = Numbers.exact(number);
        return tooLong.isEmpty()
                ? read(schema, Numbers.whole(exact.toBigIntegerExact()), context)
                : Result.of(tooLong, null);
    }

    /** Whether nothing was converted. */
    private static boolean isType(Result result) {
        return result.faults().size() == 1 && result.faults().get(0).code().equals("type");
    }

    /** SCALAR-3. */
    private static Result ofText(ScalarSchema<?> schema, CharSequence text, Context context) {
        return ScalarLimits.hasLoneSurrogate(text)
                ? Result.invalid(Fault.of("unicode", context))
                : read(schema, text.toString(), context);
    }

    private static <T> Result read(ScalarSchema<T> schema, Object written, Context context) {
        return of(
                schema,
                () -> schema.type().read(written),
                Fault.of("format", context, "format", schema.type().name()),
                context);
    }

    /** CONV-5: what the type itself converts, in lax mode. */
    private static <T> Result converted(
            ScalarSchema<T> schema, @Nullable Object instance, Context context) {
        Fault fault = Fault.type(context, schema.type().jsonType().word(), instance);
        return instance == null || !context.isLax()
                ? Result.invalid(fault)
                : of(schema, () -> schema.type().convert(instance), fault, context);
    }

    /**
     * SCALAR-2: null, and exceptions about arguments, dates and arithmetic, say that there is no
     * value.
     */
    private static <T> Result of(
            ScalarSchema<T> schema,
            Supplier<? extends @Nullable T> reading,
            Fault fault,
            Context context) {
        try {
            T value = reading.get();
            return value == null ? Result.invalid(fault) : checked(schema, value, context);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Result.invalid(fault);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return Result.invalid(Fault.failure(context, schema.type().name(), e));
        }
    }

    private static <T> Result checked(ScalarSchema<T> schema, T value, Context context) {
        List<Fault> faults = new ArrayList<>();
        for (String code : ORDER) {
            for (Constraint constraint : schema.constraints()) {
                if (constraint instanceof ScalarBound bound
                        && bound.code().equals(code)
                        && !isWithin(schema.type(), value, bound)) {
                    faults.add(Fault.of(code, context, code, bound.bound()));
                }
            }
        }
        faults.addAll(NamedRules.check(schema.constraints(), value, context));
        return Result.of(faults, value);
    }

    private static <T> boolean isWithin(ScalarType<T> type, T value, ScalarBound bound) {
        T limit = type.read(bound.bound());
        if (limit == null || type.order() == null) {
            throw new IllegalStateException(bound + " is no bound of " + type);
        }
        int order = type.order().compare(value, limit);
        return switch (bound.code()) {
            case "formatMinimum" -> order >= 0;
            case "formatExclusiveMinimum" -> order > 0;
            case "formatMaximum" -> order <= 0;
            default -> order < 0;
        };
    }
}
