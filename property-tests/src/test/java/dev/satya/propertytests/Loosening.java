package dev.satya.propertytests;

import dev.satya.Schema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Field;
import dev.satya.schema.Kind;
import dev.satya.schema.MapSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import java.util.List;

/** The schema of a record without its constraints: it builds records that are not valid. */
final class Loosening {
    private Loosening() {}

    static Schema of(Schema schema) {
        if (schema instanceof ObjectSchema object) {
            List<Field> fields =
                    object.fields().stream()
                            .map(field -> Field.optional(field.name(), ofField(field.schema())))
                            .toList();
            return new ObjectSchema(
                    object.name(),
                    fields,
                    object.extras(),
                    object.extraValues(),
                    object.rules(),
                    object.javaType(),
                    List.of(),
                    object.annotations());
        }
        if (schema instanceof NullableSchema nullable) {
            return of(nullable.schema()).nullable();
        }
        if (schema instanceof MapSchema map) {
            return Schema.map(of(map.keys()), ofField(map.values()));
        }
        if (schema instanceof ArraySchema array) {
            List<Constraint> unique =
                    array.constraints().stream()
                            .filter(Constraint.UniqueItems.class::isInstance)
                            .toList();
            return Schema.array(ofField(array.items())).withConstraints(unique);
        }
        return ((Kind<?>) schema).withConstraints(List.of());
    }

    private static Schema ofField(Schema schema) {
        return of(schema).nullable();
    }
}
