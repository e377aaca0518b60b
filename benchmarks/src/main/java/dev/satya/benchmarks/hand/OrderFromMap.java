package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Customer;
import dev.satya.benchmarks.workload.LineItem;
import dev.satya.benchmarks.workload.Order;
import dev.satya.benchmarks.workload.Outcome;
import dev.satya.benchmarks.workload.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** An {@link Order} from a map. Undeclared members are ignored. */
public record OrderFromMap(Surrogates surrogates) {

    /** The order, or its {@link Faults}. One long method: twenty fields, one after the other. */
    public Outcome parse(Map<?, ?> map) {
        Faults faults = null;
        long id = Read.whole(map.get("id"));
        if (id <= 0) {
            faults = Faults.in(faults).addWhole(map, "id", id, "exclusiveMinimum");
        }
        String number = Read.text(map.get("number"));
        if (!isText(number, 1, 20)) {
            faults = Faults.in(faults).addText(map, "number", number, 1);
        }
        Status status = Read.status(map.get("status"));
        if (status == null) {
            faults = Faults.in(faults).addUnread(map, "status", "enum");
        }
        Outcome customer =
                map.get("customer") instanceof Map<?, ?> member ? customer(member) : null;
        if (!(customer instanceof Customer)) {
            faults = addCustomer(Faults.in(faults), map, customer);
        }
        Object items =
                map.get("items") instanceof Collection<?> collection ? items(collection) : null;
        if (!(items instanceof List<?>)) {
            faults = addItems(Faults.in(faults), map, items);
        }
        String currency = Read.text(map.get("currency"));
        if (!isText(currency, 3, 3)) {
            faults = Faults.in(faults).addText(map, "currency", currency, 3);
        }
        double subtotal = Read.number(map.get("subtotal"));
        if (!(subtotal >= 0)) {
            faults = Faults.in(faults).addNumber(map, "subtotal", subtotal, "minimum");
        }
        double tax = Read.number(map.get("tax"));
        if (!(tax >= 0)) {
            faults = Faults.in(faults).addNumber(map, "tax", tax, "minimum");
        }
        double shipping = Read.number(map.get("shipping"));
        if (!(shipping >= 0)) {
            faults = Faults.in(faults).addNumber(map, "shipping", shipping, "minimum");
        }
        double total = Read.number(map.get("total"));
        if (!(total >= 0)) {
            faults = Faults.in(faults).addNumber(map, "total", total, "minimum");
        }
        double discount = Read.number(map.get("discount"));
        if (!(discount >= 0 && discount <= 100)) {
            String code = discount < 0 ? "minimum" : "maximum";
            faults = Faults.in(faults).addNumber(map, "discount", discount, code);
        }
        long weight = Read.whole(map.get("weight"));
        if (weight < 0 || weight > 1_000_000) {
            String code = weight < 0 ? "minimum" : "maximum";
            faults = Faults.in(faults).addWhole(map, "weight", weight, code);
        }
        long priority = Read.whole(map.get("priority"));
        if (priority < 0 || priority > 9) {
            String code = priority < 0 ? "minimum" : "maximum";
            faults = Faults.in(faults).addWhole(map, "priority", priority, code);
        }
        Boolean gift = Read.truth(map.get("gift"));
        if (gift == null) {
            faults = Faults.in(faults).addUnread(map, "gift", "type");
        }
        Boolean paid = Read.truth(map.get("paid"));
        if (paid == null) {
            faults = Faults.in(faults).addUnread(map, "paid", "type");
        }
        String street = Read.text(map.get("street"));
        if (!isText(street, 1, 200)) {
            faults = Faults.in(faults).addText(map, "street", street, 1);
        }
        String city = Read.text(map.get("city"));
        if (!isText(city, 1, 100)) {
            faults = Faults.in(faults).addText(map, "city", city, 1);
        }
        Object rawNote = map.get("note");
        String note = rawNote == null ? null : Read.text(rawNote);
        if (rawNote != null && !isText(note, 0, 500)) {
            faults = Faults.in(faults).addText(map, "note", note, 0);
        }
        Object rawCoupon = map.get("coupon");
        String coupon = rawCoupon == null ? null : Read.text(rawCoupon);
        if (rawCoupon != null && !isText(coupon, 0, 32)) {
            faults = Faults.in(faults).addText(map, "coupon", coupon, 0);
        }
        Object rawTracking = map.get("tracking");
        String tracking = rawTracking == null ? null : Read.text(rawTracking);
        if (rawTracking != null && !isText(tracking, 0, 40)) {
            faults = Faults.in(faults).addText(map, "tracking", tracking, 0);
        }
        if (faults != null) {
            return faults;
        }
        return new Order(
                id,
                number,
                status,
                (Customer) customer,
                lineItems(items),
                currency,
                subtotal,
                tax,
                shipping,
                total,
                discount,
                (int) weight,
                (int) priority,
                gift,
                paid,
                street,
                city,
                note,
                coupon,
                tracking);
    }

