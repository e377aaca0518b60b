package dev.satya.benchmarks.workload;

import dev.satya.Schema;
import dev.satya.schema.ObjectSchema;

/** The workloads as schemas. An optional text may be absent or null, as in the records. */
public final class Schemas {

    private Schemas() {}

    /** {@link User}. */
    public static ObjectSchema user() {
        return Schema.object("User")
                .field("id", Schema.integer().gt(0))
                .field("name", Schema.string().minLength(1).maxLength(100))
                .field("age", Schema.integer().ge(0).le(150))
                .field("email", Schema.string().email())
                .build();
    }

    /** {@link Order}. */
    public static ObjectSchema order() {
        return Schema.object("Order")
                .field("id", Schema.integer().gt(0))
                .field("number", Schema.string().minLength(1).maxLength(20))
                .field("status", Schema.enumOf(Status.class))
                .field("customer", customer())
                .field("items", Schema.array(lineItem()).minItems(1).maxItems(100))
                .field("currency", Schema.string().minLength(3).maxLength(3))
                .field("subtotal", Schema.number().ge(0))
                .field("tax", Schema.number().ge(0))
                .field("shipping", Schema.number().ge(0))
                .field("total", Schema.number().ge(0))
                .field("discount", Schema.number().ge(0).le(100))
                .field("weight", Schema.integer().ge(0).le(1_000_000))
                .field("priority", Schema.integer().ge(0).le(9))
                .field("gift", Schema.bool())
                .field("paid", Schema.bool())
                .field("street", Schema.string().minLength(1).maxLength(200))
                .field("city", Schema.string().minLength(1).maxLength(100))
                .optional("note", Schema.string().maxLength(500).nullable())
                .optional("coupon", Schema.string().maxLength(32).nullable())
                .optional("tracking", Schema.string().maxLength(40).nullable())
                .build();
    }

    private static ObjectSchema customer() {
        return Schema.object("Customer")
                .field("id", Schema.integer().gt(0))
                .field("name", Schema.string().minLength(1).maxLength(100))
                .field("email", Schema.string().email())
                .optional("phone", Schema.string().maxLength(20).nullable())
                .build();
    }

    private static ObjectSchema lineItem() {
        return Schema.object("LineItem")
                .field("sku", Schema.string().pattern("^[A-Z]{3}-\\d{4}$"))
                .field("quantity", Schema.integer().ge(1).le(1000))
                .field("price", Schema.number().gt(0))
                .field("name", Schema.string().minLength(1).maxLength(200))
                .build();
    }
}
