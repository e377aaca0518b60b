package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationMessage;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.annotation.Groups;
import dev.satya.interpreter.introspect.annotation.MessageBundles;
import dev.satya.interpreter.introspect.annotation.Place;
import dev.satya.interpreter.introspect.validator.ValidatorCheck;
import dev.satya.interpreter.introspect.validator.ValidatorFactory;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.Lineage.Level;
import dev.satya.schema.Constraint;
import dev.satya.schema.CustomCheck;
import dev.satya.schema.CustomCheck.Finding;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Constraints on a class itself and on those that it extends: its objects are given to validators. */
final class ClassConstraints {
    private final Place place;
    private final Class<?> home;
    private final ValidatorFactory factory;

    private ClassConstraints(Place place, Class<?> home, ValidatorFactory factory) {
        this.place = place;
        this.home = home;
        this.factory = factory;
    }

    /** Whether it is looked at here. */
    static boolean include(Annotation annotation) {
        return AnnotationPolicy.isConstraint(annotation)
                && !StandardConstraints.isStandard(annotation)
                && !AnnotationPolicy.isNamedConstraint(annotation);
    }

    /**
     * Those that belong to one of the groups.
     *
     * @throws dev.satya.schema.SchemaException if one is not understood, whatever group it belongs to
     */
    static List<Constraint> of(
            ClassMembers members, Groups groups, ValidatorFactory factory, MessageBundles bundles) {
        Map<Annotation, Class<?>> homes = new LinkedHashMap<>();
        for (Level level : members.lineage().levels()) {
            for (Annotation each : AnnotationPolicy.unfolded(level.type())) {
                if (include(each)) {
                    homes.put(each, level.type());
                }
            }
        }
        List<Constraint> asked = new ArrayList<>();
        homes.forEach(
                (annotation, home) -> {
                    Place place =
                            new Place(
                                    StrayAnnotations.place(home, members.type()), bundles.of(home));
                    ClassConstraints constraints = new ClassConstraints(place, home, factory);
                    List<Constraint.Custom> found =
                            constraints.of(ConstraintParts.of(List.of(annotation), place.words()));
                    if (groups.include(annotation)) {
                        asked.addAll(found);
                    }
                });
        return asked;
    }

    private List<Constraint.Custom> of(ConstraintParts parts) {
        for (Annotation each : parts.plain()) {
            throw AnnotationPolicy.refusal(
                    each,
                    place.words(),
                    "it does not fit this type",
                    "Take it off, or put it on the member that it is about");
        }
        List<Constraint.Custom> all = new ArrayList<>();
        for (Annotation each : parts.custom()) {
            all.add(ValidatorCheck.of(each, home, home, place, factory));
        }
        for (ConstraintParts.Single single : parts.singles()) {
            all.add(
                    new Constraint.Custom(
                            ValidatorCheck.code(single.reported()),
                            home,
                            single(
                                    AnnotationMessage.of(single.reported(), place).template(),
                                    of(single.parts()))));
        }
        return all;
    }

    /** One violation for all of them. */
    private static CustomCheck single(String message, List<Constraint.Custom> parts) {
        return value -> {
            boolean isValid =
                    parts.stream().allMatch(each -> each.check().findings(value).isEmpty());
            return isValid ? List.of() : List.of(Finding.here(message));
        };
    }
}
