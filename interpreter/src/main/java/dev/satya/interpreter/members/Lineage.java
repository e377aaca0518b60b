package dev.satya.interpreter.members;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A class, the classes above it, and then its interfaces, each with what its variables stand for;
 * without those of the JDK.
 */
public final class Lineage {
    private final List<Level> levels = new ArrayList<>();

    /** A class or interface in it. */
    public record Level(Class<?> type, Map<TypeVariable<?>, BoundType> bindings) {
        BoundType bound(AnnotatedType written) {
            return new BoundType(written, bindings, NullScope.of(type));
        }

        /** The same for what is written in a method or constructor of it. */
        BoundType bound(AnnotatedType written, Executable executable) {
            return new BoundType(written, bindings, NullScope.of(executable));
        }

        /** The methods that are written here, in an order that every run has. */
        List<Method> methods() {
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> !each.isSynthetic() && !each.isBridge())
                    .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                    .toList();
        }

        /** The fields of an object, in the order in which they are written. */
        List<Field> fields() {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(each -> !each.isSynthetic() && !Modifier.isStatic(each.getModifiers()))
                    .toList();
        }
    }

    private Lineage() {}

    static Lineage of(BoundType bound) {
        Lineage lineage = new Lineage();
        lineage.add(new Level(bound.raw(), bound.ofVariables()));
        for (int i = 0; i < lineage.levels.size(); i++) {
            Level level = lineage.levels.get(i);
            AnnotatedType above = level.type.getAnnotatedSuperclass();
            if (above != null) {
                lineage.add(level, above);
            }
        }
        for (int i = 0; i < lineage.levels.size(); i++) {
            Level level = lineage.levels.get(i);
            for (AnnotatedType each : level.type.getAnnotatedInterfaces()) {
                lineage.add(level, each);
            }
        }
        return lineage;
    }

    private void add(Level below, AnnotatedType written) {
        BoundType bound = below.bound(written);
        add(new Level(bound.raw(), bound.ofVariables()));
    }

    private void add(Level level) {
        boolean isKnown = levels.stream().anyMatch(each -> each.type == level.type);
        if (!isKnown && !isOfJdk(level.type)) {
            levels.add(level);
        }
    }

    /** A class, the classes above it and its interfaces, in order. */
    public static List<Class<?>> typesOf(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        of(BoundType.of(type)).levels.forEach(level -> types.add(level.type));
        return types;
    }

    /** Whether a class belongs to Java itself. */
    public static boolean isOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** The class first. */
    public List<Level> levels() {
        return levels;
    }
}
