package dev.satya.interpreter.build;

import dev.satya.Schema;
import dev.satya.interpreter.node.AskedOnceNode;
import dev.satya.interpreter.node.BoundCustom;
import dev.satya.interpreter.node.CustomNode;
import dev.satya.interpreter.node.Node;
import dev.satya.interpreter.resolve.BuiltInConstraints;
import dev.satya.interpreter.slot.JavaForm;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Custom;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.Constraint.Satisfies;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.ObjectSchema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Custom constraints: those of an object of a class are asked about the object that is made, all
 * others by a node around that of their schema.
 *
 * @param forms how values of a run become those of a Java type
 */
record CustomAssembly(Function<Type, JavaForm> forms) {

    /** A node with the custom constraints of its schema, which are asked once about a value. */
    Node checked(Node node, Schema schema, RepetitionFinder repetitions) {
        BoundCustom[] checks = bound(schema);
        if (checks.length == 0 && !(repetitions.mayAskAgain() && asksUser(schema))) {
            return node;
        }
        repetitions.noteAskedOnce();
        boolean isInside =
                checks.length == 0
                        || schema instanceof ObjectSchema object && object.javaType() != null;
        return new AskedOnceNode(isInside ? node : new CustomNode(node, checks));
    }

    /** Whether a schema asks code of a user, which may validate in turn; built-in formats do not. */
    private static boolean asksUser(Schema schema) {
        return schema.constraints().stream()
                .anyMatch(
                        constraint ->
                                constraint instanceof Satisfies
                                        || constraint instanceof Named named
                                                && !BuiltInConstraints.include(named.name()));
    }

    /** Those that the object itself is asked about. */
    BoundCustom[] ofObject(ObjectSchema object) {
        return object.javaType() == null ? BoundCustom.NONE : bound(object);
    }

    private BoundCustom[] bound(Schema schema) {
        List<BoundCustom> checks = new ArrayList<>();
        for (Constraint constraint : schema.constraints()) {
            if (constraint instanceof Custom custom) {
                checks.add(
                        new BoundCustom(
                                custom.code(), custom.check(), forms.apply(custom.valueType())));
            }
        }
        return checks.toArray(BoundCustom.NONE);
    }

    /** Whether a schema takes null and asks code about it. */
    static boolean asksAboutNull(Schema schema) {
        return takesNull(schema) && hasCustom(schema);
    }

    private static boolean takesNull(Schema schema) {
        if (schema instanceof AllOfSchema all) {
            return all.branches().stream().allMatch(CustomAssembly::takesNull);
        }
        return schema instanceof DefinitionsSchema definitions
                ? takesNull(definitions.root())
                : schema instanceof NullableSchema;
    }

    private static boolean hasCustom(Schema schema) {
        boolean isHere = schema.constraints().stream().anyMatch(Custom.class::isInstance);
        if (isHere || schema instanceof NullableSchema) {
            return isHere;
        }
        return schema instanceof AllOfSchema all
                && all.branches().stream().anyMatch(CustomAssembly::hasCustom);
    }
}
