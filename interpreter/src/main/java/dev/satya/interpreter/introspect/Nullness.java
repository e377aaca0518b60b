package dev.satya.interpreter.introspect;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** What JSpecify's annotations say; they are known by name, so that their jar need not be there. */
final class Nullness {
    private static final String MARKED = "org.jspecify.annotations.NullMarked";
    private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

    private Nullness() {}

    /** Whether a type without annotation excludes null inside this class. */
    static boolean isNullMarked(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (has(each, UNMARKED)) {
                return false;
            }
            if (has(each, MARKED)) {
                return true;
            }
        }
        Package home = type.getPackage();
        if (home != null && (has(home, MARKED) || has(home, UNMARKED))) {
            return has(home, MARKED);
        }
        return has(type.getModule(), MARKED);
    }

    /** Whether annotations say that null is taken, by any library's {@code Nullable}. */
    static boolean isNullable(Iterable<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().getSimpleName().equals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(@Nullable AnnotatedElement element, String name) {
        if (element == null) {
            return false;
        }
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
