package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.resolve.ObjectsInPlace;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Annotations;
import dev.satya.schema.Annotations.BranchOrder;
import dev.satya.schema.AnySchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.ReferenceSchema;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What plans ask of schemas that are applied to a value. For one thread.
 *
 * @param targets of references, by name
 * @param secrets who looks at the parts of a value
 * @param types that schemas accept
 * @param looks which schemas look at all of a value
 * @param objects that schemas lead to
 * @param changes in which schemas code may show another value
 */
public record SchemaFacts(
        Map<String, Schema> targets,
        SecretPlaces secrets,
        AcceptedTypes types,
        ExhaustiveSchemas looks,
        ObjectsInPlace objects,
        ChangedInstances changes) {

    /**
     * The facts about a resolved schema.
     *
     * @param nameLength the limit on the length of names
     */
    public static SchemaFacts of(Resolved schema, SecretPlaces secrets, int nameLength) {
        Map<String, Schema> targets = schema.targets();
        return new SchemaFacts(
                targets,
                secrets,
                new AcceptedTypes(targets),
                new ExhaustiveSchemas(targets, nameLength),
                new ObjectsInPlace(targets),
                new ChangedInstances(targets));
    }

    /** Whether nothing is said of a schema besides its kind: its annotations have no effect. */
    static boolean isBare(Schema schema) {
        return schema.constraints().isEmpty() && !isAnnotated(schema);
    }

    /** Whether annotations change what is told of the faults of a schema. */
    static boolean isAnnotated(Schema schema) {
        Annotations said = schema.annotations();
        return said.isSecret()
                || said.hasMessages()
                || said.singleCode() != null
                || said.branchOrder() == BranchOrder.IN_SEQUENCE;
    }

    /** The schema to which one hands its value, and for which it merely stands; null: for none. */
    @Nullable PlacedSchema onward(PlacedSchema from) {
        Schema schema = from.schema();
        if (!isBare(schema)) {
            return null;
        }
        if (schema instanceof ReferenceSchema reference) {
            return from.inPlace(Objects.requireNonNull(targets.get(reference.name())));
        }
        if (schema instanceof DefinitionsSchema definitions) {
            return from.inPlace(definitions.root());
        }
        return schema instanceof AllOfSchema all && isTransparent(all)
                ? from.inPlace(all.branches().get(0))
                : null;
    }

    /** Whether an allOf is its one branch: it has no models to put together. */
    public boolean isTransparent(AllOfSchema all) {
        return all.branches().size() == 1 && !objects.areSeveral(all);
    }

    /** What a schema stands for in the end. */
    PlacedSchema end(PlacedSchema from) {
        PlacedSchema end = from;
        for (PlacedSchema next = from; next != null; next = onward(next)) {
            end = next;
        }
        return end;
    }

    /** Whether it accepts all values, and says nothing else. */
    boolean isAny(PlacedSchema from) {
        Schema schema = end(from).schema();
        return schema instanceof AnySchema && isBare(schema);
    }

    /** Whether it looks at all of a value that it accepts. */
    boolean looksAtAll(PlacedSchema from) {
        return looks.areOf(from.schema());
    }

    /** Whether it may accept a value of a type, in some call. */
    boolean mayAccept(PlacedSchema from, Token type) {
        return Arrays.stream(Call.values()).anyMatch(call -> mayAccept(from, type, call));
    }

    /** Whether it may accept a value of a type. */
    boolean mayAccept(PlacedSchema from, Token type, Call call) {
        return types.of(from.use(), call).contains(type);
    }
}
