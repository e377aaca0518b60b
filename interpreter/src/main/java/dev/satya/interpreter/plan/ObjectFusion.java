package dev.satya.interpreter.plan;

import dev.satya.interpreter.plan.Pass.Fused;
import dev.satya.interpreter.plan.Pass.FusedModel;
import dev.satya.interpreter.plan.Pass.Single;
import dev.satya.interpreter.resolve.InPlace;
import dev.satya.schema.AllOfSchema;
import dev.satya.schema.Extras;
import dev.satya.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which objects next to each other can be one, see {@link Fused}. For one thread.
 */
final class ObjectFusion {
    /** So many fields are put together at any rate, and for each schema. */
    private static final long FIELDS = 8_000;

    private static final long FIELDS_PER_SCHEMA = 4;

    private final SchemaFacts facts;
    private final int nameLength;
    private long fieldsLeft;

    /**
     * For the schemas of one tree.
     *
     * @param nameLength the limit on the length of names
     * @param schemas how many there are: each of many that extend a large one has all of its fields,
     *     and is left as it is when these have become too many
     */
    ObjectFusion(SchemaFacts facts, int nameLength, long schemas) {
        this.facts = facts;
        this.nameLength = nameLength;
        this.fieldsLeft = FIELDS + FIELDS_PER_SCHEMA * schemas;
    }

    /** The passes over an object, where those of an allOf that can be one are one. */
    List<Pass> fuse(List<Pass> passes, AllOfSchema all) {
        List<Pass> fused = new ArrayList<>();
        List<PlacedObject> together = new ArrayList<>();
        for (Pass pass : passes) {
            PlacedObject object = PlacedObject.of(pass);
            if (object == null) {
                fused.addAll(asOne(together, all));
                together.clear();
                fused.add(pass);
            } else {
                together.add(object);
            }
        }
        fused.addAll(asOne(together, all));
        return fused;
    }

    /** The passes over objects next to each other, none or more. */
    private List<? extends Pass> asOne(List<PlacedObject> objects, AllOfSchema all) {
        List<Single> passes = objects.stream().map(PlacedObject::pass).toList();
        boolean makesModels = facts.objects().anyWithoutClass(all);
        long fields =
                objects.stream().mapToLong(it -> it.object().fields().size()).sum()
                        + (makesModels ? facts.objects().mostFields(all) : 0);
        if (objects.isEmpty() || fields > fieldsLeft) {
            return passes;
        }
        fieldsLeft -= fields;
        FusedFields declared = new FusedFields(facts, objects);
        boolean isOne = objects.size() == 1;
        if (isOne ? objects.get(0).object().javaType() != null : !areFusible(objects, declared)) {
            return passes;
        }
        boolean isWhole = makesModels && isWhole(objects, all);
        return isOne && !isWhole
                ? passes
                : List.of(
                        new Fused(
                                passes.stream().map(Single::place).toList(),
                                declared.fields(),
                                isWhole ? FusedModel.WHOLE : FusedModel.PART,
                                label(passes) + (isWhole ? " (one model)" : "")));
    }

    private boolean areFusible(List<PlacedObject> objects, FusedFields declared) {
        boolean isKeeping = objects.stream().anyMatch(it -> it.object().extras() == Extras.KEEP);
        return objects.stream().allMatch(it -> it.hasFieldsAlone(facts))
                && declared.haveOneFallbackEach()
                && (!isKeeping || declared.areSeen(nameLength));
    }

    /** Whether models of these objects are those of all objects of an allOf. */
    private boolean isWhole(List<PlacedObject> objects, AllOfSchema all) {
        List<ObjectSchema> makers = InPlace.objects(all, facts.targets());
        makers.removeIf(object -> object.javaType() != null);
        ObjectLayout whole = ObjectLayout.of(makers);
        ObjectLayout own = ObjectLayout.of(objects.stream().map(PlacedObject::object).toList());
        return !whole.hasAliases() && whole.equals(own);
    }

    private static String label(List<Single> passes) {
        if (passes.size() == 1) {
            return passes.get(0).label();
        }
        boolean areMany = passes.size() > AllOfPlanner.FREE_PARTS;
        return (areMany
                        ? passes.size() + " objects"
                        : String.join(" and ", passes.stream().map(Single::label).toList()))
                + " in one pass";
    }
}
