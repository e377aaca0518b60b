package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.ClassMembers;
import dev.satya.interpreter.members.Creator;
import dev.satya.interpreter.members.Lineage;
import dev.satya.interpreter.members.Lineage.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands on a class elsewhere than on its members: it is refused if it matters, but for methods
 * that an object is asked for what it says of itself.
 */
final class StrayAnnotations {
    private final Class<?> type;
    private final List<Level> levels;
    private final Set<AnnotatedElement> declarations = new HashSet<>();
    private final Creator creator;
    private final List<Method> tests = new ArrayList<>();

    private StrayAnnotations(ClassMembers members) {
        this.type = members.type();
        this.levels = members.lineage().levels();
        this.creator = members.creator();
        members.members().forEach(each -> declarations.addAll(each.declarations()));
    }

    /**
     * The methods that an object is asked for what it says of itself.
     *
     * @throws dev.satya.schema.SchemaException that names an annotation elsewhere, and its place
     */
    static List<Method> tests(ClassMembers members) {
        return new StrayAnnotations(members).tests();
    }

    /** Refuses what matters on a class that its subtypes stand for. */
    static void requireUnderstood(Class<?> type) {
        ClassAnnotations.requireUnderstood(type, kind(type) + name(type));
    }

    private List<Method> tests() {
        for (Level level : levels) {
            Class<?> home = level.type();
            ClassAnnotations.requireUnderstood(home, place(home, type));
            requireBareArguments(home);
            requireNothingOnConstructors(home);
            requireNothingOnFields(home);
            requireNothingOnMethods(home);
        }
        if (creator instanceof Creator.Built built) {
            requireNothingOnBuilder(built);
        }
        return tests;
    }

    private void requireNothingOnConstructors(Class<?> home) {
        for (Constructor<?> constructor : home.getDeclaredConstructors()) {
            String place =
                    "a constructor of " + (home.isRecord() ? "record " : "class ") + name(home);
            if (isCreator(constructor)) {
                AnnotationPolicy.requireUnderstood(constructor, place, "JsonCreator");
            } else {
                AnnotationPolicy.requireUnbound(constructor, place);
            }
            if (!home.isRecord()) {
                requireNothingOnParameters(constructor, place);
            }
        }
    }

    private void requireNothingOnBuilder(Creator.Built built) {
        for (Class<?> home : Lineage.typesOf(built.builder())) {
            String place = "builder " + name(home);
            ClassAnnotations.requireUnderstood(home, place);
            for (Field field : home.getDeclaredFields()) {
                String at = "field " + field.getName() + " of " + place;
                AnnotationPolicy.requireUnderstood(field, at, "JsonIgnore");
                requireBare(at, field.getAnnotatedType());
            }
            List<AnnotatedElement> parts = new ArrayList<>(List.of(home.getDeclaredMethods()));
            parts.removeAll(declarations);
            for (AnnotatedElement part : parts) {
                AnnotationPolicy.requireUnbound(part, place, "JsonIgnore");
            }
        }
    }

    private void requireNothingOnParameters(Executable executable, String place) {
        for (Parameter parameter : executable.getParameters()) {
            if (!declarations.contains(parameter)) {
                AnnotationPolicy.requireUnbound(parameter, place);
            }
        }
    }

    private boolean isCreator(Executable executable) {
        return creator instanceof Creator.Call call && call.executable().equals(executable);
    }

    private void requireNothingOnFields(Class<?> home) {
        for (Field field : home.getDeclaredFields()) {
            String place = "field " + field.getName() + " of " + name(home);
            if (Modifier.isStatic(field.getModifiers())) {
                requireUnconstrained(field, place);
                AnnotationPolicy.requireUnbound(field, place);
            } else if (!declarations.contains(field)) {
                AnnotationPolicy.requireUnderstood(field, place, "JsonIgnore");
                requireBare(place, field.getAnnotatedType());
                UnreachedValid.requireNone(field, field.getAnnotatedType(), place);
            }
        }
    }

    /** A method without parameters is a property to Jakarta Validation; others are validated by it. */
    private void requireNothingOnMethods(Class<?> home) {
        for (Method method : home.getDeclaredMethods()) {
            String place = "method " + method.getName() + " of " + name(home);
            if (declarations.contains(method) || method.isSynthetic()) {
                continue;
            }
            if (Modifier.isStatic(method.getModifiers())) {
                requireUnconstrained(method, place);
            }
            if (isCreator(method)) {
                AnnotationPolicy.requireUnderstood(method, place, "JsonCreator");
            } else if (!isProperty(method)) {
                AnnotationPolicy.requireUnbound(method, place, "JsonIgnore");
            } else if (PropertyTests.isTest(method)) {
                addTest(method);
            } else if (!isOverridden(method)) {
                AnnotationPolicy.requireUnderstood(method, place, "JsonIgnore");
                requireBare(place, method.getAnnotatedReturnType());
                UnreachedValid.requireNone(method, place);
            }
        }
    }

    /** Refuses constraints on what is static, which no object has; the standard has none there. */
    private static void requireUnconstrained(AnnotatedElement element, String place) {
        for (Annotation annotation : AnnotationPolicy.unfolded(element)) {
            boolean isOne =
                    AnnotationPolicy.isConstraint(annotation)
                            || AnnotationPolicy.isNamedConstraint(annotation);
            if (isOne) {
                throw AnnotationPolicy.refusal(
                        annotation,
                        place,
                        "what is static is not validated with an object",
                        "Take it off, or let the " + place + " not be static");
            }
        }
    }

    /** A method of an interface may be a member's accessor by another name than the member has. */
    private boolean isOverridden(Method method) {
        return tests.stream().anyMatch(each -> each.getName().equals(method.getName()));
    }

    private void addTest(Method method) {
        boolean isKnown = tests.stream().anyMatch(each -> each.getName().equals(method.getName()));
        if (!isKnown) {
            tests.add(method);
        }
    }

    /** What stands on an argument of an interface is about the members that have its type. */
    private void requireBareArguments(Class<?> home) {
        String place = "a type argument of an interface of " + name(home);
        for (AnnotatedType each : home.getAnnotatedInterfaces()) {
            requireBare(place, TypeUse.argumentsOf(each));
        }
        for (TypeVariable<?> variable : home.getTypeParameters()) {
            AnnotationPolicy.requireHarmless(variable, "a type parameter of " + name(home));
            for (AnnotatedType bound : variable.getAnnotatedBounds()) {
                requireBare("a type parameter of " + name(home), bound);
            }
        }
    }

    private static void requireBare(String place, AnnotatedType... types) {
        for (AnnotatedType type : types) {
            AnnotationPolicy.requireHarmless(type, place);
            requireBare(place, TypeUse.argumentsOf(type));
        }
    }

    private static boolean isProperty(Method method) {
        return method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
    }

    /** A class or interface, as what a class is or extends. */
    static String place(Class<?> home, Class<?> type) {
        String owner = home == type ? "" : " of " + kind(type) + name(type);
        return kind(home) + name(home) + owner;
    }

    private static String kind(Class<?> type) {
        return type.isInterface() ? "interface " : type.isRecord() ? "record " : "class ";
    }

    /** The name of a class as people say it. */
    private static String name(Class<?> type) {
        return type.getSimpleName();
    }
}
