package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

/**
 * {@code @Valid} where Jakarta Validation looks into objects and this library does not: on fields and
 * getters that are no members. On members it says nothing new.
 */
final class UnreachedValid {
    private static final Set<String> VALID =
            Set.of("jakarta.validation.Valid", "javax.validation.Valid");

    private UnreachedValid() {}

    /**
     * Refuses it on a method that is a getter; on others it is about their calls.
     *
     * @throws dev.satya.schema.SchemaException that names the place
     */
    static void requireNone(Method method, String place) {
        boolean isGetter =
                List.of("get", "is").stream()
                        .anyMatch(
                                each ->
                                        method.getName().startsWith(each)
                                                && method.getName().length() > each.length());
        if (isGetter) {
            requireNone(method, method.getAnnotatedReturnType(), place);
        }
    }

    /**
     * Refuses it on what has a type, and on arguments of the type.
     *
     * @throws dev.satya.schema.SchemaException that names the place
     */
    static void requireNone(AnnotatedElement element, AnnotatedType type, String place) {
        requireNone(element, place);
        requireNone(type, place);
        for (AnnotatedType argument : TypeUse.argumentsOf(type)) {
            requireNone(argument, argument, place);
        }
    }

    private static void requireNone(AnnotatedElement element, String place) {
        for (Annotation annotation : element.getAnnotations()) {
            if (VALID.contains(annotation.annotationType().getName())) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        place,
                        "that is no member, since it cannot be both read and set, so nothing would"
                                + " look into it",
                        "Give it a setter, a parameter of the constructor, or a field that is"
                                + " neither final nor transient; or take it off");
            }
        }
    }
}
