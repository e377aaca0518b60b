package dev.satya.interpreter.plan;

import dev.satya.schema.AllOfSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is decided for schemas that ask others about the same value, when all of them are known.
 *
 * @param alls the plan of each allOf
 * @param reading how an instance is best read for all of them
 */
public record CombinatorPlan(Map<PlacedSchema, AllOfPlan> alls, Reading reading) {
    private static final AllOfPlan AS_WRITTEN = new AllOfPlan(Map.of());

    public CombinatorPlan {
        alls = Collections.unmodifiableMap(alls);
    }

    /** The plan of an allOf; without passes for any other schema. */
    public AllOfPlan of(PlacedSchema place) {
        return alls.getOrDefault(place, AS_WRITTEN);
    }

    /** Takes the schemas of a tree as they are met, and then plans. For one thread. */
    public static final class Planner {
        private final SchemaFacts facts;
        private final List<PlacedSchema> combinators = new ArrayList<>();

        /** Outer ones before those within them, as the first of a chain stands for the others. */
        private final List<PlacedSchema> alls = new ArrayList<>();

        private final List<PlacedSchema> ofTree = new ArrayList<>();

        /** No schema yet. */
        public Planner(SchemaFacts facts) {
            this.facts = facts;
        }

        /** Takes a schema that asks several others, or one other more than once. */
        public void add(PlacedSchema place) {
            combinators.add(place);
            if (place.schema() instanceof AllOfSchema) {
                ofTree.add(place);
            }
        }

        /** All that was added since the last time is of one tree, whose inner parts were added first. */
        public void endTree() {
            Collections.reverse(ofTree);
            alls.addAll(ofTree);
            ofTree.clear();
        }

        /**
         * The plan for all of them.
         *
         * @param nameLength the limit on the length of names
         * @param schemas how many there are
         */
        public CombinatorPlan plan(int nameLength, long schemas) {
            endTree();
            ObjectFusion fusion = new ObjectFusion(facts, nameLength, schemas);
            AllOfPlanner planner = new AllOfPlanner(facts, fusion, alls.size());
            Map<PlacedSchema, AllOfPlan> plans = new HashMap<>();
            for (PlacedSchema place : alls) {
                plans.computeIfAbsent(place, it -> planner.of(it, (AllOfSchema) it.schema()));
            }
            CombinatorPlan plan = new CombinatorPlan(plans, Reading.BY_NODES);
            boolean isRepeated = combinators.stream().anyMatch(place -> isRepeated(place, plan));
            return isRepeated ? new CombinatorPlan(plans, Reading.WHOLE) : plan;
        }

        private boolean isRepeated(PlacedSchema place, CombinatorPlan plan) {
            return place.schema().accept(new RepeatedLooks(facts, place, plan.of(place)));
        }
    }
}
