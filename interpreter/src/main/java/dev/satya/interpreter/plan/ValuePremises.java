package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.plan.FixedPoint.Premises;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.SimpleSchemaVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What must hold of the parts of a schema for something to hold of the value that it makes: of all of them, but for those
 * that are only tried.
 */
abstract class ValuePremises implements SimpleSchemaVisitor<Premises<Schema>> {
    private final Map<String, Schema> targets;

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    ValuePremises(Map<String, Schema> targets) {
        this.targets = targets;
    }

    @Override
    public Premises<Schema> defaultAction(Schema schema) {
        return Premises.all(
                schema.parts().stream()
                        .filter(part -> part.role() != SchemaPart.Role.DEFINITION)
                        .map(SchemaPart::schema)
                        .toList());
    }

    /** What is contained is tried. */
    @Override
    public Premises<Schema> visitArray(ArraySchema schema) {
        List<Schema> items = new ArrayList<>(schema.prefix());
        items.add(schema.items());
        return Premises.all(items);
    }

    /** The condition is tried. */
    @Override
    public Premises<Schema> visitConditional(ConditionalSchema schema) {
        return Premises.all(List.of(schema.whenValid(), schema.whenInvalid()));
    }

    /** What does not conform stays what it is, and any is asked about it. */
    @Override
    public Premises<Schema> visitNot(NotSchema schema) {
        return Premises.of(true);
    }

    @Override
    public Premises<Schema> visitReference(ReferenceSchema schema) {
        return Premises.all(List.of(Objects.requireNonNull(targets.get(schema.name()))));
    }
}
