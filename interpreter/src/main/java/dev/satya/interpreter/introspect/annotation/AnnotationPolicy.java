package dev.satya.interpreter.introspect.annotation;

import dev.satya.annotation.AliasPath;
import dev.satya.annotation.Constrained;
import dev.satya.annotation.Creator;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which annotations say something about the data, and so must be understood or refused, but never
 * passed over. They are known by name, so that their jars need not be there. Every other annotation,
 * such as {@code Deprecated} or one for documentation, is harmless.
 */
public final class AnnotationPolicy {
    /** Jackson's annotations that the members of a class are read by. */
    private static final Set<String> READ_OF_MEMBERS =
            Set.of("JsonAlias", "JsonIgnore", "JsonFormat");

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    /** The attributes of {@code JsonProperty} that are understood, or say nothing about a value. */
    private static final Set<String> READ_OF_PROPERTY =
            Set.of("value", "required", "index", "isRequired");

    private static final String OWN = "dev.satya.annotation.";

    /** Jackson's annotation on what an object is written as alone. */
    private static final String VALUE = "JsonValue";

    private AnnotationPolicy() {}

    /** Whether it is a constraint: one of the standard's, or one that says that it is. */
    public static boolean isConstraint(Annotation annotation) {
        return AnnotationPackages.isConstraint(annotation.annotationType());
    }

    /** Whether it tells another library how the value is bound to a member of a document. */
    public static boolean isBinding(Annotation annotation) {
        return AnnotationPackages.isBinding(annotation.annotationType());
    }

    /** Whether it must be understood or refused. */
    public static boolean matters(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        return AnnotationPackages.isConstraint(type)
                || type.getName().startsWith(OWN)
                || isNamedConstraint(annotation)
                || isBinding(annotation)
                || AnnotationPackages.isOfValidation(type);
    }

    /** Whether it is one of this library's own. */
    public static boolean isOfThisLibrary(Annotation annotation) {
        return annotation.annotationType().getName().startsWith(OWN)
                && !(annotation instanceof Constrained);
    }

    /** Whether it is one of Jackson's by which members are named or left out. */
    public static boolean isReadOfMembers(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        if (!type.getName().startsWith(JACKSON)) {
            return false;
        }
        if (!type.getSimpleName().equals("JsonProperty")) {
            return READ_OF_MEMBERS.contains(type.getSimpleName());
        }
        for (Method attribute : type.getDeclaredMethods()) {
            Object value = AnnotationValues.value(annotation, attribute.getName());
            boolean isRead =
                    READ_OF_PROPERTY.contains(attribute.getName())
                            || Objects.equals(value, attribute.getDefaultValue());
            if (!isRead) {
                return false;
            }
        }
        return true;
    }

    /** Whether it means a named constraint, itself or by an annotation on its type. */
    public static boolean isNamedConstraint(Annotation annotation) {
        return annotation instanceof Constrained
                || annotation.annotationType().isAnnotationPresent(Constrained.class)
                || annotation.annotationType().isAnnotationPresent(Constrained.List.class);
    }

    /** Refuses everything that matters on an element but one of Jackson's annotations. */
    public static void requireUnderstood(
            AnnotatedElement element, String place, String understood) {
        for (Annotation annotation : unfolded(element)) {
            boolean isUnderstood =
                    annotation.annotationType().getName().equals(JACKSON + understood)
                            || annotation instanceof Creator && understood.equals("JsonCreator");
            if (matters(annotation) && !isUnderstood) {
                throw notUnderstood(annotation, place);
            }
        }
    }

    /** Refuses what binds members on an element, but one of Jackson's annotations. */
    public static void requireUnbound(AnnotatedElement element, String place, String understood) {
        for (Annotation annotation : unfolded(element)) {
            boolean isUnderstood =
                    annotation.annotationType().getName().equals(JACKSON + understood);
            if (isBound(annotation) && !isUnderstood) {
                throw notUnderstood(annotation, place);
            }
        }
    }

    /** Refuses everything that matters on an element that has no part in the schema. */
    public static void requireHarmless(AnnotatedElement element, String place) {
        for (Annotation annotation : unfolded(element)) {
            if (matters(annotation)) {
                throw notUnderstood(annotation, place);
            }
        }
    }

    /** Refuses what binds members on an element that constraints may stand on. */
    public static void requireUnbound(AnnotatedElement element, String place) {
        for (Annotation annotation : unfolded(element)) {
            if (isBound(annotation)) {
                throw notUnderstood(annotation, place);
            }
        }
    }

    /** Whether it says how a class is bound to documents, for another library or for this one. */
    private static boolean isBound(Annotation annotation) {
        return isBinding(annotation) || annotation instanceof Creator;
    }

    /** Why an annotation that matters is refused, with the way out. */
    public static SchemaException notUnderstood(Annotation annotation, String place) {
        if (isBinding(annotation) && annotation.annotationType().getSimpleName().equals(VALUE)) {
            return refusal(
                    annotation,
                    place,
                    "an object is its members here",
                    "Take it off, or register a ScalarType for the class: Satya.builder().type(…)");
        }
        if (isBinding(annotation)) {
            return refusal(
                    annotation,
                    place,
                    "what it says of how a member is written is not read here",
                    "Take it off, or compile a schema of your own for the class, in which fields"
                            + " have aliases: compile(schema, type)");
        }
        if (isConstraint(annotation)) {
            return refusal(
                    annotation,
                    place,
                    "the constraint would not be checked",
                    "Take it off, and check the same in the constructor of the class, or by a rule"
                            + " or a constraint of a schema of your own: compile(schema, type)");
        }
        return refusal(
                annotation,
                place,
                "it has no effect here",
                "Take it off, or compile a schema of your own for the class: compile(schema,"
                        + " type)");
    }

    /** A refusal that names the annotation and where it stands, and says why and what to do. */
    public static SchemaException refusal(
            Annotation annotation, String place, String reason, String wayOut) {
        return new SchemaException(
                        "@"
                                + annotation.annotationType().getSimpleName()
                                + " on "
                                + place
                                + " is not understood: "
                                + reason)
                .withHint(". " + wayOut);
    }

    /** The annotations of an element; those within a container of repeated ones for it. */
    public static List<Annotation> unfolded(AnnotatedElement element) {
        List<Annotation> all = new ArrayList<>();
        for (Annotation annotation : element.getAnnotations()) {
            if (isContainer(annotation.annotationType())) {
                all.addAll(List.of((Annotation[]) AnnotationValues.value(annotation, "value")));
            } else {
                all.add(annotation);
            }
        }
        return all;
    }

    /** Whether every attribute of an annotation but one is what it is where nothing is said. */
    public static boolean saysNothingElse(Annotation annotation, String attribute) {
        for (Method each : annotation.annotationType().getDeclaredMethods()) {
            Object value = AnnotationValues.value(annotation, each.getName());
            if (!each.getName().equals(attribute)
                    && !Objects.deepEquals(value, each.getDefaultValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContainer(Class<? extends Annotation> type) {
        try {
            Class<?> item = type.getMethod("value").getReturnType().getComponentType();
            return item != null
                    && item.isAnnotation()
                    && (AnnotationPackages.isConstraint(item)
                            || item == Constrained.class
                            || item == AliasPath.class);
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
