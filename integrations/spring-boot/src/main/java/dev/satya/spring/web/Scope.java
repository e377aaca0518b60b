package dev.satya.spring.web;

import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * The code of the application, as opposed to that of libraries which have controllers of their own.
 *
 * @param packages with those below them; none: all code
 */
record Scope(List<String> packages) {

    boolean contains(Class<?> type) {
        String name = type.getPackageName();
        return packages.isEmpty()
                || packages.stream()
                        .anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    /** Whether the controller that has a parameter of the type, or else a class in it, is the application's. */
    boolean contains(ResolvableType type) {
        if (type.getSource() instanceof MethodParameter parameter) {
            return contains(parameter.getContainingClass());
        }
        Class<?> raw = type.resolve();
        if (raw != null && contains(raw)) {
            return true;
        }
        for (ResolvableType part : type.getGenerics()) {
            if (contains(part)) {
                return true;
            }
        }
        return false;
    }
}
