package dev.satya.schema;

import dev.satya.Schema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list. */
public final class ArraySchema extends Structured implements Kind<ArraySchema> {
    private final List<Schema> prefix;
    private final Schema items;
    private final @Nullable Contains contains;
    private final Repeats repeats;
    private final List<Constraint> constraints;
    private final Annotations annotations;

    /** What becomes of items that equal an earlier one. */
    public enum Repeats {
        /** They are items as all others. */
        KEPT,
        /** They are dropped before items are counted, as by a {@link java.util.Set}. */
        DROPPED
    }

    /**
     * How many items conform to a schema, which is an assertion of none of them (JSON Schema 2020-12
     * Core §10.3.1.3, Validation §6.4.4 and §6.4.5). The try converts nothing. Immutable.
     */
    public static final class Contains extends Structured {
        private static final BigInteger ANY_NUMBER = BigInteger.valueOf(Integer.MAX_VALUE);

        private final Schema schema;
        private final boolean evaluates;
        private final BigInteger writtenMinimum;
        private final @Nullable BigInteger writtenMaximum;

        private Contains(
                Schema schema,
                boolean evaluates,
                BigInteger writtenMinimum,
                @Nullable BigInteger writtenMaximum) {
            requireCount("minContains", writtenMinimum);
            requireCount("maxContains", writtenMaximum == null ? ANY_NUMBER : writtenMaximum);
            this.schema = schema;
            this.evaluates = evaluates;
            this.writtenMinimum = writtenMinimum;
            this.writtenMaximum = writtenMaximum;
        }

        private static void requireCount(String keyword, BigInteger count) {
            if (count.signum() < 0) {
                throw new SchemaException(keyword + " " + count + " is negative");
            }
        }

        /**
         * Of counts.
         *
         * @param schema that items are tried with
         * @param minimum how many conform at least
         * @param maximum how many conform at most; {@link Integer#MAX_VALUE}: any number
         * @param evaluates whether {@link UnevaluatedSchema} takes those that conform as spoken about
         * @throws SchemaException if a count is negative
         */
        public static Contains of(Schema schema, int minimum, int maximum, boolean evaluates) {
            BigInteger most = maximum == Integer.MAX_VALUE ? null : BigInteger.valueOf(maximum);
            return new Contains(schema, evaluates, BigInteger.valueOf(minimum), most);
        }

        /**
         * The same with counts of any size, as a schema says them.
         *
         * @param maximum null: none is said
         * @throws SchemaException if a count is negative
         */
        public Contains withCounts(BigInteger minimum, @Nullable BigInteger maximum) {
            return new Contains(schema, evaluates, minimum, maximum);
        }

        /** The same counts of items that conform to another schema. */
        public Contains with(Schema schema) {
            return new Contains(schema, evaluates, writtenMinimum, writtenMaximum);
        }

        /** What items are tried with. */
        public Schema schema() {
            return schema;
        }

        /** How many conform at least: the int that is nearest to what is written. */
        public int minimum() {
            return writtenMinimum.min(ANY_NUMBER).intValue();
        }

        /**
         * How many conform at most: the int that is nearest to what is written; {@link
         * Integer#MAX_VALUE}: any number.
         */
        public int maximum() {
            return writtenMaximum == null
                    ? Integer.MAX_VALUE
                    : writtenMaximum.min(ANY_NUMBER).intValue();
        }

        /** Whether {@link UnevaluatedSchema} takes those that conform as spoken about. */
        public boolean evaluates() {
            return evaluates;
        }

        /** The least number as a schema says it. */
        public BigInteger writtenMinimum() {
            return writtenMinimum;
        }

        /** The greatest number as a schema says it; null: none is said. */
        public @Nullable BigInteger writtenMaximum() {
            return writtenMaximum;
        }

        @Override
        Map<String, @Nullable Object> components() {
            Map<String, @Nullable Object> components = new LinkedHashMap<>();
            components.put("schema", schema);
            components.put("minimum", writtenMinimum);
            components.put("maximum", writtenMaximum);
            components.put("evaluates", evaluates);
            return components;
        }
    }

    /** A list of items that each conform to {@code items}. */
    public static ArraySchema of(Schema items) {
        return new ArraySchema(List.of(), items, null, Repeats.KEPT, List.of(), Annotations.NONE);
    }

    /** Copies the lists and checks the constraints. */
    private ArraySchema(
            List<Schema> prefix,
            Schema items,
            @Nullable Contains contains,
            Repeats repeats,
            List<Constraint> constraints,
            Annotations annotations) {
        prefix = List.copyOf(prefix);
        constraints = Constraints.checked(JsonType.ARRAY, constraints);
        this.prefix = prefix;
        this.items = items;
        this.contains = contains;
        this.repeats = repeats;
        this.constraints = constraints;
        this.annotations = annotations;
    }

    /** What the first items conform to, one schema each; the list may be shorter. */
    public List<Schema> prefix() {
        return prefix;
    }

    /** What each item behind those conforms to. */
    public Schema items() {
        return items;
    }

    /** How many items conform to a further schema; null: nothing is said. */
    public @Nullable Contains contains() {
        return contains;
    }

    /** What becomes of items that equal an earlier one. */
    public Repeats repeats() {
        return repeats;
    }

    @Override
    public List<Constraint> constraints() {
        return constraints;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /** The same list whose first items conform to {@code schemas}, one each. */
    public ArraySchema prefixItems(Schema... schemas) {
        return withPrefix(Arrays.asList(schemas));
    }

    /** The same list whose first items conform to {@code prefix}, one each. */
    public ArraySchema withPrefix(List<? extends Schema> prefix) {
        return new ArraySchema(
                List.copyOf(prefix), items, contains, repeats, constraints, annotations);
    }

    /** The same list whose items behind the first ones conform to {@code items}. */
    public ArraySchema withItems(Schema items) {
        return new ArraySchema(prefix, items, contains, repeats, constraints, annotations);
    }

    /** The same list with another demand on how many items conform to a schema; null: none. */
    public ArraySchema withContains(@Nullable Contains contains) {
        return new ArraySchema(prefix, items, contains, repeats, constraints, annotations);
    }

    /** The same list, at least one item of which conforms to {@code schema}. */
    public ArraySchema contains(Schema schema) {
        return contains(schema, 1, Integer.MAX_VALUE);
    }

    /**
     * The same list, {@code minimum} to {@code maximum} items of which conform to {@code schema}.
     */
    public ArraySchema contains(Schema schema, int minimum, int maximum) {
        Contains counted = Contains.of(schema, minimum, maximum, true);
        return withContains(counted);
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
        return withRepeats(Repeats.DROPPED);
    }

    /** The same list with another say on items that equal an earlier one. */
    public ArraySchema withRepeats(Repeats repeats) {
        return new ArraySchema(prefix, items, contains, repeats, constraints, annotations);
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
    Map<String, @Nullable Object> components() {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        components.put("prefix", prefix);
        components.put("items", items);
        components.put("contains", contains);
        components.put("repeats", repeats);
        components.put("constraints", constraints);
        components.put("annotations", annotations);
        return components;
    }
}
