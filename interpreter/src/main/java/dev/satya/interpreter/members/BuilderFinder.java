package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the builder of a class: what Jackson's {@code JsonDeserialize} names, or what a static method
 * {@code builder()} gives, where it has a method {@code build()} that makes the class.
 */
final class BuilderFinder {
    private static final List<String> DESERIALIZE =
            List.of(
                    "com.fasterxml.jackson.databind.annotation.JsonDeserialize",
                    "tools.jackson.databind.annotation.JsonDeserialize");
    private static final List<String> BUILDER =
            List.of(
                    "com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder",
                    "tools.jackson.databind.annotation.JsonPOJOBuilder");

    /** What Jackson has where a builder says nothing. */
    private static final String JACKSONS_PREFIX = "with";

    private BuilderFinder() {}

    /** The builder that Jackson is told of; null: it is told of none. */
    static Creator.@Nullable Built ofJackson(Class<?> type) {
        Annotation annotation = find(type, DESERIALIZE);
        Class<?> builder =
                annotation == null
                        ? null
                        : (Class<?>) AnnotationValues.value(annotation, "builder");
        if (builder == null || builder == Void.class) {
            return null;
        }
        Annotation said = find(builder, BUILDER);
        String prefix =
                said == null
                        ? JACKSONS_PREFIX
                        : (String) AnnotationValues.value(said, "withPrefix");
        String name =
                said == null ? "build" : (String) AnnotationValues.value(said, "buildMethodName");
        Method build = build(builder, name, type);
        if (build == null) {
            throw new SchemaException(
                            "the builder "
                                    + builder.getName()
                                    + " has no method "
                                    + name
                                    + "() that makes "
                                    + type.getName())
                    .withHint(". Name it by @JsonPOJOBuilder(buildMethodName = …)");
        }
        try {
            Constructor<?> start = builder.getDeclaredConstructor();
            return new Creator.Built(start, builder, build, Set.of(prefix));
        } catch (NoSuchMethodException e) {
            throw new SchemaException(
                    "the builder " + builder.getName() + " has no constructor without parameters",
                    null,
                    e);
        }
    }

    /** That of a static method of the class; null: there is none. */
    static Creator.@Nullable Built ofMethod(Class<?> type) {
        for (Method each : type.getDeclaredMethods()) {
            boolean isStart =
                    each.getName().equals("builder")
                            && each.getParameterCount() == 0
                            && Modifier.isStatic(each.getModifiers())
                            && !Modifier.isPrivate(each.getModifiers());
            Method build = isStart ? build(each.getReturnType(), "build", type) : null;
            if (build != null) {
                Annotation said = find(each.getReturnType(), BUILDER);
                Set<String> prefixes =
                        said == null
                                ? Set.of("", "set", "with")
                                : Set.of((String) AnnotationValues.value(said, "withPrefix"));
                return new Creator.Built(each, each.getReturnType(), build, prefixes);
            }
        }
        return null;
    }

    private static @Nullable Method build(Class<?> builder, String name, Class<?> made) {
        for (Class<?> each : Lineage.typesOf(builder)) {
            for (Method method : each.getDeclaredMethods()) {
                boolean isBuild =
                        method.getName().equals(name)
                                && method.getParameterCount() == 0
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isBridge()
                                && made.isAssignableFrom(method.getReturnType());
                if (isBuild) {
                    return method;
                }
            }
        }
        return null;
    }

    private static @Nullable Annotation find(Class<?> type, List<String> names) {
        for (String name : names) {
            Annotation found = AnnotationValues.find(List.of(type), name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
