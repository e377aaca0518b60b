package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.UnevaluatedSchema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which schemas may leave out some of the objects in them, by the value. For one thread. */
final class ChoosingSchemas implements SimpleSchemaVisitor<Boolean> {
    private final Map<String, Schema> targets;
    private final Map<Schema, Boolean> known = new IdentityHashMap<>();

    /**
     * Among schemas that are resolved.
     *
     * @param targets of references, by name
     */
    ChoosingSchemas(Map<String, Schema> targets) {
        this.targets = targets;
    }

    /**
     * Whether the branches of an allOf can stand for it within another one. It makes one model of
     * those of its own branches first: a member that one of them keeps as an extra is a field there
     * if another declares it, even one that does not apply.
     */
    boolean canDissolve(AllOfSchema all, SchemaFacts facts) {
        return !facts.objects().anyWithoutClass(all) || !containAny(all.branches());
    }

    /** Without a stream, whose frames would be on the stack once for each schema of a long chain. */
    private boolean containAny(List<Schema> schemas) {
        for (Schema schema : schemas) {
            if (contain(schema)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a schema does; one that is more than its kind counts as one that does. */
    private boolean contain(Schema schema) {
        Boolean choice = known.get(schema);
        if (choice == null) {
            choice = SchemaFacts.isAnnotated(schema) || schema.accept(this);
            known.put(schema, choice);
        }
        return choice;
    }

    /** Kinds that ask no other about the same value. */
    @Override
    public Boolean defaultAction(Schema schema) {
        return false;
    }

    private boolean hasConstraints(Schema schema) {
        return !schema.constraints().isEmpty();
    }

    @Override
    public Boolean visitAny(AnySchema schema) {
        return hasConstraints(schema);
    }

    @Override
    public Boolean visitNullable(NullableSchema schema) {
        return true;
    }

    @Override
    public Boolean visitAllOf(AllOfSchema schema) {
        return hasConstraints(schema) || containAny(schema.branches());
    }

    @Override
    public Boolean visitAnyOf(AnyOfSchema schema) {
        return true;
    }

    @Override
    public Boolean visitOneOf(OneOfSchema schema) {
        return true;
    }

    @Override
    public Boolean visitNot(NotSchema schema) {
        return true;
    }

    @Override
    public Boolean visitConditional(ConditionalSchema schema) {
        return true;
    }

    @Override
    public Boolean visitDependent(DependentSchema schema) {
        return true;
    }

    @Override
    public Boolean visitUnevaluated(UnevaluatedSchema schema) {
        return true;
    }

    @Override
    public Boolean visitHooked(HookedSchema schema) {
        return true;
    }

    @Override
    public Boolean visitGuarded(GuardedSchema schema) {
        return hasConstraints(schema) || contain(schema.schema());
    }

    @Override
    public Boolean visitDefinitions(DefinitionsSchema schema) {
        return hasConstraints(schema) || contain(schema.root());
    }

    @Override
    public Boolean visitReference(ReferenceSchema schema) {
        return hasConstraints(schema)
                || contain(Objects.requireNonNull(targets.get(schema.name())));
    }
}
