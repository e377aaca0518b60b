package dev.satya.interpreter.build;

import static dev.satya.interpreter.slot.Absent.ABSENT;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.node.AfterNode;
import dev.satya.interpreter.node.BeforeNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.node.OnErrorNode;
import dev.satya.interpreter.node.WrapNode;
import dev.satya.interpreter.node.object.AbsentValue;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.Field;
import dev.satya.schema.Hook;
import dev.satya.schema.Hook.After;
import dev.satya.schema.Hook.Before;
import dev.satya.schema.Hook.Wrap;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.MapSchema;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.OnError;
import dev.satya.schema.SchemaException;

/** Makes the nodes of code around schemas, and of what becomes of faults. */
record HookAssembly(NodeBuilder builder) {

    Node node(HookedSchema schema) {
        Hook hook = schema.hook();
        if (!(hook instanceof OnError)) {
            builder.noteHook();
        } else if (hook instanceof OnError.Omit && !mayBeOmitted(schema, builder.around())) {
            throw new SchemaException(
                    "onError leaves out nothing here: it does the items of a list that says nothing"
                            + " of what it contains, the values of a map, and fields that may be"
                            + " absent and whose names match no patterns");
        }
        Node inner = builder.child(schema.schema());
        return builder.checked(node(hook, inner), schema);
    }

    private Node node(Hook hook, Node inner) {
        if (hook instanceof Before before) {
            return new BeforeNode(inner, before);
        }
        if (hook instanceof After<?> after) {
            return new AfterNode(inner, after);
        }
        if (hook instanceof Wrap wrap) {
            return new WrapNode(inner, wrap);
        }
        if (hook instanceof OnError.Use use) {
            AbsentValue other = builder.pending(use, inner);
            Evaluation usual = builder.settings().run();
            return new OnErrorNode(
                    inner, () -> other.value(inner, "", usual, Depth.ROOT), "use another value");
        }
        return new OnErrorNode(inner, () -> ABSENT, "omit");
    }

    /** Whether a value of the schema can be left out of one of the schema around it, wherever it stands there. */
    private static boolean mayBeOmitted(Schema schema, Schema around) {
        if (around instanceof ArraySchema array && array.contains() != null) {
            return false;
        }
        if (around instanceof ObjectSchema object) {
            for (Field field : object.fields()) {
                if (field.schema() == schema && field.isRequired()) {
                    return false;
                }
            }
        }
        String keyword =
                around instanceof ArraySchema
                        ? "items"
                        : around instanceof MapSchema ? "additionalProperties" : "properties";
        return around != schema
                && (around instanceof ArraySchema
                        || around instanceof MapSchema
                        || around instanceof ObjectSchema)
                && around.parts().stream()
                        .filter(part -> part.schema() == schema)
                        .allMatch(part -> part.trail().get(0).equals(keyword));
    }
}
