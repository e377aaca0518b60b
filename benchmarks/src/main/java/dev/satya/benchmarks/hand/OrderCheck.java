package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Customer;
import dev.satya.benchmarks.workload.LineItem;
import dev.satya.benchmarks.workload.Order;
import java.util.List;

/** The checks of an existing {@link Order}. */
public final class OrderCheck {

    private OrderCheck() {}

    /** Every fault; empty if there is none. */
    public static List<Fault> check(Order order) {
        Faults faults = null;
        if (order.id() <= 0) {
            faults = Faults.in(faults).add("exclusiveMinimum", "id", order.id());
        }
        if (!Text.hasLength(order.number(), 1, 20)) {
            faults = Faults.in(faults).addRequiredText("number", order.number(), 1);
        }
        if (order.status() == null) {
            faults = Faults.in(faults).addMissing("status");
        }
        faults = checkCustomer(order.customer(), faults);
        faults = checkItems(order.items(), faults);
        if (!Text.hasLength(order.currency(), 3, 3)) {
            faults = Faults.in(faults).addRequiredText("currency", order.currency(), 3);
        }
        if (!(order.subtotal() >= 0)) {
            faults = Faults.in(faults).add("minimum", "subtotal", order.subtotal());
        }
        if (!(order.tax() >= 0)) {
            faults = Faults.in(faults).add("minimum", "tax", order.tax());
        }
        if (!(order.shipping() >= 0)) {
            faults = Faults.in(faults).add("minimum", "shipping", order.shipping());
        }
        if (!(order.total() >= 0)) {
            faults = Faults.in(faults).add("minimum", "total", order.total());
        }
        if (!(order.discount() >= 0 && order.discount() <= 100)) {
            String code = order.discount() < 0 ? "minimum" : "maximum";
            faults = Faults.in(faults).add(code, "discount", order.discount());
        }
        if (order.weight() < 0 || order.weight() > 1_000_000) {
            String code = order.weight() < 0 ? "minimum" : "maximum";
            faults = Faults.in(faults).add(code, "weight", order.weight());
        }
        if (order.priority() < 0 || order.priority() > 9) {
            String code = order.priority() < 0 ? "minimum" : "maximum";
            faults = Faults.in(faults).add(code, "priority", order.priority());
        }
        if (!Text.hasLength(order.street(), 1, 200)) {
            faults = Faults.in(faults).addRequiredText("street", order.street(), 1);
        }
        if (!Text.hasLength(order.city(), 1, 100)) {
            faults = Faults.in(faults).addRequiredText("city", order.city(), 1);
        }
        if (order.note() != null && !Text.hasLength(order.note(), 0, 500)) {
            faults = Faults.in(faults).addText("note", order.note(), 0);
        }
        if (order.coupon() != null && !Text.hasLength(order.coupon(), 0, 32)) {
            faults = Faults.in(faults).addText("coupon", order.coupon(), 0);
        }
        if (order.tracking() != null && !Text.hasLength(order.tracking(), 0, 40)) {
            faults = Faults.in(faults).addText("tracking", order.tracking(), 0);
        }
        return faults != null ? faults.all() : List.of();
    }

    private static Faults checkCustomer(Customer customer, Faults before) {
        if (customer == null) {
            return Faults.in(before).addMissing("customer");
        }
        Faults faults = null;
        if (customer.id() <= 0) {
            faults = Faults.in(faults).add("exclusiveMinimum", "id", customer.id());
        }
        if (!Text.hasLength(customer.name(), 1, 100)) {
            faults = Faults.in(faults).addRequiredText("name", customer.name(), 1);
        }
        if (!EmailAddress.matches(customer.email())) {
            faults = Faults.in(faults).addRequiredFormat("email", customer.email(), "email");
        }
        if (customer.phone() != null && !Text.hasLength(customer.phone(), 0, 20)) {
            faults = Faults.in(faults).addText("phone", customer.phone(), 0);
        }
        return faults == null ? before : Faults.in(before).addWithin("customer", faults);
    }

    private static Faults checkItems(List<LineItem> items, Faults before) {
        if (items == null) {
            return Faults.in(before).addMissing("items");
        }
        Faults faults = before;
        int count = items.size();
        for (int i = 0; i < count; i++) {
            LineItem item = items.get(i);
            Faults inner = item == null ? null : checkItem(item);
            if (item == null) {
                faults = Faults.in(faults).add("type", "items[" + i + "]", null);
            } else if (inner != null) {
                faults = Faults.in(faults).addWithin("items[" + i + "]", inner);
            }
        }
        if (count < 1) {
            faults = Faults.in(faults).add("minItems", "items", null);
        }
        if (count > 100) {
            faults = Faults.in(faults).add("maxItems", "items", null);
        }
        return faults;
    }

    private static Faults checkItem(LineItem item) {
        Faults faults = null;
        if (!Sku.matches(item.sku())) {
            faults = Faults.in(faults).addRequiredFormat("sku", item.sku(), "pattern");
        }
        if (item.quantity() < 1 || item.quantity() > 1000) {
            String code = item.quantity() < 1 ? "minimum" : "maximum";
            faults = Faults.in(faults).add(code, "quantity", item.quantity());
        }
        if (!(item.price() > 0)) {
            faults = Faults.in(faults).add("exclusiveMinimum", "price", item.price());
        }
        if (!Text.hasLength(item.name(), 1, 200)) {
            faults = Faults.in(faults).addRequiredText("name", item.name(), 1);
        }
        return faults;
    }
}
