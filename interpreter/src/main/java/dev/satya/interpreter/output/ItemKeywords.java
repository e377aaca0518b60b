package dev.satya.interpreter.output;

import dev.satya.schema.Dialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keywords that apply schemas to the items of an array (JSON Schema 2020-12 Core §10.3.1, 2019-09
 * Core §9.3.1).
 */
final class ItemKeywords {
    private ItemKeywords() {}

    static void apply(Application here, String keyword, List<?> instance) {
        switch (keyword) {
            case "prefixItems" -> prefix(here, keyword, instance);
            case "items" -> items(here, instance);
            case "additionalItems" -> additionalItems(here, instance);
            case "contains" -> contains(here, instance);
            default -> throw new IllegalStateException(keyword + " is not applied");
        }
    }

    /** In older drafts a list of schemas is about the first items. */
    private static void items(Application here, List<?> instance) {
        if (here.schema().get("items") instanceof List) {
            prefix(here, "items", instance);
        } else {
            rest(here, "items", size(here.schema(), "prefixItems"), instance);
        }
    }

    private static void additionalItems(Application here, List<?> instance) {
        if (here.schema().get("items") instanceof List) {
            rest(here, "additionalItems", size(here.schema(), "items"), instance);
        }
    }

    private static int size(Subschema schema, String keyword) {
        return schema.part().has(keyword) && schema.get(keyword) instanceof List<?> list
                ? list.size()
                : 0;
    }

    /** The annotation is the last position, or true where it is that of the array. */
    private static void prefix(Application here, String keyword, List<?> instance) {
        List<?> nodes = (List<?>) Objects.requireNonNull(here.schema().get(keyword));
        int count = Math.min(nodes.size(), instance.size());
        for (int i = 0; i < count; i++) {
            here.applyTo(i, instance.get(i), nodes.get(i), keyword, Integer.toString(i));
            here.unit().evaluated().addItem(i);
        }
        if (count > 0) {
            boolean isAll = count == instance.size();
            here.unit().annotate(keyword, isAll ? (Object) true : (Object) (long) (count - 1));
        }
    }

    private static void rest(Application here, String keyword, int from, List<?> instance) {
        Object node = here.schema().get(keyword);
        for (int i = from; i < instance.size(); i++) {
            here.applyTo(i, instance.get(i), node, keyword);
            here.unit().evaluated().addItem(i);
        }
        if (from < instance.size()) {
            here.unit().annotate(keyword, true);
        }
    }

    private static void contains(Application here, List<?> instance) {
        Object node = here.schema().get("contains");
        List<@Nullable Object> found = new ArrayList<>();
        for (int i = 0; i < instance.size(); i++) {
            Unit item =
                    here.applyAside(i, instance.get(i), node, AskedStrictness.STRICT, "contains");
            here.unit().add(item, Unit.Weight.ASIDE);
            if (item.isValid()) {
                found.add((long) i);
            }
        }
        BigDecimal count = BigDecimal.valueOf(found.size());
        BigDecimal least = count(here.schema(), "minContains", BigDecimal.ONE);
        BigDecimal most = count(here.schema(), "maxContains", count);
        if (count.compareTo(least) < 0) {
            boolean isUsual = least.compareTo(BigDecimal.ONE) == 0;
            String keyword = isUsual ? "contains" : "minContains";
            here.tell(keyword, isUsual ? Map.of() : Map.of(keyword, told(least)));
        }
        if (count.compareTo(most) > 0) {
            here.tell("maxContains", Map.of("maxContains", told(most)));
        }
        if (here.schema().part().isAtLeast(Dialect.DRAFT_2020_12)) {
            here.unit().annotate("contains", List.copyOf(found));
            found.forEach(i -> here.unit().evaluated().addItem(((Long) i).intValue()));
        }
    }

    private static BigDecimal count(Subschema schema, String keyword, BigDecimal usual) {
        return schema.part().has(keyword) && schema.get(keyword) instanceof Number number
                ? new BigDecimal(number.toString())
                : usual;
    }

    private static Number told(BigDecimal count) {
        BigInteger whole = count.toBigIntegerExact();
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValueExact() : whole;
    }

    static void unevaluated(Application here, List<?> instance) {
        Object node = here.schema().get("unevaluatedItems");
        boolean isApplied = false;
        for (int i = 0; i < instance.size(); i++) {
            if (!here.unit().evaluated().hasItem(i)) {
                here.applyTo(i, instance.get(i), node, "unevaluatedItems");
                here.unit().evaluated().addItem(i);
                isApplied = true;
            }
        }
        if (isApplied) {
            here.unit().annotate("unevaluatedItems", true);
        }
    }
}
