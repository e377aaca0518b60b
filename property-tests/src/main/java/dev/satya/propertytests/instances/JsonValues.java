package dev.satya.propertytests.instances;

import dev.satya.propertytests.generate.Choices;
import dev.satya.propertytests.schemas.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Random JSON values without regard to a schema; all are valid where any value is. */
public final class JsonValues {
    private JsonValues() {}

    /** A value with at most {@code depth} containers within each other. */
    public static @Nullable Object any(Choices choices, int depth) {
        return switch (choices.weighted(3, 6, 8, 2, depth > 0 ? 3 : 0, depth > 0 ? 4 : 0)) {
            case 0 -> null;
            case 1 -> Numbers.any(choices);
            case 2 -> Texts.any(choices);
            case 3 -> choices.flip();
            case 4 -> array(choices, depth);
            default -> object(choices, depth);
        };
    }

    /** Whether JSON can say {@code value} so that it reads back as an equal one. */
    public static boolean isJson(@Nullable Object value) {
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) || !(isBinary(number));
        }
        if (value instanceof List<?> items) {
            return items.stream().allMatch(JsonValues::isJson);
        }
        if (value instanceof Map<?, ?> members) {
            return members.keySet().stream().allMatch(String.class::isInstance)
                    && members.values().stream().allMatch(JsonValues::isJson);
        }
        return value == null || value instanceof Boolean || value instanceof String;
    }

    private static boolean isBinary(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    static List<@Nullable Object> array(Choices choices, int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = choices.few(3); i > 0; i--) {
            items.add(any(choices, depth - 1));
        }
        return items;
    }

    static Map<String, @Nullable Object> object(Choices choices, int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = choices.few(3); i > 0; i--) {
            members.put(choices.pick(Catalogue.NAMES), any(choices, depth - 1));
        }
        return members;
    }

    /** The class that a Java program would most likely use for a number. */
    static Number usual(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return number.stripTrailingZeros().scale() <= 0
                    ? number.toBigInteger()
                    : decimal(number);
        }
    }

    private static Number decimal(BigDecimal number) {
        double nearest = number.doubleValue();
        boolean isExact =
                Double.isFinite(nearest) && new BigDecimal(nearest + "").compareTo(number) == 0;
        return isExact ? (Number) nearest : (Number) number;
    }
}
