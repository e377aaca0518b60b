package dev.satya.propertytests.laws;

import dev.satya.Model;
import dev.satya.schema.JsonType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values a constraint may be asked about. */
final class ValueTypes {
    private ValueTypes() {}

    static boolean isOf(Object value, Set<JsonType> types) {
        return types.stream().anyMatch(type -> isOf(value, type));
    }

    private static boolean isOf(Object value, JsonType type) {
        return switch (type) {
            case NULL -> false;
            case BOOLEAN -> value instanceof Boolean;
            case INTEGER -> value instanceof Number number && isWhole(number);
            case NUMBER -> value instanceof Number;
            case STRING -> value instanceof String;
            case ARRAY -> value instanceof List;
            case OBJECT -> value instanceof Map || value instanceof Model;
        };
    }

    private static boolean isWhole(Number number) {
        if (!Double.isFinite(number.doubleValue()) && number instanceof Double) {
            return false;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
    }
}
