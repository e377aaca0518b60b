package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.generate.Generator;
import dev.satya.schema.Constraint;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.StringSchema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances of schemas of one value. */
final class ScalarInstances {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_CHARACTERS = 8;

    private ScalarInstances() {}

    static @Nullable Object integer(InstanceGenerator around, IntegerSchema schema) {
        Choices choices = around.choices();
        List<Constraint> constraints = schema.constraints();
        if (around.flavour() == Flavour.BOUNDARY) {
            return Numbers.inSomeClass(
                    choices, Numbers.atBound(choices, constraints, BigDecimal.ONE));
        }
        BigDecimal number = Numbers.ceiling(Numbers.within(choices, constraints, BigDecimal.ONE));
        return around.flavour().isMixed() ? mixed(around, number) : valid(around, number);
    }

    static @Nullable Object number(InstanceGenerator around, NumberSchema schema) {
        Choices choices = around.choices();
        List<Constraint> constraints = schema.constraints();
        BigDecimal step = choices.flip() ? HALF : BigDecimal.ONE;
        if (around.flavour() == Flavour.BOUNDARY) {
            return Numbers.inSomeClass(choices, Numbers.atBound(choices, constraints, step));
        }
        BigDecimal number = Numbers.within(choices, constraints, step);
        return around.flavour().isMixed() ? mixed(around, number) : valid(around, number);
    }

    private static Object valid(InstanceGenerator around, BigDecimal number) {
        return JsonValues.usual(number);
    }

    private static Object mixed(InstanceGenerator around, BigDecimal number) {
        Choices choices = around.choices();
        return switch (choices.weighted(60, 20, 12, 8)) {
            case 0 -> inSomeClass(around, number);
            case 1 -> LaxForms.number(choices, number);
            case 2 -> Numbers.any(choices);
            default -> inSomeClass(around, number.add(HALF));
        };
    }

    /** The classes that JSON does not know are for Java alone. */
    private static Object inSomeClass(InstanceGenerator around, BigDecimal number) {
        return around.flavour() == Flavour.JSON_ANYTHING
                ? JsonValues.usual(number)
                : Numbers.inSomeClass(around.choices(), number);
    }

    static Object string(InstanceGenerator around, StringSchema schema) {
        Choices choices = around.choices();
        if (around.flavour().isMixed() && choices.chance(30)) {
            return choices.flip() ? Texts.hostile(choices) : Texts.any(choices);
        }
        for (Constraint constraint : schema.constraints()) {
            boolean isUsed = around.flavour() == Flavour.VALID || choices.flip();
            if (constraint instanceof Constraint.Pattern pattern && isUsed) {
                return fitted(around, schema, PatternText.of(pattern.regex()));
            }
            if (constraint instanceof Constraint.NotBlank && isUsed) {
                return " x" + Texts.ofLength(choices, length(around, schema.constraints()));
            }
        }
        return Texts.ofLength(choices, length(around, schema.constraints()));
    }

    /**
     * A text for the pattern; where a length is asked for, one that has it, if luck will have it.
     */
    private static String fitted(
            InstanceGenerator around, StringSchema schema, Generator<String> texts) {
        String text = texts.generate(around.choices());
        for (int i = 0; i < 10 && !fits(text, schema.constraints()); i++) {
            text = texts.generate(around.choices());
        }
        return text;
    }

    private static boolean fits(String text, List<Constraint> constraints) {
        int length = text.codePointCount(0, text.length());
        return length >= least(constraints) && length <= most(constraints);
    }

    private static int length(InstanceGenerator around, List<Constraint> constraints) {
        int least = least(constraints);
        int most = most(constraints);
        if (around.flavour() == Flavour.VALID || around.choices().flip()) {
            int more = around.choices().few(MOST_CHARACTERS);
            return most == Integer.MAX_VALUE ? least + more : Math.min(most, least + more);
        }
        return atBound(around.choices(), least, most);
    }

    /** A count at one of two bounds, or beside it. */
    static int atBound(Choices choices, int least, int most) {
        int bound = most == Integer.MAX_VALUE || choices.flip() ? least : most;
        return Math.max(0, bound + choices.pick(List.of(0, 1, -1)));
    }

    private static int least(List<Constraint> constraints) {
        return Sizes.of(constraints, Constraint.MinLength.class, 0);
    }

    private static int most(List<Constraint> constraints) {
        return Sizes.of(constraints, Constraint.MaxLength.class, Integer.MAX_VALUE);
    }

    /** A listed value, now and then in another form that is equal to it or looks like it. */
    static @Nullable Object listed(InstanceGenerator around, @Nullable Object value) {
        Choices choices = around.choices();
        if (!around.flavour().isMixed() || !choices.chance(25)) {
            return value;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return mixed(around, new BigDecimal(number.toString()));
        }
        return value == null || choices.flip() ? JsonValues.any(choices, 1) : value.toString();
    }
}
