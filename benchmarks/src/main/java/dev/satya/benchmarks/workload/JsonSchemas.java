package dev.satya.benchmarks.workload;

/**
 * The workloads as JSON Schema texts, for the peers that read them. They leave out that an optional
 * text may be null, which no input of a benchmark is: the peers have a little less to do.
 */
public final class JsonSchemas {

    /** {@link User}. */
    public static final String USER = user(", \"format\": \"email\"");

    /** {@link User} with any text as its e-mail address, for a peer whose own check is dear. */
    public static final String USER_WITHOUT_FORMAT = user("");

    /** {@link Order}. */
    public static final String ORDER = order(", \"format\": \"email\"");

    /** {@link Order} with any text as its e-mail address, for a peer whose own check is dear. */
    public static final String ORDER_WITHOUT_FORMAT = order("");

    private JsonSchemas() {}

    private static String user(String format) {
        return """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["id", "name", "age", "email"],
          "properties": {
            "id": {"type": "integer", "exclusiveMinimum": 0},
            "name": {"type": "string", "minLength": 1, "maxLength": 100},
            "age": {"type": "integer", "minimum": 0, "maximum": 150},
            "email": {"type": "string"$FORMAT}
          }
        }
        """
                .replace("$FORMAT", format);
    }

    private static String order(String format) {
        return """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": [
            "id", "number", "status", "customer", "items", "currency", "subtotal", "tax",
            "shipping", "total", "discount", "weight", "priority", "gift", "paid", "street", "city"
          ],
          "properties": {
            "id": {"type": "integer", "exclusiveMinimum": 0},
            "number": {"type": "string", "minLength": 1, "maxLength": 20},
            "status": {"enum": ["NEW", "PAID", "SHIPPED", "DELIVERED", "CANCELLED"]},
            "customer": {
              "type": "object",
              "required": ["id", "name", "email"],
              "properties": {
                "id": {"type": "integer", "exclusiveMinimum": 0},
                "name": {"type": "string", "minLength": 1, "maxLength": 100},
                "email": {"type": "string"$FORMAT},
                "phone": {"type": "string", "maxLength": 20}
              }
            },
            "items": {
              "type": "array",
              "minItems": 1,
              "maxItems": 100,
              "items": {
                "type": "object",
                "required": ["sku", "quantity", "price", "name"],
                "properties": {
                  "sku": {"type": "string", "pattern": "^[A-Z]{3}-\\\\d{4}$"},
                  "quantity": {"type": "integer", "minimum": 1, "maximum": 1000},
                  "price": {"type": "number", "exclusiveMinimum": 0},
                  "name": {"type": "string", "minLength": 1, "maxLength": 200}
                }
              }
            },
            "currency": {"type": "string", "minLength": 3, "maxLength": 3},
            "subtotal": {"type": "number", "minimum": 0},
            "tax": {"type": "number", "minimum": 0},
            "shipping": {"type": "number", "minimum": 0},
            "total": {"type": "number", "minimum": 0},
            "discount": {"type": "number", "minimum": 0, "maximum": 100},
            "weight": {"type": "integer", "minimum": 0, "maximum": 1000000},
            "priority": {"type": "integer", "minimum": 0, "maximum": 9},
            "gift": {"type": "boolean"},
            "paid": {"type": "boolean"},
            "street": {"type": "string", "minLength": 1, "maxLength": 200},
            "city": {"type": "string", "minLength": 1, "maxLength": 100},
            "note": {"type": "string", "maxLength": 500},
            "coupon": {"type": "string", "maxLength": 32},
            "tracking": {"type": "string", "maxLength": 40}
          }
        }
        """
                .replace("$FORMAT", format);
    }
}
