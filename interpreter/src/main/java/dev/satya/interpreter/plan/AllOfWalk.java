package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.plan.Pass.Anything;
import dev.satya.interpreter.plan.Pass.Single;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.AnyOfSchema;
import dev.satya.schema.AnySchema;
import dev.satya.schema.ConditionalSchema;
import dev.satya.schema.DependentSchema;
import dev.satya.schema.GuardedSchema;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.JsonType;
import dev.satya.schema.NotSchema;
import dev.satya.schema.OneOfSchema;
import dev.satya.schema.ReferenceSchema;
import dev.satya.schema.UnevaluatedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the branches of an allOf for the values of one type. A guarded branch is what it guards,
 * or any; an allOf within is its branches, and a choice the one branch for the type.
 */
final class AllOfWalk {
    /** Longer positions are cut. */
    private static final int LABEL_LENGTH = 40;

    private final SchemaFacts facts;
    private final ChoosingSchemas choosing;
    private final Token type;
    private final int most;
    private final Set<PlacedSchema> entered = new HashSet<>();
    private final List<Pass> found = new ArrayList<>();
    private boolean hasAnything;

    /**
     * A walk that has not begun.
     *
     * @param most schemas that are looked through
     */
    AllOfWalk(SchemaFacts facts, ChoosingSchemas choosing, Token type, int most) {
        this.facts = facts;
        this.choosing = choosing;
        this.type = type;
        this.most = most;
    }

    /** What was found to apply, in the order of the branches. */
    List<Pass> found() {
        return found;
    }

    /** How many schemas were looked through. */
    int count() {
        return entered.size();
    }

    /** Whether these are too many. */
    boolean isFull() {
        return entered.size() > most;
    }

    void addBranches(PlacedSchema place, AllOfSchema all) {
        addBranches(place, all, "");
    }

    private void addBranches(PlacedSchema place, AllOfSchema all, String label) {
        boolean isLong = label.length() > LABEL_LENGTH;
        for (int i = 0; i < all.branches().size(); i++) {
            add(place.inPlace(all.branches().get(i)), isLong ? label : label + i);
        }
    }

    /** Finds what applies of a schema; what is there already adds nothing. */
    private void add(PlacedSchema from, String label) {
        PlacedSchema reference = null;
        PlacedSchema place = from;
        for (PlacedSchema next = from; next != null; next = facts.onward(next)) {
            reference = place.schema() instanceof ReferenceSchema ? place : reference;
            place = next;
        }
        if (!entered.add(place) || isFull()) {
            return;
        }
        Schema schema = place.schema();
        Schema only = SchemaFacts.isBare(schema) ? only(place) : null;
        if (!SchemaFacts.isBare(schema)) {
            found.add(new Single(place, label));
        } else if (schema instanceof AllOfSchema all && choosing.canDissolve(all, facts)) {
            addBranches(place, all, within(label));
        } else if (only != null) {
            add(place.inPlace(only), label);
        } else if (schema instanceof GuardedSchema guarded && guarded.type() != JsonType.INTEGER) {
            addGuarded(place, guarded, label);
        } else if (schema instanceof AnySchema) {
            addAnything();
        } else {
            found.add(
                    new Single(
                            reference != null && isCombinator(schema) ? reference : place, label));
        }
    }

    private void addGuarded(PlacedSchema place, GuardedSchema guarded, String label) {
        if (guarded.type().name().equals(type.name())) {
            add(place.inPlace(guarded.schema()), label);
        } else {
            addAnything();
        }
    }

    private void addAnything() {
        if (!hasAnything) {
            found.add(new Anything());
            hasAnything = true;
        }
    }

    /** The one branch of a choice that may accept values of the type; null: there is none. */
    private @Nullable Schema only(PlacedSchema place) {
        List<Schema> branches = List.of();
        if (place.schema() instanceof AnyOfSchema any) {
            branches = any.branches();
        } else if (place.schema() instanceof OneOfSchema one) {
            branches = one.branches();
        }
        Schema only = null;
        for (Schema branch : branches) {
            if (facts.mayAccept(place.inPlace(branch), type)) {
                if (only != null) {
                    return null;
                }
                only = branch;
            }
        }
        return only;
    }

    private static String within(String label) {
        String more = label.length() > LABEL_LENGTH ? ".…" : ".";
        return label.endsWith("…") ? label : label + more;
    }

    /** Whether a schema asks others about the same value, and could be asked about it again. */
    private static boolean isCombinator(Schema schema) {
        return schema instanceof AllOfSchema
                || schema instanceof AnyOfSchema
                || schema instanceof OneOfSchema
                || schema instanceof NotSchema
                || schema instanceof GuardedSchema
                || schema instanceof ConditionalSchema
                || schema instanceof DependentSchema
                || schema instanceof UnevaluatedSchema
                || schema instanceof HookedSchema;
    }
}
