package dev.satya.spring.config;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether there are constraints on the members of a class. */
final class Constraints {
    private static final String CONSTRAINT = "jakarta.validation.Constraint";
    private static final String CASCADE = "jakarta.validation.Valid";
    private static final String SATYA = "dev.satya.annotation";

    private Constraints() {}

    static boolean areOn(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (areOn(Stream.of(each)) || areOn(Stream.of(each.getDeclaredFields()))) {
                return true;
            }
            if (areOn(Stream.of(each.getDeclaredMethods()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areOn(Stream<? extends AnnotatedElement> elements) {
        Predicate<Annotation> isOne = annotation -> isConstraint(annotation.annotationType());
        return elements.flatMap(each -> Stream.of(each.getAnnotations())).anyMatch(isOne);
    }

    private static boolean isConstraint(Class<? extends Annotation> type) {
        return type.getName().equals(CASCADE)
                || type.getPackageName().equals(SATYA)
                || Stream.of(type.getAnnotations())
                        .anyMatch(each -> each.annotationType().getName().equals(CONSTRAINT));
    }
}
