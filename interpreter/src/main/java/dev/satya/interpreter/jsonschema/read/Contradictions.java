package dev.satya.interpreter.jsonschema.read;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Constraint;
import dev.satya.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Bounds that contradict each other: in a JSON Schema no mistake, but what nothing conforms to. */
final class Contradictions {
    private Contradictions() {}

    /**
     * A schema with all constraints, or, where those contradict each other, schemas with one each that
     * hold together.
     */
    static Schema apart(
            List<Constraint> constraints, Function<List<Constraint>, ? extends Schema> schema) {
        try {
            return schema.apply(constraints);
        } catch (SchemaException e) {
            if (constraints.size() < 2) {
                throw e;
            }
            List<Schema> parts = new ArrayList<>();
            for (Constraint constraint : constraints) {
                parts.add(schema.apply(List.of(constraint)));
            }
            return new AllOfSchema(parts, List.of(), Annotations.NONE);
        }
    }
}
