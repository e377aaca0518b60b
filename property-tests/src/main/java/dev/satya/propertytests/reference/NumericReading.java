package dev.satya.propertytests.reference;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an integer or a number is read from an instance: what CONV-2 and CONV-3 have in common. */
final class NumericReading {
    private NumericReading() {}

    /**
     * A number, or why there is none.
     *
     * @param faults limits that were passed
     * @param number null: the instance is no number and stands for none
     */
    record Read(List<Fault> faults, @Nullable Object number) {}

    static Read of(
            @Nullable Object instance,
            Context context,
            Function<String, ? extends @Nullable Object> text) {
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return new Read(limits, null);
        }
        if (Type.of(instance) == Type.NUMBER) {
            return new Read(List.of(), instance);
        }
        if (!context.isLax()) {
            return new Read(List.of(), null);
        }
        if (instance instanceof Boolean flag) {
            return new Read(List.of(), flag ? 1L : 0L);
        }
        return instance instanceof CharSequence characters
                ? ofText(characters.toString(), context, text)
                : new Read(List.of(), null);
    }

    private static Read ofText(
            String text, Context context, Function<String, ? extends @Nullable Object> read) {
        if (NumberText.isTooLong(text, context)) {
            int maximum = context.limits().numberLength();
            return new Read(List.of(Fault.limit(context, "numberLength", maximum)), null);
        }
        Object number = read.apply(text);
        return new Read(ScalarLimits.check(number, context), number);
    }
}
