package dev.satya.spring.web;

import java.lang.annotation.Annotation;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.validation.annotation.Validated;

/**
 * Constraints on parameters of controllers themselves, such as {@code @RequestParam @Min(1) int page}. They
 * are checked by Spring and a provider of Jakarta Validation; without a provider by nobody.
 */
final class UncheckedConstraints {
    private static final String CONSTRAINT = "jakarta.validation.Constraint";
    private static final String CASCADE = "jakarta.validation.Valid";

    /** What is read is never null. */
    private static final String NOT_NULL = "jakarta.validation.constraints.NotNull";

    private UncheckedConstraints() {}

    /**
     * Refuses a parameter with a constraint that would be passed over.
     *
     * @param isRead whether its value is made by Satya, which looks at the constraints on its class
     * @throws UncheckableTypeException if it has one
     */
    static void refuse(MethodParameter parameter, boolean isRead) {
        for (Annotation annotation : parameter.getParameterAnnotations()) {
            if (isUnchecked(annotation, isRead)) {
                throw new UncheckableTypeException(
                        "nobody checks its @"
                                + annotation.annotationType().getSimpleName()
                                + ", since Satya looks at constraints inside of what it reads: put it on a"
                                + " component of a record that is a @RequestBody or has"
                                + " @RequestParameters, or add spring-boot-starter-validation, by which"
                                + " Spring checks it",
                        null);
            }
        }
    }

    private static boolean isUnchecked(Annotation annotation, boolean isRead) {
        String name = annotation.annotationType().getName();
        if (annotation instanceof Validated validated) {
            return !isRead || validated.value().length > 0;
        }
        boolean isHarmless = name.equals(CASCADE) || name.equals(NOT_NULL);
        return isHarmless ? !isRead : isConstraint(annotation);
    }

    private static boolean isConstraint(Annotation annotation) {
        return Stream.of(annotation.annotationType().getAnnotations())
                .anyMatch(each -> each.annotationType().getName().equals(CONSTRAINT));
    }
}
