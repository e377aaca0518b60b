package dev.satya.propertytests.schemas;

import dev.satya.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A predicate of the catalogue that random schemas use.
 *
 * @param type of the values that it takes
 */
record CataloguePredicate(Class<?> type) implements Predicate<Object> {

    static final String CODE = "testPredicate";

    @Override
    public boolean test(Object value) {
        if (!type.isInstance(value)) {
            throw new ClassCastException(value.getClass() + " for " + type);
        }
        if (value instanceof Long number) {
            return number % 10 != 7;
        }
        if (value instanceof BigInteger number) {
            return !number.testBit(1);
        }
        if (value instanceof Double number) {
            return number < 1e6;
        }
        if (value instanceof BigDecimal number) {
            return number.abs().compareTo(BigDecimal.valueOf(1_000)) < 0;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof List<?> list) {
            return list.size() != 2;
        }
        if (value instanceof Map<?, ?> map) {
            return !map.containsKey("a");
        }
        if (value instanceof Model model) {
            return model.names().stream().filter(model::isSet).count() != 2;
        }
        return CatalogueConstraint.isLucky(value);
    }
}
