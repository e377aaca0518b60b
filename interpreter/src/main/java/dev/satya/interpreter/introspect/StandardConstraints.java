package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPackages;
import java.lang.annotation.Annotation;
import java.util.Set;

/** The constraints of Jakarta Validation 3.1, and of Bean Validation 2.0, by their names. */
final class StandardConstraints {
    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotEmpty", "NotBlank");

    /** Those that have a meaning here, by their names. */
    static final Set<String> UNDERSTOOD =
            Set.of(
                    "NotNull",
                    "NotEmpty",
                    "NotBlank",
                    "Size",
                    "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "Pattern",
                    "Email",
                    "Digits",
                    "AssertTrue",
                    "AssertFalse",
                    "Null",
                    "Past",
                    "PastOrPresent",
                    "Future",
                    "FutureOrPresent");

    private StandardConstraints() {}

    /**
     * Whether it is one of the standard's own constraints, of either name of the standard, or one of
     * Hibernate Validator's that are understood as they are.
     */
    static boolean isStandard(Annotation annotation) {
        return AnnotationPackages.isStandard(annotation.annotationType())
                || HibernateConstraints.include(annotation);
    }

    /** Whether it says that a value is not null, among other things. */
    static boolean excludesNull(Annotation annotation) {
        return isStandard(annotation) && NOT_NULL.contains(JakartaConstraints.name(annotation));
    }

    /** Whether it says that a value is null. */
    static boolean isNullOnly(Annotation annotation) {
        return isStandard(annotation) && JakartaConstraints.name(annotation).equals("Null");
    }
}
