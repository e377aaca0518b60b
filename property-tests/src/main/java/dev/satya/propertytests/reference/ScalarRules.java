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
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scalar types: CONV-5, HOLD-3, SCALAR-1 to SCALAR-4, SCALAR-6, SCALAR-7. The written form is read; an object of the
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

    private static final Result NOT_ACCEPTED = new Result(List.of(), null);

    private ScalarRules() {}

    static <T> Result apply(ScalarSchema<T> schema, @Nullable Object instance, Context context) {
        ScalarType<T> type = schema.type();
        if (instance != null && !(instance instanceof CharSequence)) {
            Result accepted = accepted(schema, instance, context);
            boolean isOfClass = type.javaType().isInstance(instance);
            if (isOfClass || accepted != NOT_ACCEPTED) {
                return accepted == NOT_ACCEPTED
                        ? Result.invalid(format(schema, context))
                        : accepted;
            }
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

    /** CONV-5: an object of its class, or of one near to it, in either mode. */
    private static <T> Result accepted(ScalarSchema<T> schema, Object instance, Context context) {
        try {
            T value = schema.type().accept(instance);
            return value == null ? NOT_ACCEPTED : checked(schema, value, context);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return NOT_ACCEPTED;
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return Result.invalid(Fault.failure(context, schema.type().name(), e));
        }
    }

    /** SCALAR-2: of a type that lists its values, the list. */
    private static Fault format(ScalarSchema<?> schema, Context context) {
        List<Object> choices = schema.type().choices();
        return choices.isEmpty()
                ? Fault.of("format", context, "format", schema.type().name())
                : Fault.of("enum", context, "enum", choices);
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
        return of(schema, () -> schema.type().read(written), format(schema, context), context);
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
        faults.addAll(moments(schema, value, context));
        faults.addAll(multiples(schema, value, context));
        faults.addAll(NamedRules.check(schema.constraints(), value, context));
        return Result.of(faults, value);
    }

    /** SCALAR-6. */
    private static <T> List<Fault> moments(ScalarSchema<T> schema, T value, Context context) {
        List<Fault> faults = new ArrayList<>();
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.ScalarMoment moment) {
                T now = Objects.requireNonNull(schema.type().now(context.setting().clock()));
                int order = Objects.requireNonNull(schema.type().order()).compare(value, now);
                boolean isMet =
                        switch (moment.code()) {
                            case "past" -> order < 0;
                            case "pastOrPresent" -> order <= 0;
                            case "future" -> order > 0;
                            default -> order >= 0;
                        };
                if (!isMet) {
                    faults.add(Fault.of(moment.code(), context));
                }
            }
        }
        return faults;
    }

    /** SCALAR-7. */
    private static <T> List<Fault> multiples(ScalarSchema<T> schema, T value, Context context) {
        List<Fault> faults = new ArrayList<>();
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.ScalarMultiple multiple) {
                T divisor = Objects.requireNonNull(schema.type().read(multiple.divisor()));
                BigDecimal rest = amount(schema, value).remainder(amount(schema, divisor));
                if (rest.signum() != 0) {
                    faults.add(
                            Fault.of(
                                    multiple.code(), context, multiple.code(), multiple.divisor()));
                }
            }
        }
        return faults;
    }

    private static <T> BigDecimal amount(ScalarSchema<T> schema, T value) {
        return Objects.requireNonNull(schema.type().amount(value));
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
