package dev.satya.interpreter.introspect;

import dev.satya.annotation.Constrained;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.introspect.validator.ConstraintValidators;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The constraints that annotations stand for: a composed one (Jakarta Validation 3.1 §3.3) is those
 * on its type, to any depth, and its own validators in addition.
 *
 * @param plain those of the standard, and named ones
 * @param custom those with a validator
 * @param singles those that are reported as one violation
 */
record ConstraintParts(List<Annotation> plain, List<Annotation> custom, List<Single> singles) {
    private static final String COMPOSITION =
            "org.hibernate.validator.constraints.ConstraintComposition";

    /**
     * What is reported as one violation.
     *
     * @param reported whose code and message it has
     * @param parts what it stands for
     */
    record Single(Annotation reported, ConstraintParts parts) {}

    private ConstraintParts() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * What annotations stand for.
     *
     * @throws SchemaException that names one that is not understood
     */
    static ConstraintParts of(Iterable<Annotation> annotations, String place) {
        ConstraintParts parts = new ConstraintParts();
        annotations.forEach(each -> parts.add(each, place, new LinkedHashSet<>()));
        return parts;
    }

    private void add(Annotation annotation, String place, Set<Class<?>> around) {
        Class<? extends Annotation> type = annotation.annotationType();
        boolean isNamed = AnnotationPolicy.isNamedConstraint(annotation);
        if (StandardConstraints.isStandard(annotation) || annotation instanceof Constrained) {
            requirePlain(annotation, place);
            plain.add(annotation);
            return;
        }
        boolean isCustom = !isNamed && !ConstraintValidators.of(annotation).isEmpty();
        List<Annotation> within = within(type);
        boolean isUnderstood = isNamed || isCustom || !within.isEmpty();
        if (!AnnotationPolicy.isConstraint(annotation) && !isNamed || !isUnderstood) {
            throw AnnotationPolicy.notUnderstood(annotation, place);
        }
        requirePlain(annotation, place);
        requireAllOf(annotation, place);
        if (!around.add(type)) {
            throw AnnotationPolicy.refusal(
                    annotation, place, "it is composed of itself", "Compose it of others");
        }
        boolean isSingle = OverriddenAttributes.isMarked(type, "ReportAsSingleViolation");
        ConstraintParts parts = isSingle ? new ConstraintParts() : this;
        if (isNamed) {
            parts.plain.add(annotation);
        }
        if (isCustom) {
            parts.custom.add(annotation);
        }
        for (Annotation each : OverriddenAttributes.of(annotation, within, place)) {
            parts.add(each, place, around);
        }
        if (isSingle) {
            singles.add(new Single(annotation, parts));
        }
        around.remove(type);
    }

    /** Refuses Hibernate Validator's word that one part, or none, is to hold. */
    private static void requireAllOf(Annotation annotation, String place) {
        for (Annotation each : annotation.annotationType().getAnnotations()) {
            if (each.annotationType().getName().equals(COMPOSITION)
                    && !String.valueOf(AnnotationValues.value(each, "value")).equals("AND")) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        place,
                        "@ConstraintComposition("
                                + AnnotationValues.value(each, "value")
                                + ") is on it, and all that a constraint is composed of has to"
                                + " hold",
                        "Write a ConstraintValidator for it");
            }
        }
    }

    private static void requirePlain(Annotation annotation, String place) {
        if (AnnotationPolicy.isConstraint(annotation)) {
            JakartaConstraints.requirePlain(annotation, place);
        }
    }

    private static List<Annotation> within(Class<? extends Annotation> type) {
        if (type.getPackageName().equals("java.lang.annotation")) {
            return List.of();
        }
        return AnnotationPolicy.unfolded(type).stream()
                .filter(each -> !(each instanceof Constrained))
                .filter(
                        each ->
                                AnnotationPolicy.isConstraint(each)
                                        || AnnotationPolicy.isNamedConstraint(each))
                .toList();
    }
}
