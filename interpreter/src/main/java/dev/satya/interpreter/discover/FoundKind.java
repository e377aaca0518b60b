package dev.satya.interpreter.discover;

import dev.satya.annotation.Constrained;
import dev.satya.annotation.Discoverable;
import dev.satya.scalar.ScalarType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a class is found for. */
public enum FoundKind {
    /** Marked by {@link Discoverable}, or with a field that wears a constraint. */
    CLASS,
    /** An annotation that means a constraint. */
    CONSTRAINT,
    /** A {@link ScalarType} that objects can be made of. */
    SCALAR;

    private static final Set<String> STANDARD =
            Set.of("jakarta.validation.constraints", "javax.validation.constraints");

    private static final Set<String> META =
            Set.of("jakarta.validation.Constraint", "javax.validation.Constraint");

    /** The word in an index. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word; null: it is none. */
    static @Nullable FoundKind ofWord(String word) {
        for (FoundKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /**
     * What a class is found for; null: nothing.
     *
     * @throws LinkageError if it mentions a class that is not there
     */
    static @Nullable FoundKind of(Class<?> type) {
        if (type.isAnnotation()) {
            return isConstraint(type) ? CONSTRAINT : null;
        }
        if (ScalarType.class.isAssignableFrom(type)) {
            return Modifier.isAbstract(type.getModifiers()) ? null : SCALAR;
        }
        boolean isNamed = !type.isAnonymousClass() && !type.isLocalClass() && !type.isEnum();
        return isNamed && (type.isAnnotationPresent(Discoverable.class) || hasConstraint(type))
                ? CLASS
                : null;
    }

    private static boolean hasConstraint(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            for (Annotation annotation : field.getAnnotations()) {
                if (isConstraint(annotation.annotationType())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isConstraint(Class<?> annotation) {
        if (annotation == Constrained.class
                || annotation.isAnnotationPresent(Constrained.class)
                || annotation.isAnnotationPresent(Constrained.List.class)
                || STANDARD.contains(annotation.getPackageName())) {
            return true;
        }
        for (Annotation meta : annotation.getAnnotations()) {
            if (META.contains(meta.annotationType().getName())) {
                return true;
            }
        }
        return false;
    }
}
