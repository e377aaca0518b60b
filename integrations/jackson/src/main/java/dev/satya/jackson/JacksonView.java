package dev.satya.jackson;

import dev.satya.Schema;
import dev.satya.interpreter.Satya;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.ScalarSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaPart;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;

/** One walk through the schema of a class, to put Jackson's names in place of Satya's. */
final class JacksonView {
    private final DeserializationContext context;
    private final TextProbe probe;
    private final Map<Schema, Schema> known = new IdentityHashMap<>();

    private JacksonView(DeserializationContext context, TextProbe probe) {
        this.context = context;
        this.probe = probe;
    }

    /**
     * The schema of a type as Jackson reads it.
     *
     * @throws SchemaException if Satya or Jackson says something that the other does not understand
     * @throws JacksonException if Jackson does not know how to read it
     */
    static Schema schema(JavaType type, DeserializationContext context, Satya satya)
            throws JacksonException {
        Schema schema = satya.unionOf(type.getRawClass());
        return new JacksonView(context, new TextProbe(context, satya)).seen(schema);
    }

    private Schema seen(Schema schema) throws JacksonException {
        Schema changed = known.get(schema);
        if (changed == null) {
            changed = changed(withSeenParts(schema));
            known.put(schema, changed);
        }
        return changed;
    }

    private Schema withSeenParts(Schema schema) throws JacksonException {
        List<Schema> parts = new ArrayList<>();
        boolean isChanged = false;
        for (SchemaPart part : schema.parts()) {
            Schema next = seen(part.schema());
            isChanged |= next != part.schema();
            parts.add(next);
        }
        return isChanged ? schema.withParts(parts) : schema;
    }

    private Schema changed(Schema schema) throws JacksonException {
        if (schema instanceof ObjectSchema object && object.boundType() != null) {
            return ObjectView.of(object, context);
        }
        if (schema instanceof EnumSchema constants && constants.javaType() != null) {
            probe.requireSame(constants, constants.javaType());
        }
        if (schema instanceof ScalarSchema<?> scalar) {
            probe.requireSame(scalar.type());
        }
        return schema;
    }
}
