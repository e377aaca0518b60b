package dev.satya.interpreter.plan;

import dev.satya.interpreter.plan.Pass.Single;
import dev.satya.schema.Constraint;
import dev.satya.schema.Constraint.Custom;
import dev.satya.schema.Constraint.Named;
import dev.satya.schema.Constraint.NotBlank;
import dev.satya.schema.Constraint.Satisfies;
import dev.satya.schema.Extras;
import dev.satya.schema.Field;
import dev.satya.schema.HookedSchema;
import dev.satya.schema.ObjectSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that other objects at the same value may be put together with.
 *
 * @param pass over it
 * @param object which it is
 */
record PlacedObject(Single pass, ObjectSchema object) {

    /** Null: the pass is over no object, or over one that finds members by several names. */
    static @Nullable PlacedObject of(Pass pass) {
        return pass instanceof Single single
                        && single.place().schema() instanceof ObjectSchema object
                        && !SchemaFacts.isAnnotated(object)
                        && !ObjectLayout.of(List.of(object)).hasAliases()
                        && object.fields().stream().noneMatch(PlacedObject::isRead)
                ? new PlacedObject(single, object)
                : null;
    }

    /** Whether a field is left out for its faults, or comes from within other members. */
    private static boolean isRead(Field field) {
        return HookedSchema.omits(field.schema()) || !field.aliasPaths().isEmpty();
    }

    PlacedSchema place() {
        return pass.place();
    }

    /** A field, where its schema is applied. */
    PlacedSchema place(Field field, SecretPlaces secrets) {
        SchemaContext inside = place().inside();
        return new PlacedSchema(
                field.schema(), inside.with(secrets.at(inside.audience(), field.name())));
    }

    /** Whether it says something about its fields alone, and about how many members there are. */
    boolean hasFieldsAlone(SchemaFacts facts) {
        return object.javaType() == null
                && object.rules().isEmpty()
                && object.constraints().stream().noneMatch(PlacedObject::isCheck)
                && asksNothingOfOthers(facts);
    }

    private static boolean isCheck(Constraint constraint) {
        return constraint instanceof Named
                || constraint instanceof NotBlank
                || constraint instanceof Satisfies
                || constraint instanceof Custom;
    }

    /** Whether members that are no fields are all kept as they are, or are all ignored. */
    private boolean asksNothingOfOthers(SchemaFacts facts) {
        return object.extras() == Extras.KEEP
                ? facts.isAny(place().inPlace(object.extraValues()))
                        && object.patterns().stream()
                                .allMatch(it -> facts.isAny(place().inPlace(it.schema())))
                : object.extras() == Extras.IGNORE && object.patterns().isEmpty();
    }
}
