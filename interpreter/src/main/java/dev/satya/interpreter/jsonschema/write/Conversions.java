package dev.satya.interpreter.jsonschema.write;

import dev.satya.Schema;
import dev.satya.interpreter.plan.ConversionMode;
import dev.satya.interpreter.resolve.Rewriter;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.BooleanSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.IntegerSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NumberSchema;
import dev.satya.schema.NumberSchema.Form;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.StringSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds out whether the value that a schema makes may be written otherwise than the instance. */
final class Conversions extends Rewriter {
    private final Set<Reached> seen = new HashSet<>();
    private final Deque<Reached> open = new ArrayDeque<>();
    private ConversionMode mode;
    private boolean isFound;

    /** A target and how strict it is where it is referred to. */
    private record Reached(String target, ConversionMode mode) {}

    private Conversions(ConversionMode mode) {
        this.mode = mode;
    }

    /** Whether it may be, where {@code mode} is that of the schemas around. */
    static boolean mayHappen(Schema schema, Map<String, Schema> targets, ConversionMode mode) {
        Conversions search = new Conversions(mode);
        search.rewrite(schema);
        while (!search.isFound && !search.open.isEmpty()) {
            Reached next = search.open.removeFirst();
            Schema target = targets.get(next.target);
            search.mode = next.mode;
            if (target != null) {
                search.rewrite(target);
            }
        }
        return search.isFound;
    }

    @Override
    protected Schema rewrite(Schema schema) {
        ConversionMode outer = mode;
        mode = outer.within(schema.annotations());
        isFound = isFound || converts(schema);
        Schema same = isFound ? schema : super.rewrite(schema);
        mode = outer;
        return same;
    }

    private boolean converts(Schema schema) {
        if (schema instanceof ObjectSchema object) {
            return object.extras() == Extras.IGNORE
                    || object.javaType() != null
                    || !object.computed().isEmpty()
                    || object.fields().stream()
                            .anyMatch(it -> it.fallback() != null || !it.hasOneName());
        }
        if (schema instanceof StringSchema text) {
            return !text.transforms().isEmpty();
        }
        if (schema instanceof NumberSchema number && isBinary(number.form())) {
            return true;
        }
        return schema instanceof ScalarSchema
                || schema instanceof HookedSchema
                || !mode.isStrict(null) && readsText(schema);
    }

    /** Whether numbers are rounded. */
    private static boolean isBinary(Form form) {
        return form == Form.DOUBLE || form == Form.FLOAT;
    }

    /** Whether a lax schema of the kind converts. */
    static boolean readsText(Schema schema) {
        return schema instanceof BooleanSchema
                || schema instanceof IntegerSchema
                || schema instanceof NumberSchema;
    }

    /** The value is the instance. */
    @Override
    public Schema visitNot(NotSchema schema) {
        return schema;
    }

    /** What is contained is tried, and no more. */
    @Override
    public Schema visitArray(ArraySchema schema) {
        return super.visitArray(schema.withContains(null));
    }

    /** The condition is tried, and no more. */
    @Override
    public Schema visitConditional(ConditionalSchema schema) {
        rewrite(schema.whenValid(), "then");
        rewrite(schema.whenInvalid(), "else");
        return schema;
    }

    @Override
    public Schema visitReference(ReferenceSchema reference) {
        Reached reached = new Reached(reference.name(), mode);
        if (seen.add(reached)) {
            open.add(reached);
        }
        return reference;
    }
}