    private Outcome customer(Map<?, ?> map) {
        Faults faults = null;
        long id = Read.whole(map.get("id"));
        if (id <= 0) {
            faults = Faults.in(faults).addWhole(map, "id", id, "exclusiveMinimum");
        }
        String name = Read.text(map.get("name"));
        if (!isText(name, 1, 100)) {
            faults = Faults.in(faults).addText(map, "name", name, 1);
        }
        String email = Read.text(map.get("email"));
        if (!EmailAddress.matches(email)) {
            faults = Faults.in(faults).addFormat(map, "email", email, "email");
        }
        Object rawPhone = map.get("phone");
        String phone = rawPhone == null ? null : Read.text(rawPhone);
        if (rawPhone != null && !isText(phone, 0, 20)) {
            faults = Faults.in(faults).addText(map, "phone", phone, 0);
        }
        return faults != null ? faults : new Customer(id, name, email, phone);
    }

    /** An unmodifiable list, or faults. */
    private Object items(Collection<?> collection) {
        Faults faults = null;
        List<LineItem> items = new ArrayList<>(collection.size());
        int position = 0;
        for (Object raw : collection) {
            Outcome item = raw instanceof Map<?, ?> map ? lineItem(map) : null;
            if (item instanceof LineItem valid) {
                items.add(valid);
            } else {
                faults = addItem(Faults.in(faults), position, raw, item);
            }
            position++;
        }
        if (position < 1) {
            faults = Faults.in(faults).add("minItems", "items", collection);
        }
        if (position > 100) {
            faults = Faults.in(faults).add("maxItems", "items", collection);
        }
        return faults != null ? faults : Collections.unmodifiableList(items);
    }

    private Outcome lineItem(Map<?, ?> map) {
        Faults faults = null;
        String sku = Read.text(map.get("sku"));
        if (!Sku.matches(sku)) {
            faults = Faults.in(faults).addFormat(map, "sku", sku, "pattern");
        }
        long quantity = Read.whole(map.get("quantity"));
        if (quantity < 1 || quantity > 1000) {
            String code = quantity < 1 ? "minimum" : "maximum";
            faults = Faults.in(faults).addWhole(map, "quantity", quantity, code);
        }
        double price = Read.number(map.get("price"));
        if (!(price > 0)) {
            faults = Faults.in(faults).addNumber(map, "price", price, "exclusiveMinimum");
        }
        String name = Read.text(map.get("name"));
        if (!isText(name, 1, 200)) {
            faults = Faults.in(faults).addText(map, "name", name, 1);
        }
        return faults != null ? faults : new LineItem(sku, (int) quantity, price, name);
    }

    private boolean isText(String text, int shortest, int longest) {
        return Text.hasLength(text, shortest, longest) && surrogates.accept(text);
    }

    @SuppressWarnings("unchecked")
    private static List<LineItem> lineItems(Object items) {
        return (List<LineItem>) items;
    }

    private static Faults addCustomer(Faults faults, Map<?, ?> map, Object customer) {
        return customer instanceof Faults inner
                ? faults.addWithin("customer", inner)
                : faults.addUnread(map, "customer", "type");
    }

    private static Faults addItems(Faults faults, Map<?, ?> map, Object items) {
        return items instanceof Faults inner
                ? faults.addAll(inner)
                : faults.addUnread(map, "items", "type");
    }

    private static Faults addItem(Faults faults, int position, Object raw, Object outcome) {
        String path = "items[" + position + "]";
        return outcome instanceof Faults inner
                ? faults.addWithin(path, inner)
                : faults.add("type", path, raw);
    }
}
