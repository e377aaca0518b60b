package dev.satya.interpreter.introspect;

import dev.satya.annotation.Description;
import dev.satya.annotation.Discoverable;
import dev.satya.annotation.Discriminator;
import dev.satya.annotation.Extras;
import dev.satya.annotation.Tag;
import dev.satya.interpreter.introspect.annotation.AnnotationPolicy;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.interpreter.members.Lineage;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on a class itself. */
final class ClassAnnotations {
    private static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnoreProperties";

    private static final Set<String> JACKSON_TYPES =
            Set.of(
                    "com.fasterxml.jackson.annotation.JsonTypeInfo",
                    "com.fasterxml.jackson.annotation.JsonSubTypes",
                    "com.fasterxml.jackson.annotation.JsonTypeName");

    private ClassAnnotations() {}

    /** Refuses what matters and is not understood. */
    static void requireUnderstood(Class<?> type, String place) {
        for (Annotation annotation : AnnotationPolicy.unfolded(type)) {
            boolean isUnderstood =
                    annotation instanceof Description
                            || annotation instanceof Extras
                            || ClassConstraints.include(annotation)
                            || GroupSequences.isSequence(annotation)
                            || isOfSubtypes(annotation)
                            || isOfBuilders(annotation)
                            || annotation instanceof Discoverable
                            || isOfUnknownMembers(annotation);
            if (AnnotationPolicy.matters(annotation) && !isUnderstood) {
                throw AnnotationPolicy.notUnderstood(annotation, place);
            }
        }
    }

    /** What tells subtypes apart: read with the members of a class, and refused there if need be. */
    private static boolean isOfSubtypes(Annotation annotation) {
        return annotation instanceof Discriminator
                || annotation instanceof Tag
                || JACKSON_TYPES.contains(annotation.annotationType().getName());
    }

    /** What names the builder of a class, and nothing else, or says how a builder's methods are called. */
    private static boolean isOfBuilders(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        boolean isOfDatabind =
                type.getPackageName().equals("com.fasterxml.jackson.databind.annotation")
                        || type.getPackageName().equals("tools.jackson.databind.annotation");
        return isOfDatabind
                && (type.getSimpleName().equals("JsonPOJOBuilder")
                        || type.getSimpleName().equals("JsonDeserialize")
                                && AnnotationPolicy.saysNothingElse(annotation, "builder"));
    }

    /** Jackson's word for undeclared members, which names no member. */
    private static boolean isOfUnknownMembers(Annotation annotation) {
        return annotation.annotationType().getName().equals(IGNORE)
                && ((String[]) AnnotationValues.value(annotation, "value")).length == 0
                && !(Boolean) AnnotationValues.value(annotation, "allowGetters")
                && !(Boolean) AnnotationValues.value(annotation, "allowSetters");
    }

    /** The schema of a class with what its annotations say. */
    static ObjectSchema applyTo(ObjectSchema schema, Class<?> type) {
        ObjectSchema said = schema;
        Description description = type.getAnnotation(Description.class);
        if (description != null) {
            said = said.description(description.value());
        }
        dev.satya.schema.Extras extras = extras(type);
        if (extras == null) {
            return said;
        }
        if (extras == dev.satya.schema.Extras.KEEP) {
            throw new SchemaException(
                            "@Extras on "
                                    + type.getSimpleName()
                                    + " keeps them, and a class has no place for undeclared"
                                    + " members")
                    .withHint(". Take IGNORE or FORBID, or read models");
        }
        return said.withExtras(extras);
    }

    /**
     * What the closest class says, by this library's annotation or else by Jackson's; an annotation on
     * an interface is not inherited by itself.
     */
    private static dev.satya.schema.@Nullable Extras extras(Class<?> type) {
        for (Class<?> each : Lineage.typesOf(type)) {
            Extras said = each.getAnnotation(Extras.class);
            if (said != null) {
                return said.value();
            }
            Annotation ofJackson = AnnotationValues.find(List.of(each), IGNORE);
            if (ofJackson != null) {
                return (Boolean) AnnotationValues.value(ofJackson, "ignoreUnknown")
                        ? dev.satya.schema.Extras.IGNORE
                        : dev.satya.schema.Extras.FORBID;
            }
        }
        return null;
    }
}
