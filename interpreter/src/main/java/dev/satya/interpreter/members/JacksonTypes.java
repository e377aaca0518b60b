package dev.satya.interpreter.members;

import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson's annotations say of the subtypes of a class: {@code JsonTypeInfo} how they are told
 * apart, {@code JsonSubTypes} which there are, {@code JsonTypeName} what one is called.
 */
final class JacksonTypes {
    private static final String INFO = MemberNames.JACKSON + "JsonTypeInfo";
    private static final String SUBTYPES = MemberNames.JACKSON + "JsonSubTypes";
    private static final String NAME = MemberNames.JACKSON + "JsonTypeName";

    /** What Jackson calls the member if nothing else is said. */
    private static final String USUAL = "@type";

    private static final Set<String> INCLUDED = Set.of("PROPERTY", "EXISTING_PROPERTY");

    private JacksonTypes() {}

    static boolean isOn(Class<?> type) {
        return find(type, INFO) != null;
    }

    /** The member that tells subtypes apart; null: none does. */
    static @Nullable String property(Class<?> type) {
        Annotation info = find(type, INFO);
        if (info == null) {
            return null;
        }
        requireUsual(info, type, "defaultImpl");
        requireUsual(info, type, "requireTypeIdForSubtypes");
        String use = AnnotationValues.value(info, "use").toString();
        if (use.equals("DEDUCTION")) {
            return null;
        }
        String include = AnnotationValues.value(info, "include").toString();
        if (!use.equals("NAME") && !use.equals("SIMPLE_NAME")) {
            throw refusal(
                    type,
                    "use = " + use,
                    "Take NAME, or DEDUCTION to tell subtypes apart by their members");
        }
        if (!INCLUDED.contains(include)) {
            throw refusal(type, "include = " + include, "Take PROPERTY or EXISTING_PROPERTY");
        }
        String property = (String) AnnotationValues.value(info, "property");
        return property.isEmpty() ? USUAL : property;
    }

    /** Attributes that a version of Jackson may not have. */
    private static void requireUsual(Annotation info, Class<?> type, String attribute) {
        for (Method each : info.annotationType().getDeclaredMethods()) {
            boolean isMeant = each.getName().equals(attribute);
            Object value = isMeant ? AnnotationValues.value(info, attribute) : null;
            if (isMeant && !Objects.equals(value, each.getDefaultValue())) {
                throw refusal(type, attribute, "Take it off");
            }
        }
    }

    private static SchemaException refusal(Class<?> type, String attribute, String wayOut) {
        return new SchemaException(
                        "@JsonTypeInfo("
                                + attribute
                                + ") on "
                                + type.getSimpleName()
                                + " is not understood")
                .withHint(". " + wayOut);
    }

    /** The subtypes that a class lists; empty: it lists none. */
    static List<Class<?>> subtypes(Class<?> type) {
        List<Class<?>> subtypes = new ArrayList<>();
        for (Annotation each : listed(type)) {
            Class<?> subtype = (Class<?>) AnnotationValues.value(each, "value");
            if (!type.isAssignableFrom(subtype)) {
                throw new SchemaException(
                        "@JsonSubTypes on "
                                + type.getSimpleName()
                                + " lists "
                                + subtype.getName()
                                + ", which does not extend it");
            }
            subtypes.add(subtype);
        }
        return subtypes;
    }

    /** What a class is called: where it is listed, by itself, or by how it is told; else nothing. */
    static List<String> names(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        Annotation info = null;
        for (Class<?> each : Lineage.typesOf(type)) {
            info = info == null ? find(each, INFO) : info;
            for (Annotation listed : listed(each)) {
                if (AnnotationValues.value(listed, "value") == type) {
                    names.addAll(names(listed));
                }
            }
        }
        names.remove("");
        Annotation own = find(type, NAME);
        String called = own == null ? "" : (String) AnnotationValues.value(own, "value");
        if (names.isEmpty() && !called.isEmpty()) {
            names.add(called);
        }
        boolean isOfFile =
                info != null && AnnotationValues.value(info, "use").toString().equals("NAME");
        if (names.isEmpty() && isOfFile) {
            names.add(type.getName().substring(type.getName().lastIndexOf('.') + 1));
        }
        return List.copyOf(names);
    }

    private static List<String> names(Annotation listed) {
        List<String> names = new ArrayList<>();
        names.add((String) AnnotationValues.value(listed, "name"));
        for (Method each : listed.annotationType().getDeclaredMethods()) {
            if (each.getName().equals("names")) {
                names.addAll(List.of((String[]) AnnotationValues.value(listed, "names")));
            }
        }
        return names;
    }

    private static List<Annotation> listed(Class<?> type) {
        Annotation list = find(type, SUBTYPES);
        return list == null
                ? List.of()
                : List.of((Annotation[]) AnnotationValues.value(list, "value"));
    }

    private static @Nullable Annotation find(Class<?> type, String name) {
        for (Annotation each : type.getDeclaredAnnotations()) {
            if (each.annotationType().getName().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
