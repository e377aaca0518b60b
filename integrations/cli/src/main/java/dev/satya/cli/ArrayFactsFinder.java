package dev.satya.cli;

import static dev.satya.cli.ArrayFacts.REFUSED;
import static dev.satya.cli.ArrayFacts.UNJUDGED;
import static dev.satya.cli.ArrayFacts.UNMENTIONED;

import dev.satya.Schema;
import dev.satya.cli.ArrayFacts.Conforming;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ArraySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.ConstSchema;
import dev.satya.schema.DefinitionsSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.EnumSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NotSchema;
import dev.satya.schema.NullableSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SimpleSchemaVisitor;
import dev.satya.schema.UnevaluatedSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the {@link ArrayFacts} of a schema; each definition is looked at once. */
final class ArrayFactsFinder implements SimpleSchemaVisitor<ArrayFacts> {
    /** Of schemas and references that lead from one to the next; beyond it nothing is known. */
    private static final int MOST_STEPS = 1_000;

    private final Map<String, Schema> definitions = new HashMap<>();
    private final Map<String, ArrayFacts> known = new HashMap<>();
    private int steps;

    /** The facts of a schema. */
    ArrayFacts find(Schema schema) {
        if (steps == MOST_STEPS) {
            return UNJUDGED;
        }
        steps++;
        ArrayFacts facts = schema.accept(this);
        steps--;
        boolean isOpen = !schema.constraints().isEmpty() && !(schema instanceof ArraySchema);
        return isOpen ? facts.and(UNJUDGED) : facts;
    }

    /** A kind of another type. */
    @Override
    public ArrayFacts defaultAction(Schema schema) {
        return REFUSED;
    }

    @Override
    public ArrayFacts visitAllOf(AllOfSchema schema) {
        ArrayFacts facts = UNMENTIONED;
        for (Schema branch : schema.branches()) {
            facts = facts.and(find(branch));
        }
        return facts;
    }

    @Override
    public ArrayFacts visitAnyOf(AnyOfSchema schema) {
        ArrayFacts facts = REFUSED;
        for (Schema branch : schema.branches()) {
            facts = facts.or(find(branch));
        }
        return facts;
    }

    /** Two branches that all arrays conform to leave none that conforms to one alone. */
    @Override
    public ArrayFacts visitOneOf(OneOfSchema schema) {
        ArrayFacts none = UNMENTIONED;
        ArrayFacts one = REFUSED;
        for (Schema branch : schema.branches()) {
            ArrayFacts facts = find(branch);
            one = one.and(facts.not()).or(none.and(facts));
            none = none.and(facts.not());
        }
        return one;
    }

    @Override
    public ArrayFacts visitConditional(ConditionalSchema schema) {
        return find(schema.condition())
                .choose(find(schema.whenValid()), find(schema.whenInvalid()));
    }

    @Override
    public ArrayFacts visitNot(NotSchema schema) {
        return find(schema.schema()).not();
    }

    @Override
    public ArrayFacts visitNullable(NullableSchema schema) {
        return find(schema.schema());
    }

    @Override
    public ArrayFacts visitUnevaluated(UnevaluatedSchema schema) {
        ArrayFacts facts = find(schema.schema());
        return schema.items() == null ? facts : facts.and(UNJUDGED);
    }

    @Override
    public ArrayFacts visitGuarded(GuardedSchema schema) {
        return schema.type() == JsonType.ARRAY ? find(schema.schema()) : UNMENTIONED;
    }

    @Override
    public ArrayFacts visitDefinitions(DefinitionsSchema schema) {
        definitions.putAll(schema.definitions());
        return find(schema.root());
    }

    @Override
    public ArrayFacts visitReference(ReferenceSchema schema) {
        ArrayFacts facts = known.get(schema.name());
        if (facts == null) {
            known.put(schema.name(), UNJUDGED); // what leads back here is not judged
            facts = ofTarget(definitions.get(schema.name()));
            known.put(schema.name(), facts);
        }
        return facts;
    }

    /** An object, which may be referred to by its name, is no definition and no array. */
    private ArrayFacts ofTarget(@Nullable Schema target) {
        Set<String> passed = new HashSet<>();
        Schema end = target;
        while (end instanceof ReferenceSchema next
                && next.constraints().isEmpty()
                && passed.add(next.name())) {
            end = definitions.get(next.name());
        }
        return end == null ? REFUSED : find(end);
    }

    @Override
    public ArrayFacts visitArray(ArraySchema schema) {
        boolean isOpen =
                schema.constraints().isEmpty()
                        && schema.prefix().isEmpty()
                        && schema.items().equals(Schema.any())
                        && schema.contains() == null;
        return isOpen ? new ArrayFacts(Conforming.ALL, true) : UNJUDGED;
    }

    private static ArrayFacts ofValues(List<? extends @Nullable Object> values) {
        return values.stream().anyMatch(value -> value instanceof List) ? UNJUDGED : REFUSED;
    }

    @Override
    public ArrayFacts visitConst(ConstSchema schema) {
        return schema.value() instanceof List ? UNJUDGED : REFUSED;
    }

    @Override
    public ArrayFacts visitEnum(EnumSchema schema) {
        return ofValues(schema.values());
    }

    @Override
    public ArrayFacts visitAny(AnySchema schema) {
        return UNMENTIONED;
    }

    @Override
    public ArrayFacts visitDependent(DependentSchema schema) {
        return UNMENTIONED;
    }
}
