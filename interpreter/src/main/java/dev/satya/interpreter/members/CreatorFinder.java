package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes the objects of a class that is no record: what an annotation says, else a constructor
 * without parameters, else the only one that there is.
 */
final class CreatorFinder {
    private static final String JACKSON = MemberNames.JACKSON + "JsonCreator";
    static final String PROPERTIES = "java.beans.ConstructorProperties";

    private final Class<?> type;

    private CreatorFinder(Class<?> type) {
        this.type = type;
    }

    static Creator find(Class<?> type) {
        return new CreatorFinder(type).find();
    }

    private Creator find() {
        List<Executable> named = named();
        if (named.size() > 1) {
            throw new SchemaException(
                            "class "
                                    + type.getName()
                                    + " says of several constructors or methods that they make its objects")
                    .withHint(". Leave one of the annotations");
        }
        if (named.size() == 1) {
            return new Creator.Call(named.get(0), named.get(0).getParameterCount());
        }
        Creator built = BuilderFinder.ofJackson(type);
        built = built == null && !hasPlainConstructor() ? BuilderFinder.ofMethod(type) : built;
        if (built != null) {
            return built;
        }
        Executable factory = hasOpenConstructor() ? null : factory();
        if (factory != null) {
            return new Creator.Call(factory, factory.getParameterCount());
        }
        if (type.isInterface()) {
            return new Creator.None("it is an interface");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return new Creator.None("it is abstract");
        }
        return isInner() ? new Creator.None("it is an inner class, not a static one") : plain();
    }

    private boolean hasPlainConstructor() {
        boolean isMade = !Modifier.isAbstract(type.getModifiers());
        return isMade
                && Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(each -> each.getParameterCount() == 0);
    }

    /** Whether others than the class itself may call a constructor. */
    private boolean hasOpenConstructor() {
        boolean isMade = !Modifier.isAbstract(type.getModifiers());
        return isMade
                && Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(each -> !Modifier.isPrivate(each.getModifiers()));
    }

    /** The only static method {@code of} that makes the class of parameters with names; null: none. */
    private @Nullable Method factory() {
        List<Method> found = new ArrayList<>();
        for (Method each : type.getDeclaredMethods()) {
            boolean isFactory =
                    each.getName().equals("of")
                            && each.getParameterCount() > 0
                            && Modifier.isStatic(each.getModifiers())
                            && !Modifier.isPrivate(each.getModifiers())
                            && type.isAssignableFrom(each.getReturnType());
            if (isFactory) {
                found.add(each);
            }
        }
        boolean isOne = found.size() == 1 && areNamed(found.get(0).getParameters());
        return isOne ? found.get(0) : null;
    }

    private static boolean areNamed(Parameter[] parameters) {
        return Arrays.stream(parameters)
                .allMatch(
                        each ->
                                each.isNamePresent()
                                        || !MemberNames.of("", List.of(each)).isEmpty());
    }

    private boolean isInner() {
        Method around = type.getEnclosingMethod();
        return type.isMemberClass() && !Modifier.isStatic(type.getModifiers())
                || type.getEnclosingConstructor() != null
                || around != null && !Modifier.isStatic(around.getModifiers());
    }

    private Creator plain() {
        List<Constructor<?>> all = new ArrayList<>();
        List<Constructor<?>> exposed = new ArrayList<>();
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == 0) {
                return new Creator.Call(each, 0);
            }
            all.add(each);
            if (Modifier.isPublic(each.getModifiers())) {
                exposed.add(each);
            }
        }
        List<Constructor<?>> candidates = exposed.isEmpty() ? all : exposed;
        return candidates.size() == 1
                ? new Creator.Call(candidates.get(0), candidates.get(0).getParameterCount())
                : new Creator.None(
                        "it has several constructors, none of them without parameters, and no"
                                + " @Creator, @ConstructorProperties or @JsonCreator says which one to call");
    }

    private List<Executable> named() {
        List<Executable> named = new ArrayList<>();
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (isNamed(each)) {
                named.add(each);
            }
        }
        for (Method each : type.getDeclaredMethods()) {
            boolean isFactory =
                    Modifier.isStatic(each.getModifiers())
                            && type.isAssignableFrom(each.getReturnType());
            if (isFactory && isNamed(each)) {
                named.add(each);
            }
        }
        return named;
    }

    private boolean isNamed(Executable executable) {
        List<Executable> one = List.of(executable);
        Annotation jackson = AnnotationValues.find(one, JACKSON);
        if (jackson == null) {
            return executable.isAnnotationPresent(dev.satya.annotation.Creator.class)
                    || AnnotationValues.find(one, PROPERTIES) != null;
        }
        String mode = AnnotationValues.value(jackson, "mode").toString();
        if (mode.equals("DELEGATING")) {
            throw new SchemaException(
                            "@JsonCreator on "
                                    + type.getName()
                                    + " is not understood: an object is made of its members, and not of one"
                                    + " value in place of them")
                    .withHint(". Register a ScalarType for the class, or take the mode off");
        }
        return !mode.equals("DISABLED");
    }
}
