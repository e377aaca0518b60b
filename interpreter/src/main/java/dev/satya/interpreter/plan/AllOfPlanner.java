package dev.satya.interpreter.plan;

import dev.satya.Schema;
import dev.satya.interpreter.evaluate.ValueReader.Token;
import dev.satya.interpreter.plan.Pass.Anything;
import dev.satya.interpreter.plan.Pass.Single;
import dev.satya.schema.AllOfSchema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what of an allOf applies to each JSON type. For one thread. */
final class AllOfPlanner {
    /** So many schemas at one value may be looked through for each allOf. */
    static final int FREE_PARTS = 64;

    /**
     * So many more for each allOf there is, by those that have more, for objects alone: of a long chain
     * of schemas the first then makes one model, and no other makes any.
     */
    private static final int MORE_PARTS = 16;

    private final SchemaFacts facts;
    private final ChoosingSchemas choosing;
    private final ObjectFusion fusion;
    private int partsLeft;

    /**
     * A planner for all of a schema.
     *
     * @param count of the allOfs; those of one chain are to come from the outside in, as the first
     *     stands for the others
     */
    AllOfPlanner(SchemaFacts facts, ObjectFusion fusion, int count) {
        this.facts = facts;
        this.choosing = new ChoosingSchemas(facts.targets());
        this.fusion = fusion;
        this.partsLeft = Math.multiplyExact(count, MORE_PARTS);
    }

    /** The plan of an allOf of several branches. */
    AllOfPlan of(PlacedSchema place, AllOfSchema all) {
        Map<Token, List<Pass>> passes = new EnumMap<>(Token.class);
        for (Token type : Token.values()) {
            List<Pass> found = type == Token.OTHER ? null : passes(place, all, type);
            if (found != null) {
                passes.put(type, found);
            }
        }
        return new AllOfPlan(passes);
    }

    private @Nullable List<Pass> passes(PlacedSchema place, AllOfSchema all, Token type) {
        boolean isOfObjects = type == Token.OBJECT;
        int most = FREE_PARTS + (isOfObjects ? partsLeft : 0);
        AllOfWalk walk = new AllOfWalk(facts, choosing, type, most);
        walk.addBranches(place, all);
        if (isOfObjects) {
            partsLeft = Math.max(0, partsLeft - Math.max(0, walk.count() - FREE_PARTS));
        }
        if (walk.isFull()) {
            return null;
        }
        List<Pass> needed = withoutAnything(walk.found());
        List<Pass> passes = isOfObjects ? fusion.fuse(needed, all) : needed;
        return areBranches(passes, place, all.branches()) ? null : passes;
    }

    /** Whether passes are no more than what the branches stand for, one by one. */
    private boolean areBranches(List<Pass> passes, PlacedSchema place, List<Schema> branches) {
        if (passes.size() != branches.size()) {
            return false;
        }
        for (int i = 0; i < branches.size(); i++) {
            if (!isBranch(passes.get(i), place.inPlace(branches.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBranch(Pass pass, PlacedSchema branch) {
        return pass instanceof Single single
                ? facts.end(single.place()).equals(facts.end(branch))
                : pass instanceof Anything && facts.isAny(branch);
    }

    /** Any goes where another sees all that it would find. */
    private List<Pass> withoutAnything(List<Pass> passes) {
        List<Pass> others = new ArrayList<>(passes);
        others.removeIf(Anything.class::isInstance);
        boolean isCovered =
                others.stream()
                        .anyMatch(
                                pass ->
                                        pass instanceof Single single
                                                && facts.looksAtAll(single.place()));
        return isCovered ? others : passes;
    }
}
