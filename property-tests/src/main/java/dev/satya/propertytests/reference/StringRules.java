package dev.satya.propertytests.reference;

import dev.satya.schema.Constraint;
import dev.satya.schema.StringSchema;
import dev.satya.schema.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text: CONV-4, HOLD-1 (JSON Schema 2020-12 Validation §6.3). */
final class StringRules {
    private StringRules() {}

    static Result apply(StringSchema schema, @Nullable Object instance, Context context) {
        List<Fault> limits = ScalarLimits.check(instance, context);
        if (!limits.isEmpty()) {
            return Result.of(limits, null);
        }
        if (!(numberAsText(schema, instance, context) instanceof CharSequence text)) {
            return Result.invalid(Fault.type(context, "string", instance));
        }
        int longest = context.limits().numberLength();
        if (Type.of(instance) == Type.NUMBER && text.length() > longest) {
            return Result.invalid(Fault.limit(context, "numberLength", longest));
        }
        List<Fault> limitsOfText = ScalarLimits.check(text, context);
        if (!limitsOfText.isEmpty()) {
            return Result.of(limitsOfText, null);
        }
        if (ScalarLimits.hasLoneSurrogate(text)) {
            return Result.invalid(Fault.of("unicode", context));
        }
        String value = transform(schema.transforms(), text.toString());
        List<Fault> faults = new ArrayList<>();
        faults.addAll(lengths(schema, value, context));
        faults.addAll(patterns(schema, value, context));
        faults.addAll(NamedRules.check(schema.constraints(), value, context));
        return Result.of(faults, value);
    }

    /** CONV-4: the text of a number, where the schema takes numbers for texts. */
    private static @Nullable Object numberAsText(
            StringSchema schema, @Nullable Object instance, Context context) {
        boolean isTaken =
                Type.of(instance) == Type.NUMBER
                        && schema.transforms().contains(Transform.NUMBERS)
                        && context.isLax();
        if (!isTaken || instance == null) {
            return instance;
        }
        Number number = Numbers.canonical(instance);
        if (!Numbers.isFinite(number)) {
            return instance;
        }
        boolean isNegativeZero = number instanceof Double zero && Double.compare(zero, -0.0) == 0;
        return isNegativeZero ? "-0.0" : Numbers.exact(number).stripTrailingZeros().toPlainString();
    }

    /** CHECK-2. */
    private static String transform(List<Transform> transforms, String text) {
        String value = text;
        for (Transform transform : transforms) {
            value =
                    switch (transform) {
                        case NUMBERS -> value;
                        case STRIP -> value.strip();
                        case LOWER -> value.toLowerCase(Locale.ROOT);
                        case UPPER -> value.toUpperCase(Locale.ROOT);
                    };
        }
        return value;
    }

    /** CHECK-3 (§6.3.2 and §6.3.1): lengths in code points. */
    private static List<Fault> lengths(StringSchema schema, String value, Context context) {
        int length = value.codePointCount(0, value.length());
        return SizeRules.check(
                schema.constraints(),
                length,
                context,
                Constraint.MinLength.class,
                Constraint.MaxLength.class);
    }

    /** CHECK-3 (§6.3.3): the expression matches somewhere, REGEX-1. */
    private static List<Fault> patterns(StringSchema schema, String value, Context context) {
        List<Fault> faults = new ArrayList<>();
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Constraint.Pattern pattern
                    && !Expression.isFoundIn(value, pattern.regex())) {
                faults.add(Fault.of("pattern", context, "pattern", pattern.regex()));
            }
        }
        return faults;
    }
}
