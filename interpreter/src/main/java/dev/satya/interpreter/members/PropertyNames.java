package dev.satya.interpreter.members;

import dev.satya.interpreter.members.Lineage.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of properties behind those of getters and setters, as {@code java.beans.Introspector} makes
 * them. A method that goes on with a small letter may as well be something else, as {@code getaway()}:
 * it is a getter where there is a setter or a field that is named so, and a setter where there is such a
 * getter.
 */
final class PropertyNames {
    private final Set<String> got = new HashSet<>();
    private final Set<String> set = new HashSet<>();

    /** Those of the methods of a class. */
    PropertyNames(Lineage lineage) {
        for (Level level : lineage.levels()) {
            for (Field field : level.fields()) {
                set.add(field.getName());
            }
            for (Method method : level.methods()) {
                String written = Modifier.isStatic(method.getModifiers()) ? null : got(method);
                if (written != null) {
                    got.add(written);
                }
                if (isSetter(method)) {
                    set.add(behind("set", method));
                }
            }
        }
    }

    /** The property that a method gets; null: it is no getter. */
    @Nullable String gotten(Method method) {
        return named(got(method), set);
    }

    /** The property that a method sets; null: it is no setter. */
    @Nullable String set(Method method) {
        return isSetter(method) ? named(behind("set", method), got) : null;
    }

    /** Whether a method may be the getter of what is known to be a member. */
    static boolean isGetter(Method method, String name) {
        String written = got(method);
        return written != null && (written.equals(name) || decapitalised(written).equals(name));
    }

    private static @Nullable String named(@Nullable String written, Set<String> others) {
        if (written == null) {
            return null;
        }
        boolean isOfPair = !Character.isLowerCase(written.charAt(0)) || others.contains(written);
        return isOfPair ? decapitalised(written) : null;
    }

    private static @Nullable String got(Method method) {
        Class<?> result = method.getReturnType();
        if (method.getParameterCount() > 0 || result == void.class) {
            return null;
        }
        boolean isTruth = result == boolean.class || result == Boolean.class;
        String name = behind("get", method);
        return name == null && isTruth ? behind("is", method) : name;
    }

    private static boolean isSetter(Method method) {
        return method.getParameterCount() == 1
                && !Modifier.isStatic(method.getModifiers())
                && behind("set", method) != null;
    }

    private static @Nullable String behind(String prefix, Method method) {
        String name = method.getName();
        return name.startsWith(prefix) && name.length() > prefix.length()
                ? name.substring(prefix.length())
                : null;
    }

    private static String decapitalised(String name) {
        boolean isAcronym =
                name.length() > 1
                        && Character.isUpperCase(name.charAt(0))
                        && Character.isUpperCase(name.charAt(1));
        return isAcronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
