package dev.satya.interpreter.resolve;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaException;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Refuses references that lead back to themselves at the same value: they would never end. */
final class InPlaceLoops {
    /** Longer chains of references at one value are refused: later stages follow them by recursion. */
    private static final int MAX_CHAIN = 400;

    private final Map<String, Schema> targets;
    private final Set<String> done = new HashSet<>();
    private final List<String> way = new ArrayList<>();

    private InPlaceLoops(Map<String, Schema> targets) {
        this.targets = targets;
    }

    static void refuse(Map<String, Schema> targets) {
        InPlaceLoops loops = new InPlaceLoops(targets);
        targets.keySet().forEach(loops::follow);
    }

    private void follow(String name) {
        if (way.contains(name)) {
            throw new SchemaException(
                    "reference \""
                            + name
                            + "\" leads back to itself without progress: "
                            + String.join(" → ", way)
                            + " → "
                            + name);
        }
        if (done.contains(name)) {
            return;
        }
        if (way.size() == MAX_CHAIN) {
            throw new SchemaException(
                    "more than " + MAX_CHAIN + " references lead from one to the next");
        }
        way.add(name);
        for (String next :
                referencesInPlace(Objects.requireNonNull(targets.get(name)), new ArrayList<>())) {
            follow(next);
        }
        way.remove(way.size() - 1);
        done.add(name);
    }

    private static List<String> referencesInPlace(Schema schema, List<String> found) {
        if (schema instanceof ReferenceSchema reference) {
            found.add(reference.name());
        }
        for (Schema part : partsInPlace(schema)) {
            referencesInPlace(part, found);
        }
        return found;
    }

    /** The parts of a schema that see the same value as the schema itself. */
    static List<Schema> partsInPlace(Schema schema) {
        if (schema instanceof AllOfSchema all) {
            return all.branches();
        }
        if (schema instanceof AnyOfSchema any) {
            return any.branches();
        }
        if (schema instanceof OneOfSchema one) {
            return one.branches();
        }
        if (schema instanceof NotSchema not) {
            return List.of(not.schema());
        }
        if (schema instanceof NullableSchema nullable) {
            return List.of(nullable.schema());
        }
        if (schema instanceof GuardedSchema guarded) {
            return List.of(guarded.schema());
        }
        if (schema instanceof ConditionalSchema choice) {
            return List.of(choice.condition(), choice.whenValid(), choice.whenInvalid());
        }
        if (schema instanceof DependentSchema dependent) {
            return List.of(dependent.schema());
        }
        if (schema instanceof UnevaluatedSchema unevaluated) {
            return List.of(unevaluated.schema());
        }
        return schema instanceof DefinitionsSchema root ? List.of(root.root()) : List.of();
    }
}
