package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.plan.Claims.Claim;
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
 * What a claim about the value that schemas make asks of their parts: of all of them, but for those
 * that are only tried.
 */
abstract class ValueClaims implements SimpleSchemaVisitor<Claim<Schema>> {
    private final Map<String, Schema> targets;

    /**
     * Of schemas that are resolved.
     *
     * @param targets of references, by name
     */
    ValueClaims(Map<String, Schema> targets) {
        this.targets = targets;
    }

    @Override
    public Claim<Schema> defaultAction(Schema schema) {
        return Claim.all(
                schema.parts().stream()
                        .filter(part -> part.role() != SchemaPart.Role.DEFINITION)
                        .map(SchemaPart::schema)
                        .toList());
    }

    /** What is contained is tried. */
    @Override
    public Claim<Schema> visitArray(ArraySchema schema) {
        List<Schema> items = new ArrayList<>(schema.prefix());
        items.add(schema.items());
        return Claim.all(items);
    }

    /** The condition is tried. */
    @Override
    public Claim<Schema> visitConditional(ConditionalSchema schema) {
        return Claim.all(List.of(schema.whenValid(), schema.whenInvalid()));
    }

    /** What does not conform stays what it is, and any is asked about it. */
    @Override
    public Claim<Schema> visitNot(NotSchema schema) {
        return Claim.of(true);
    }

    @Override
    public Claim<Schema> visitReference(ReferenceSchema schema) {
        return Claim.all(List.of(Objects.requireNonNull(targets.get(schema.name()))));
    }
}
