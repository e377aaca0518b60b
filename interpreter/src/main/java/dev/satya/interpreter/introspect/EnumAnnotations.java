package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands on an enum and its constants: here they have their own names. */
final class EnumAnnotations {
    private EnumAnnotations() {}

    /**
     * Refuses what binds the constants of an enum to other words than their names.
     *
     * @throws dev.satya.schema.SchemaException that names the annotation and the place
     */
    static void requirePlainNames(Class<?> enumType) {
        String place = "enum " + enumType.getSimpleName();
        for (Class<?> type : interfacesOf(enumType)) {
            AnnotationPolicy.requireUnbound(type, place);
            for (AnnotatedElement method : type.getDeclaredMethods()) {
                AnnotationPolicy.requireUnbound(method, place);
            }
        }
        AnnotationPolicy.requireUnbound(enumType, place);
        List<AnnotatedElement> parts = new ArrayList<>(Arrays.asList(enumType.getDeclaredFields()));
        parts.addAll(Arrays.asList(enumType.getDeclaredMethods()));
        parts.addAll(Arrays.asList(enumType.getDeclaredConstructors()));
        parts.forEach(part -> AnnotationPolicy.requireUnbound(part, place));
    }

    private static Set<Class<?>> interfacesOf(Class<?> type) {
        Set<Class<?>> found = new HashSet<>();
        List<Class<?>> open = new ArrayList<>(List.of(type.getInterfaces()));
        while (!open.isEmpty()) {
            Class<?> next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(List.of(next.getInterfaces()));
            }
        }
        return found;
    }
}
