package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.plan.Pass.Anything;
import dev.satya.interpreter.plan.Pass.Single;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.NotSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.UnevaluatedSchema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which schemas look at the same container more than once.
 *
 * @param place of the schema that is asked
 * @param plan of it, if it is an allOf
 */
record RepeatedLooks(SchemaFacts facts, PlacedSchema place, AllOfPlan plan)
        implements SimpleSchemaVisitor<Boolean> {
    private static final Set<Token> CONTAINERS = EnumSet.of(Token.OBJECT, Token.ARRAY);

    @Override
    public Boolean defaultAction(Schema schema) {
        return false;
    }

    @Override
    public Boolean visitAllOf(AllOfSchema schema) {
        return CONTAINERS.stream()
                .anyMatch(
                        type -> {
                            List<Pass> passes = plan.passes().get(type);
                            return passes == null
                                    ? areSeveral(schema.branches(), type)
                                    : passes.stream().filter(it -> looks(it, type)).count() > 1;
                        });
    }

    private boolean looks(Pass pass, Token type) {
        return pass instanceof Single single
                ? looks(single.place(), type)
                : !(pass instanceof Anything);
    }

    private boolean looks(PlacedSchema place, Token type) {
        return !facts.isAny(place) && facts.mayAccept(place, type, Call.UNDECIDED);
    }

    private boolean areSeveral(List<Schema> branches, Token type) {
        return branches.stream().filter(it -> looks(place.inPlace(it), type)).count() > 1;
    }

    private boolean areSeveral(List<Schema> branches) {
        return CONTAINERS.stream().anyMatch(type -> areSeveral(branches, type));
    }

    @Override
    public Boolean visitAnyOf(AnyOfSchema schema) {
        return areSeveral(schema.branches());
    }

    @Override
    public Boolean visitOneOf(OneOfSchema schema) {
        return areSeveral(schema.branches());
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
}
