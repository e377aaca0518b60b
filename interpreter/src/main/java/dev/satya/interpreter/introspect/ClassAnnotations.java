package dev.satya.interpreter.introspect;

import dev.satya.annotation.Description;
import dev.satya.annotation.Discoverable;
import dev.satya.annotation.Extras;
import dev.satya.interpreter.members.AnnotationValues;
import dev.satya.schema.ObjectSchema;
import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;

/** What stands on a class itself. */
final class ClassAnnotations {
    private static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnoreProperties";

    private ClassAnnotations() {}

    /** Refuses what matters and is not understood. */
    static void requireUnderstood(Class<?> type, String place) {
        for (Annotation annotation : AnnotationPolicy.unfolded(type)) {
            boolean isUnderstood =
                    annotation instanceof Description
                            || annotation instanceof Extras
                            || annotation instanceof Discoverable
                            || isOfUnknownMembers(annotation);
            if (AnnotationPolicy.matters(annotation) && !isUnderstood) {
                throw AnnotationPolicy.notUnderstood(annotation, place);
            }
        }
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
        Extras extras = type.getAnnotation(Extras.class);
        if (extras == null) {
            return said;
        }
        if (extras.value() == dev.satya.schema.Extras.KEEP) {
            throw new SchemaException(
                            "@Extras on "
                                    + type.getSimpleName()
                                    + " keeps them, and a class has no place for undeclared members")
                    .withHint(". Take IGNORE or FORBID, or read models");
        }
        return said.withExtras(extras.value());
    }
}
