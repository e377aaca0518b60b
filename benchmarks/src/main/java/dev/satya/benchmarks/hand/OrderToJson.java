package dev.satya.benchmarks.hand;

import dev.satya.benchmarks.workload.Customer;
import dev.satya.benchmarks.workload.LineItem;
import dev.satya.benchmarks.workload.Order;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON of an {@link Order}: calls of jackson-core's generator, one for each component. */
public final class OrderToJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
    private static final int USUAL_SIZE = 1_024;

    private OrderToJson() {}

    /** The text in UTF-8, without white space and absent members. */
    public static byte[] write(Order order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            head(order, out);
            amounts(order, out);
            out.writeBooleanProperty("gift", order.gift());
            out.writeBooleanProperty("paid", order.paid());
            out.writeStringProperty("street", order.street());
            out.writeStringProperty("city", order.city());
            optional("note", order.note(), out);
            optional("coupon", order.coupon(), out);
            optional("tracking", order.tracking(), out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void head(Order order, JsonGenerator out) {
        out.writeNumberProperty("id", order.id());
        out.writeStringProperty("number", order.number());
        out.writeStringProperty("status", order.status().name());
        out.writeName("customer");
        customer(order.customer(), out);
        out.writeName("items");
        out.writeStartArray();
        for (LineItem item : order.items()) {
            item(item, out);
        }
        out.writeEndArray();
        out.writeStringProperty("currency", order.currency());
    }

    private static void amounts(Order order, JsonGenerator out) {
        out.writeNumberProperty("subtotal", order.subtotal());
        out.writeNumberProperty("tax", order.tax());
        out.writeNumberProperty("shipping", order.shipping());
        out.writeNumberProperty("total", order.total());
        out.writeNumberProperty("discount", order.discount());
        out.writeNumberProperty("weight", order.weight());
        out.writeNumberProperty("priority", order.priority());
    }

    private static void customer(Customer customer, JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("id", customer.id());
        out.writeStringProperty("name", customer.name());
        out.writeStringProperty("email", customer.email());
        optional("phone", customer.phone(), out);
        out.writeEndObject();
    }

    private static void item(LineItem item, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("sku", item.sku());
        out.writeNumberProperty("quantity", item.quantity());
        out.writeNumberProperty("price", item.price());
        out.writeStringProperty("name", item.name());
        out.writeEndObject();
    }

    private static void optional(String name, String value, JsonGenerator out) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }
}
