package dev.satya.propertytests.laws;

import dev.satya.Schema;
import dev.satya.schema.Constraint;
import dev.satya.schema.JsonType;
import dev.satya.schema.Kind;
import java.util.Map;

/** Schemas with the constraint, the way users write them. */
final class Schemas {
    private Schemas() {}

    /** Arguments as a schema holds them. */
    static Map<String, ?> canonical(Map<String, ?> arguments) {
        return new Constraint.Named("arguments", arguments).arguments();
    }

    /** A plain schema of a type. */
    static Kind<?> of(JsonType type) {
        return switch (type) {
            case NULL -> Schema.nullValue();
            case BOOLEAN -> Schema.bool();
            case INTEGER -> Schema.integer();
            case NUMBER -> Schema.number();
            case STRING -> Schema.string();
            case ARRAY -> Schema.array(Schema.any());
            case OBJECT -> Schema.map(Schema.any());
        };
    }
}
