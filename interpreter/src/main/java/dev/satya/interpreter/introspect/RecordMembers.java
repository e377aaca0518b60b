package dev.satya.interpreter.introspect;

import dev.satya.interpreter.introspect.TypeUse.Nulls;
import dev.satya.schema.SchemaException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where annotations may stand on a record: its components, in all their places, have a part in the
 * schema; what stands anywhere else is refused if it matters.
 */
final class RecordMembers {
    private final Class<?> type;
    private final RecordComponent[] components;
    private final @Nullable Constructor<?> canonical;
    private final Set<Class<?>> interfaces;
    private final Nulls nulls;

    RecordMembers(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.nulls = Nullness.isNullMarked(type) ? Nulls.EXCLUDED : Nulls.ALLOWED;
        this.canonical = canonical();
        this.interfaces = interfacesOf(type);
    }

    private @Nullable Constructor<?> canonical() {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Set<Class<?>> interfacesOf(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collectInterfaces(type, found);
        return found;
    }

    private static void collectInterfaces(Class<?> from, Set<Class<?>> found) {
        for (Class<?> each : from.getInterfaces()) {
            if (found.add(each)) {
                collectInterfaces(each, found);
            }
        }
    }

    /** The components, in order, each with everything that is written about it. */
    List<TypeUse> uses() {
        List<TypeUse> uses = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            uses.add(use(i));
        }
        return uses;
    }

    private TypeUse use(int index) {
        RecordComponent component = components[index];
        String name = component.getName();
        List<AnnotatedElement> declarations = new ArrayList<>(List.of(component));
        List<AnnotatedType> types = new ArrayList<>(List.of(component.getAnnotatedType()));
        try {
            declarations.add(type.getDeclaredField(name));
            types.add(type.getDeclaredField(name).getAnnotatedType());
        } catch (NoSuchFieldException e) {
            throw new SchemaException(
                    "record " + type.getName() + " has no field " + name, null, e);
        }
        declarations.add(component.getAccessor());
        types.add(component.getAccessor().getAnnotatedReturnType());
        if (canonical != null) {
            declarations.add(canonical.getParameters()[index]);
            types.add(canonical.getParameters()[index].getAnnotatedType());
        }
        for (Class<?> each : interfaces) {
            for (Method method : each.getDeclaredMethods()) {
                if (isProperty(method) && method.getName().equals(name)) {
                    declarations.add(method);
                    types.add(method.getAnnotatedReturnType());
                }
            }
        }
        return new TypeUse(
                types, declarations, nulls, "component " + name + " of record " + name(type));
    }

    /**
     * Refuses what stands elsewhere: on the class and its interfaces, on methods and constructors.
     *
     * @throws SchemaException that names the annotation and the place
     */
    void requireNothingElse() {
        AnnotationPolicy.requireHarmless(type, "record " + name(type));
        for (Class<?> each : interfaces) {
            AnnotationPolicy.requireHarmless(
                    each, "interface " + name(each) + " of record " + name(type));
        }
        requireBareArguments(type);
        interfaces.forEach(this::requireBareArguments);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            String place = "a constructor of record " + name(type);
            if (constructor.equals(canonical)) {
                AnnotationPolicy.requireHarmless(constructor, place);
            } else {
                AnnotationPolicy.requireUnbound(constructor, place);
            }
        }
        requireNothingOnMethods(type);
        interfaces.forEach(this::requireNothingOnMethods);
    }

    /** What stands on an argument of an interface is about the members that have its type. */
    private void requireBareArguments(Class<?> home) {
        String place = "a type argument of an interface of " + name(home);
        for (AnnotatedType each : home.getAnnotatedInterfaces()) {
            requireBareArguments(each, place);
        }
        for (TypeVariable<?> variable : home.getTypeParameters()) {
            AnnotationPolicy.requireHarmless(variable, "a type parameter of " + name(home));
            for (AnnotatedType bound : variable.getAnnotatedBounds()) {
                AnnotationPolicy.requireHarmless(bound, "a type parameter of " + name(home));
                requireBareArguments(bound, "a type parameter of " + name(home));
            }
        }
    }

    private static void requireBareArguments(AnnotatedType type, String place) {
        for (AnnotatedType argument : TypeUse.argumentsOf(type)) {
            AnnotationPolicy.requireHarmless(argument, place);
            requireBareArguments(argument, place);
        }
    }

    /** A method without parameters is a property to Jakarta Validation; others are validated by it. */
    private void requireNothingOnMethods(Class<?> home) {
        for (Method method : home.getDeclaredMethods()) {
            String place = "method " + method.getName() + " of " + name(home);
            if (!isProperty(method)) {
                AnnotationPolicy.requireUnbound(method, place);
            } else if (!isAccessor(method)) {
                AnnotationPolicy.requireHarmless(method, place);
                AnnotationPolicy.requireHarmless(method.getAnnotatedReturnType(), place);
            }
        }
    }

    private static boolean isProperty(Method method) {
        return method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
    }

    private boolean isAccessor(Method method) {
        return Arrays.stream(components)
                .anyMatch(component -> component.getName().equals(method.getName()));
    }

    /**
     * Refuses what binds the constants of an enum to other words than their names.
     *
     * @throws SchemaException that names the annotation and the place
     */
    static void requirePlainNames(Class<?> enumType) {
        String place = "enum " + name(enumType);
        for (Class<?> type : interfacesOf(enumType)) {
            AnnotationPolicy.requireUnbound(type, place);
            for (AnnotatedElement method : type.getDeclaredMethods()) {
                AnnotationPolicy.requireUnbound(method, place);
            }
        }
        AnnotationPolicy.requireUnbound(enumType, place);
        for (AnnotatedElement constant : enumType.getDeclaredFields()) {
            AnnotationPolicy.requireUnbound(constant, place);
        }
        for (AnnotatedElement method : enumType.getDeclaredMethods()) {
            AnnotationPolicy.requireUnbound(method, place);
        }
        for (AnnotatedElement constructor : enumType.getDeclaredConstructors()) {
            AnnotationPolicy.requireUnbound(constructor, place);
        }
    }

    /** The name of a class as people say it. */
    private static String name(Class<?> type) {
        return type.getSimpleName();
    }
}
