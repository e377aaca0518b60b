package dev.satya.benchmarks.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Orders as inputs, the same for the same seed. What belongs to one of them is made in a row. */
public final class Orders {
    private static final int ITEMS = 5;
    private static final String[] CURRENCIES = {"EUR", "USD", "GBP", "JPY", "INR"};

    private Orders() {}

    /** A valid order of five items; each optional text is there in half of the orders. */
    public static Order random(Random random) {
        List<LineItem> items = new ArrayList<>(ITEMS);
        for (int i = 0; i < ITEMS; i++) {
            items.add(lineItem(random));
        }
        return new Order(
                1 + random.nextInt(1_000_000_000),
                "ORD-" + (100_000 + random.nextInt(900_000)),
                Status.values()[random.nextInt(Status.values().length)],
                customer(random),
                items,
                CURRENCIES[random.nextInt(CURRENCIES.length)],
                money(random, 1000),
                money(random, 200),
                money(random, 20),
                money(random, 1200),
                random.nextInt(100),
                random.nextInt(50_000),
                random.nextInt(10),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(200) + " " + Words.sentence(random, 2),
                Words.word(random, 4, 14),
                random.nextBoolean() ? Words.sentence(random, 8) : null,
                random.nextBoolean() ? Words.word(random, 6, 12) : null,
                random.nextBoolean() ? Words.word(random, 16, 24) : null);
    }

    /** An order as a map of maps: identifiers {@link Long}, prices {@link Double}. */
    public static Map<String, Object> map(Order order, Keys keys) {
        return fill(HashMap::new, order, keys);
    }

    /** An order as JSON, members in the order of the schema. */
    public static byte[] json(Order order) {
        return Json.bytes(fill(LinkedHashMap::new, order, Keys.IDENTICAL));
    }

    private static Map<String, Object> fill(
            IntFunction<Map<String, Object>> maps, Order order, Keys keys) {
        Map<String, Object> map = maps.apply(32);
        map.put(keys.of("id"), order.id());
        map.put(keys.of("number"), order.number());
        map.put(keys.of("status"), order.status().name());
        map.put(keys.of("customer"), customer(maps, order.customer(), keys));
        List<Object> items = new ArrayList<>(order.items().size());
        for (LineItem item : order.items()) {
            items.add(lineItem(maps, item, keys));
        }
        map.put(keys.of("items"), items);
        map.put(keys.of("currency"), order.currency());
        map.put(keys.of("subtotal"), order.subtotal());
        map.put(keys.of("tax"), order.tax());
        map.put(keys.of("shipping"), order.shipping());
        map.put(keys.of("total"), order.total());
        map.put(keys.of("discount"), order.discount());
        map.put(keys.of("weight"), order.weight());
        map.put(keys.of("priority"), order.priority());
        map.put(keys.of("gift"), order.gift());
        map.put(keys.of("paid"), order.paid());
        map.put(keys.of("street"), order.street());
        map.put(keys.of("city"), order.city());
        putIfPresent(map, keys.of("note"), order.note());
        putIfPresent(map, keys.of("coupon"), order.coupon());
        putIfPresent(map, keys.of("tracking"), order.tracking());
        return map;
    }

    private static Map<String, Object> customer(
            IntFunction<Map<String, Object>> maps, Customer customer, Keys keys) {
        Map<String, Object> map = maps.apply(8);
        map.put(keys.of("id"), customer.id());
        map.put(keys.of("name"), customer.name());
        map.put(keys.of("email"), customer.email());
        putIfPresent(map, keys.of("phone"), customer.phone());
        return map;
    }

    private static Map<String, Object> lineItem(
            IntFunction<Map<String, Object>> maps, LineItem item, Keys keys) {
        Map<String, Object> map = maps.apply(8);
        map.put(keys.of("sku"), item.sku());
        map.put(keys.of("quantity"), item.quantity());
        map.put(keys.of("price"), item.price());
        map.put(keys.of("name"), item.name());
        return map;
    }

    private static void putIfPresent(Map<String, Object> map, String key, String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static Customer customer(Random random) {
        return new Customer(
                1 + random.nextInt(1_000_000_000),
                Words.personName(random),
                Words.email(random),
                random.nextBoolean() ? Words.phone(random) : null);
    }

    private static LineItem lineItem(Random random) {
        return new LineItem(
                Words.sku(random),
                1 + random.nextInt(1000),
                money(random, 500),
                Words.sentence(random, 3));
    }

    /** From one cent to {@code units}, in whole cents. */
    private static double money(Random random, int units) {
        return (1 + random.nextInt(units * 100)) / 100.0;
    }
}
