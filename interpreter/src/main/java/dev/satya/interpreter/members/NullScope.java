package dev.satya.interpreter.members;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/**
 * What a type without annotation says about null where it is written, as JSpecify 1.0 has it: the
 * nearest declaration around it that is marked or unmarked decides. The annotations are known by name,
 * so that their jar need not be there.
 */
public enum NullScope {
    /** Null is excluded. */
    MARKED,
    /** Nothing is said about null. */
    UNMARKED;

    private static final String PACKAGE = "org.jspecify.annotations.";

    /** That of what is written in a class, a method or a constructor. */
    static NullScope of(AnnotatedElement place) {
        AnnotatedElement around = place;
        Class<?> outermost = null;
        while (around != null) {
            NullScope said = said(around);
            if (said != null) {
                return said;
            }
            outermost = around instanceof Class<?> type ? type : outermost;
            around = around(around);
        }
        return outermost == null ? UNMARKED : ofPackage(outermost);
    }

    private static @Nullable AnnotatedElement around(AnnotatedElement place) {
        if (place instanceof Executable executable) {
            return executable.getDeclaringClass();
        }
        if (!(place instanceof Class<?> type)) {
            return null;
        }
        if (type.getEnclosingMethod() != null) {
            return type.getEnclosingMethod();
        }
        return type.getEnclosingConstructor() == null
                ? type.getEnclosingClass()
                : type.getEnclosingConstructor();
    }

    private static NullScope ofPackage(Class<?> type) {
        Package home = type.getPackage();
        NullScope said = home == null ? null : said(home);
        said = said == null ? said(type.getModule()) : said;
        return said == null ? UNMARKED : said;
    }

    /** What stands on a declaration; null: nothing, or both, which says nothing either. */
    private static @Nullable NullScope said(AnnotatedElement declaration) {
        boolean isMarked = false;
        boolean isUnmarked = false;
        for (Annotation annotation : declaration.getDeclaredAnnotations()) {
            String name = annotation.annotationType().getName();
            isMarked |= name.equals(PACKAGE + "NullMarked");
            isUnmarked |= name.equals(PACKAGE + "NullUnmarked");
        }
        return isMarked == isUnmarked ? null : isMarked ? MARKED : UNMARKED;
    }
}
