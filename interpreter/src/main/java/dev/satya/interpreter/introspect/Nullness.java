package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.TypeUse.Nulls;
import java.lang.annotation.Annotation;

/** What annotations on a type say about null; they are known by name, so that their jar need not be there. */
final class Nullness {
    private static final String NON_NULL = "org.jspecify.annotations.NonNull";

    private Nullness() {}

    /**
     * Whether a type excludes null: as JSpecify's {@code NonNull} says, or any library's {@code
     * Nullable}. Of several that stand on a variable and what it stands for, the first counts.
     *
     * @param usual where none of them stands
     */
    static boolean excludesNull(Iterable<Annotation> annotations, Nulls usual) {
        for (Annotation annotation : annotations) {
            Class<?> type = annotation.annotationType();
            if (type.getSimpleName().equals("Nullable")) {
                return false;
            }
            if (type.getName().equals(NON_NULL)) {
                return true;
            }
        }
        return usual == Nulls.EXCLUDED;
    }
}
