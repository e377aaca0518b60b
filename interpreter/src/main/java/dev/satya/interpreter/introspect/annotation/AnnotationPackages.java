package dev.satya.interpreter.introspect.annotation;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;

/** Whose annotations say something about the data, by the names of their packages. */
public final class AnnotationPackages {
    /** The packages of the standard constraints. */
    private static final Set<String> STANDARD =
            Set.of("jakarta.validation.constraints", "javax.validation.constraints");

    private static final List<String> VALIDATION =
            List.of("jakarta.validation.", "javax.validation.");

    /** Libraries whose annotations give members other names, places, types or conditions. */
    private static final List<String> BINDING =
            List.of(
                    "com.fasterxml.jackson.",
                    "tools.jackson.",
                    "org.codehaus.jackson.",
                    "com.google.gson.annotations.",
                    "jakarta.json.bind.annotation.",
                    "javax.json.bind.annotation.",
                    "com.squareup.moshi.",
                    "com.alibaba.fastjson.annotation.",
                    "com.alibaba.fastjson2.annotation.",
                    "com.dslplatform.json.",
                    "io.avaje.jsonb.");

    /** Annotations of those packages that change nothing here: records are always cascaded into. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "jakarta.validation.Valid",
                    "javax.validation.Valid",
                    "com.fasterxml.jackson.annotation.JsonPropertyDescription",
                    "com.fasterxml.jackson.annotation.JsonClassDescription");

    private AnnotationPackages() {}

    /** Whether a type is one of the standard's own constraints. */
    public static boolean isStandard(Class<?> type) {
        return STANDARD.contains(type.getPackageName());
    }

    /** Whether a type of annotations is a constraint: one of the standard's, or one that says so. */
    public static boolean isConstraint(Class<?> type) {
        return isStandard(type)
                || isMarked(type, "jakarta.validation.Constraint")
                || isMarked(type, "javax.validation.Constraint");
    }

    /** Whether a type tells another library how values are bound to members of a document. */
    public static boolean isBinding(Class<?> type) {
        return !HARMLESS.contains(type.getName())
                && (startsWith(type, BINDING)
                        || isMarked(
                                type, "com.fasterxml.jackson.annotation.JacksonAnnotationsInside"));
    }

    /** Whether a type has a say in validation. */
    public static boolean isOfValidation(Class<?> type) {
        return startsWith(type, VALIDATION) && !HARMLESS.contains(type.getName());
    }

    private static boolean isMarked(Class<?> type, String name) {
        for (Annotation annotation : type.getAnnotations()) {
            if (annotation.annotationType().getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(Class<?> type, List<String> prefixes) {
        return prefixes.stream().anyMatch(type.getName()::startsWith);
    }
}
