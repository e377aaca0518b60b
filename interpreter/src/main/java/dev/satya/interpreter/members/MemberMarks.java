package dev.satya.interpreter.members;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;

/** Annotations that make a private field a member. */
final class MemberMarks {
    private static final List<String> PACKAGES =
            List.of("jakarta.validation.", "javax.validation.", "dev.satya.annotation.");

    private MemberMarks() {}

    static boolean areOn(AnnotatedElement field) {
        for (Annotation annotation : field.getAnnotations()) {
            if (isMark(annotation.annotationType())) {
                return true;
            }
            for (Annotation meta : annotation.annotationType().getAnnotations()) {
                if (isMark(meta.annotationType())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMark(Class<?> type) {
        return PACKAGES.stream().anyMatch(type.getName()::startsWith)
                || type.getName().equals(MemberNames.JACKSON + "JsonProperty");
    }
}
