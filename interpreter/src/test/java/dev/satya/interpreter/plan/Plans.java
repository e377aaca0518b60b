package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.resolve.Resolved;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.SchemaPart;
import dev.satya.schema.UnevaluatedSchema;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans of schemas, as the builder asks for them. */
final class Plans {
    static final int NAME_LENGTH = 8;

    private final Resolved resolved;
    private final SecretPlaces secrets;
    private final SchemaFacts facts;
    private final CombinatorPlan.Planner planner;
    private final Set<PlacedSchema> seen = new HashSet<>();
    private long count;

    private Plans(Schema schema) {
        this.resolved = Resolved.of(schema);
        this.secrets = new SecretPlaces(resolved, (regex, name) -> name.startsWith(regex));
        this.facts = SchemaFacts.of(resolved, secrets, NAME_LENGTH);
        this.planner = new CombinatorPlan.Planner(facts);
    }

    static PlacedSchema root(Resolved schema, SecretPlaces secrets) {
        return new PlacedSchema(
                schema.root(),
                new SchemaContext(ConversionMode.USUALLY_LAX, false, secrets.root()));
    }

    /** A schema with others for what it does not speak about; null: there is none. */
    static UnevaluatedSchema unevaluated(
            Schema schema, @Nullable Schema items, @Nullable Schema properties) {
        return UnevaluatedSchema.of(schema).withItems(items).withProperties(properties);
    }

    /** The plan of all that a schema leads to. */
    static CombinatorPlan of(Schema schema) {
        Plans plans = new Plans(schema);
        plans.add(root(plans.resolved, plans.secrets));
        return plans.planner.plan(NAME_LENGTH, plans.count);
    }

    /** The plan of the allOf that a schema is. */
    static AllOfPlan ofAll(Schema schema) {
        Plans plans = new Plans(schema);
        PlacedSchema root = root(plans.resolved, plans.secrets);
        plans.add(root);
        PlacedSchema all = root;
        while (!(all.schema() instanceof AllOfSchema)) {
            all = Objects.requireNonNull(plans.facts.onward(all));
        }
        return plans.planner.plan(NAME_LENGTH, plans.count).of(all);
    }

    private void add(PlacedSchema place) {
        count++;
        for (SchemaPart part : place.schema().parts()) {
            String[] trail = part.trail().toArray(new String[0]);
            Audience audience = secrets.below(place.inside().audience(), part.schema(), trail);
            if (part.role() != SchemaPart.Role.DEFINITION) {
                add(new PlacedSchema(part.schema(), place.inside().with(audience)));
            }
        }
        if (place.schema() instanceof ReferenceSchema reference) {
            Schema target = Objects.requireNonNull(resolved.targets().get(reference.name()));
            PlacedSchema next = place.inPlace(target);
            if (seen.add(next)) {
                add(next);
            }
        }
        if (!(place.schema() instanceof AllOfSchema all && facts.isTransparent(all))) {
            planner.add(place);
        }
    }
}
