package dev.satya.schema;

import dev.satya.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param items what each item conforms to
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record ArraySchema(Schema items, List<Constraint> constraints, Annotations annotations)
        implements Kind<ArraySchema> {

    /** Copies and checks the constraints. */
    public ArraySchema {
        constraints = Constraints.checked(JsonType.ARRAY, constraints);
    }

    /** At least {@code count} items. */
    public ArraySchema minItems(int count) {
        return with(new Constraint.MinItems(count));
    }

    /** At most {@code count} items. */
    public ArraySchema maxItems(int count) {
        return with(new Constraint.MaxItems(count));
    }

    /** No two equal items; 1 equals 1.0, objects are equal whatever the order of their members. */
    public ArraySchema uniqueItems() {
        return with(new Constraint.UniqueItems());
    }

    @Override
    public ArraySchema withConstraints(List<Constraint> constraints) {
        return new ArraySchema(items, constraints, annotations);
    }

    @Override
    public ArraySchema withAnnotations(Annotations annotations) {
        return new ArraySchema(items, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitArray(this);
    }
}
