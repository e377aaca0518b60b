package dev.satya.schema;

import dev.satya.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param prefix what the first items conform to, one schema each; the list may be shorter
 * @param items what each item behind those conforms to
 * @param contains how many items conform to a further schema; null: nothing is said
 * @param repeats what becomes of items that equal an earlier one
 * @param constraints further assertions about the value
 * @param annotations what else is said about it
 */
public record ArraySchema(
        List<Schema> prefix,
        Schema items,
        @Nullable Contains contains,
        Repeats repeats,
        List<Constraint> constraints,
        Annotations annotations)
        implements Kind<ArraySchema> {

    /** What becomes of items that equal an earlier one. */
    public enum Repeats {
        /** They are items as all others. */
        KEPT,
        /** They are dropped before items are counted, as by a {@link java.util.Set}. */
        DROPPED
    }

    /**
     * How many items conform to a schema, which is an assertion of none of them (JSON Schema 2020-12
     * Core §10.3.1.3, Validation §6.4.4 and §6.4.5). The try converts nothing.
     *
     * @param schema that items are tried with
     * @param minimum how many conform at least
     * @param maximum how many conform at most; {@link Integer#MAX_VALUE}: any number
     * @param evaluates whether {@link UnevaluatedSchema} takes those that conform as spoken about
     */
    public record Contains(Schema schema, int minimum, int maximum, boolean evaluates) {
        /** Refuses negative counts. */
        public Contains {
            Constraints.requireCount("minContains", minimum);
            Constraints.requireCount("maxContains", maximum);
        }

        /** The same counts of items that conform to another schema. */
        public Contains with(Schema schema) {
            return new Contains(schema, minimum, maximum, evaluates);
        }
    }

    /** A list that keeps items which equal an earlier one. */
    public ArraySchema(
            List<Schema> prefix,
            Schema items,
            @Nullable Contains contains,
            List<Constraint> constraints,
            Annotations annotations) {
        this(prefix, items, contains, Repeats.KEPT, constraints, annotations);
    }

    /** Copies the lists and checks the constraints. */
    public ArraySchema {
        prefix = List.copyOf(prefix);
        constraints = Constraints.checked(JsonType.ARRAY, constraints);
    }

    /** The same list whose first items conform to {@code schemas}, one each. */
    public ArraySchema prefixItems(Schema... schemas) {
        return new ArraySchema(
                Arrays.asList(schemas), items, contains, repeats, constraints, annotations);
    }

    /** The same list, at least one item of which conforms to {@code schema}. */
    public ArraySchema contains(Schema schema) {
        return contains(schema, 1, Integer.MAX_VALUE);
    }

    /** The same list, {@code minimum} to {@code maximum} items of which conform to {@code schema}. */
    public ArraySchema contains(Schema schema, int minimum, int maximum) {
        Contains counted = new Contains(schema, minimum, maximum, true);
        return new ArraySchema(prefix, items, counted, repeats, constraints, annotations);
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

    /**
     * The same list, from which items that equal an earlier one are dropped before items are counted;
     * 1 equals 1.0. A list in which an item is not valid is not counted.
     */
    public ArraySchema dropRepeats() {
        return new ArraySchema(prefix, items, contains, Repeats.DROPPED, constraints, annotations);
    }

    @Override
    public List<SchemaPart> parts() {
        List<SchemaPart> parts = new ArrayList<>(prefix.size() + 2);
        for (Schema each : prefix) {
            parts.add(SchemaPart.within(each, "prefixItems", Integer.toString(parts.size())));
        }
        parts.add(SchemaPart.within(items, "items"));
        if (contains != null) {
            parts.add(SchemaPart.within(contains.schema(), "contains"));
        }
        return parts;
    }

    @Override
    public ArraySchema withParts(List<? extends Schema> parts) {
        NewParts next = new NewParts(this, parts);
        return new ArraySchema(
                next.next(prefix.size()),
                next.next(),
                contains == null ? null : contains.with(next.next()),
                repeats,
                constraints,
                annotations);
    }

    @Override
    public ArraySchema withConstraints(List<Constraint> constraints) {
        return new ArraySchema(prefix, items, contains, repeats, constraints, annotations);
    }

    @Override
    public ArraySchema withAnnotations(Annotations annotations) {
        return new ArraySchema(prefix, items, contains, repeats, constraints, annotations);
    }

    @Override
    public <R extends @Nullable Object> R accept(SchemaVisitor<R> visitor) {
        return visitor.visitArray(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return Structure.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Structure.hash(this);
    }

    @Override
    public String toString() {
        return Structure.text(this);
    }
}
