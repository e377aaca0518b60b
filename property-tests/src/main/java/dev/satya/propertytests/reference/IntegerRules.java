package dev.satya.propertytests.reference;

import dev.satya.schema.IntegerSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Integers: CONV-2, HOLD-1. */
final class IntegerRules {
    private IntegerRules() {}

    static Result apply(IntegerSchema schema, @Nullable Object instance, Context context) {
        NumericReading.Read read = NumericReading.of(instance, context, NumberText::integer);
        if (!read.faults().isEmpty()) {
            return Result.of(read.faults(), null);
        }
        if (read.number() == null || !Numbers.isWhole(read.number())) {
            return Result.invalid(Fault.type(context, "integer", instance));
        }
        List<Fault> tooLong = ScalarLimits.ofWhole(read.number(), context);
        if (!tooLong.isEmpty()) {
            return Result.of(tooLong, null);
        }
        BigDecimal exact = Numbers.exact(read.number());
        Number value = Numbers.whole(exact.toBigIntegerExact());
        List<Fault> faults = new ArrayList<>();
        faults.addAll(BoundRules.check(schema.constraints(), value, context));
        faults.addAll(NamedRules.check(schema.constraints(), value, context));
        return Result.of(faults, value);
    }
}
