package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.schemas.Shade;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values without regard to the schema, and changes that put a value beside it. */
final class Wild {
    private static final List<Object> NUMBERS =
            List.of(
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    -0.0,
                    Double.MIN_VALUE,
                    Double.MAX_VALUE,
                    0.1f,
                    Float.MAX_VALUE,
                    Float.NaN,
                    (byte) 1,
                    (short) 2,
                    new BigDecimal("1e400"),
                    new BigDecimal("1.000"),
                    new BigInteger("123456789012345678901234567890"),
                    new BigDecimal("0.1000000000000000055511151231257827"),
                    2e23,
                    5.684341886080802E-14);
    private static final List<Object> ODDITIES =
            List.of(Shade.DARK, Thread.State.NEW, 'c', new StringBuilder("a"), Void.class);

    private Wild() {}

    /** A value that a JSON text can have. */
    static @Nullable Object json(Choices choices) {
        return switch (choices.weighted(50, 12, 10)) {
            case 0 -> JsonValues.any(choices, 1);
            case 1 -> Texts.hostile(choices);
            default -> choices.pick(Texts.LONE_SURROGATES);
        };
    }

    /** A value that Java can have. */
    static @Nullable Object java(Choices choices) {
        return switch (choices.weighted(60, 15, 10, 5)) {
            case 0 -> json(choices);
            case 1 -> choices.pick(NUMBERS);
            case 2 -> choices.pick(ODDITIES);
            default -> new LinkedHashSet<>(JsonValues.array(choices, 1));
        };
    }

    /** With one more key, which is no text. */
    static Map<@Nullable Object, @Nullable Object> withStrangeKey(
            Choices choices, Map<?, ? extends @Nullable Object> map) {
        Map<@Nullable Object, @Nullable Object> strange = new LinkedHashMap<>(map);
        strange.put(choices.flip() ? null : choices.below(3), "strange");
        return strange;
    }
}
