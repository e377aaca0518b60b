package dev.satya.propertytests;

import dev.satya.Model;
import dev.satya.propertytests.schemas.Catalogue;
import dev.satya.scalar.ScalarType;
import dev.satya.schema.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JSON can say of a value: lists, maps, texts, numbers by value alone. */
final class Tree {
    private Tree() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Model model) {
            return of(model.toMap());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item)));
            return items;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number)
                    ? Decimals.shortest(number).stripTrailingZeros()
                    : number.toString();
        }
        if (value instanceof Number number) {
            BigDecimal decimal =
                    value instanceof Float single
                            ? Decimals.shortest(single) // Float.toString of old JDKs is longer
                            : new BigDecimal(number.toString());
            return decimal.stripTrailingZeros();
        }
        for (ScalarType<?> type : Catalogue.SCALARS) {
            if (type.javaType().isInstance(value)) {
                return type.written(value);
            }
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** Whether JSON reads a decimal in it as an integer, where the schema leaves that open. */
    static boolean hasWholeDecimal(@Nullable Object value) {
        if (value instanceof Model model) {
            return hasWholeDecimal(model.toMap());
        }
        if (value instanceof Map<?, ?> map) {
            return hasWholeDecimal(new ArrayList<>(map.values()));
        }
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(Tree::hasWholeDecimal);
        }
        return value instanceof BigDecimal decimal && decimal.scale() == 0;
    }
}
