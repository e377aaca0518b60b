package dev.satya.interpreter.introspect;

import dev.satya.interpreter.members.AnnotationValues;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Constraints that are made of others (Jakarta Validation 3.1 §3.3), and of nothing else. */
final class ComposedConstraints {
    private static final int MOST_NESTED = 8;

    private ComposedConstraints() {}

    /**
     * The constraints that an annotation stands for; itself, if it is not made of others.
     *
     * @throws dev.satya.schema.SchemaException if one is made of others in a way that is not
     *     understood
     */
    static List<Annotation> parts(Annotation annotation, String place) {
        List<Annotation> parts = new ArrayList<>();
        collect(annotation, place, parts, 0);
        return parts;
    }

    private static void collect(
            Annotation annotation, String place, List<Annotation> parts, int depth) {
        boolean isOwn =
                AnnotationPolicy.isStandard(annotation)
                        || AnnotationPolicy.isNamedConstraint(annotation)
                        || !AnnotationPolicy.isConstraint(annotation);
        List<Annotation> within = isOwn ? List.of() : within(annotation);
        if (within.isEmpty()) {
            parts.add(annotation);
            return;
        }
        requireSimple(annotation, place, within.size());
        if (depth == MOST_NESTED) {
            throw AnnotationPolicy.refusal(
                    annotation, place, "it is composed too deeply", "Compose it of fewer");
        }
        JakartaConstraints.requirePlain(annotation, place);
        within.forEach(each -> collect(each, place, parts, depth + 1));
    }

    private static List<Annotation> within(Annotation annotation) {
        return AnnotationPolicy.unfolded(annotation.annotationType()).stream()
                .filter(AnnotationPolicy::isConstraint)
                .toList();
    }

    private static void requireSimple(Annotation annotation, String place, int count) {
        if (hasValidator(annotation)) {
            throw AnnotationPolicy.notUnderstood(annotation, place);
        }
        boolean isSingle =
                has(annotation.annotationType().getAnnotations(), "ReportAsSingleViolation");
        if (isSingle && count > 1) {
            throw AnnotationPolicy.refusal(
                    annotation,
                    place,
                    "each of its constraints is a violation of its own, and it has"
                            + " @ReportAsSingleViolation",
                    "Take that off, or compose it of one constraint");
        }
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            if (has(attribute.getAnnotations(), "OverridesAttribute")) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        place,
                        "its " + attribute.getName() + " overrides an attribute of another",
                        "Write the attribute where the constraint is composed");
            }
        }
    }

    private static boolean hasValidator(Annotation annotation) {
        for (Annotation each : annotation.annotationType().getAnnotations()) {
            if (each.annotationType().getSimpleName().equals("Constraint")) {
                return ((Class<?>[]) AnnotationValues.value(each, "validatedBy")).length > 0;
            }
        }
        return false;
    }

    private static boolean has(Annotation[] annotations, String name) {
        for (Annotation each : annotations) {
            String type = each.annotationType().getName();
            boolean isOfStandard =
                    type.startsWith("jakarta.validation.") || type.startsWith("javax.validation.");
            if (isOfStandard && each.annotationType().getSimpleName().contains(name)) {
                return true;
            }
        }
        return false;
    }
}
