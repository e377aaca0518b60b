package dev.satya.propertytests.jakarta;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a constrained value stands in a member of a class. */
enum MemberShape {
    /** The annotations are on the field. */
    FIELD,
    /** They are on the getter. */
    GETTER,
    /** They are on the type argument of a list. */
    LIST,
    /** They are on the type of a map's values. */
    MAP,
    /** They are on what an Optional holds. */
    OPTIONAL,
    /** They are on a field of an object that is the member. */
    NESTED,
    /** They are on a field of the objects in a list. */
    NESTED_LIST,
    /** They are on a list in a list. */
    LIST_OF_LISTS;

    /** Whether a type can be that of the value here. */
    boolean takes(String type) {
        boolean isOfDeclaration = this == FIELD || this == GETTER;
        return isOfDeclaration || isNested() || !isPrimitive(type) && !type.endsWith("[]");
    }

    private boolean isNested() {
        return this == NESTED || this == NESTED_LIST;
    }

    static boolean isPrimitive(String type) {
        return type.matches("[a-z]+");
    }

    /** The members of a bean for one property, and the class that it needs within. */
    String source(String name, String type, List<String> annotations) {
        Declared declared = declared(name, type, annotations);
        String property =
                this == GETTER
                        ? property(name, declared.type, "", declared.annotations)
                        : property(name, declared.type, declared.annotations, "");
        return property + within(name, type, annotations);
    }

    /** The component of a record for one property. */
    String component(String name, String type, List<String> annotations) {
        Declared declared = declared(name, type, annotations);
        return declared.annotations + declared.type + " " + name;
    }

    /** The class that the property needs within its own; empty: none. */
    String within(String name, String type, List<String> annotations) {
        return isNested()
                ? "public static class In"
                        + name
                        + " {"
                        + property("x", type, String.join(" ", annotations) + " ", "")
                        + "}\n"
                : "";
    }

    /** The type of a property, and the annotations in front of it. */
    private record Declared(String annotations, String type) {}

    private Declared declared(String name, String type, List<String> annotations) {
        String all = String.join(" ", annotations) + " ";
        String used = annotated(type, all);
        String valid = "@jakarta.validation.Valid ";
        String inner = "In" + name;
        return switch (this) {
            case FIELD, GETTER -> new Declared(all, type);
            case LIST -> new Declared("", "java.util.List<" + used + ">");
            case MAP -> new Declared("", "java.util.Map<String, " + used + ">");
            case OPTIONAL -> new Declared("", "java.util.Optional<" + used + ">");
            case LIST_OF_LISTS -> new Declared("", "java.util.List<java.util.List<" + used + ">>");
            case NESTED -> new Declared(valid, inner);
            case NESTED_LIST -> new Declared("", "java.util.List<" + valid + inner + ">");
        };
    }

    private static String property(String name, String type, String onField, String onGetter) {
        String big = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        return (onField + "public " + type + " " + name + ";\n")
                + (onGetter + "public " + type + " get" + big + "() { return " + name + "; }\n")
                + ("public void set" + big + "(" + type + " value) { " + name + " = value; }\n");
    }

    /** An annotation of a qualified type stands in front of its simple name. */
    private static String annotated(String type, String annotations) {
        int arguments = type.indexOf('<');
        int dot = type.lastIndexOf('.', arguments < 0 ? type.length() : arguments);
        return type.substring(0, dot + 1) + annotations + type.substring(dot + 1);
    }

    /** What the member is where the value is this one. */
    @Nullable Object wrapped(Class<?> owner, String name, @Nullable Object value)
            throws ReflectiveOperationException {
        return switch (this) {
            case FIELD, GETTER -> value;
            case LIST -> new ArrayList<>(Arrays.asList(value));
            case MAP -> Collections.singletonMap("k", value);
            case OPTIONAL -> Optional.ofNullable(value);
            case LIST_OF_LISTS -> List.of(new ArrayList<>(Arrays.asList(value)));
            case NESTED -> nested(owner, name, value);
            case NESTED_LIST -> List.of(nested(owner, name, value));
        };
    }

    private static Object nested(Class<?> owner, String name, @Nullable Object value)
            throws ReflectiveOperationException {
        for (Class<?> each : owner.getDeclaredClasses()) {
            if (each.getSimpleName().equals("In" + name)) {
                Object nested = each.getConstructor().newInstance();
                Field field = each.getField("x");
                if (value != null) {
                    field.set(nested, value);
                }
                return nested;
            }
        }
        throw new AssertionError(owner + " " + name);
    }
}
