package dev.satya.interpreter.introspect;

import dev.satya.schema.SchemaException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The type of a component, or an argument of that type, with every annotation that stands on it. A
 * component is written in several places that Java keeps apart: the component, the field, the
 * accessor, the parameter of the constructor, the method of an interface. An annotation may stand on
 * any of them alone.
 *
 * @param types the type as each place has it; that of the component first
 * @param declarations the places themselves, the component first; none for a type argument
 * @param nulls what is meant where nothing is said about null
 * @param place for people: {@code component name of record User}
 */
record TypeUse(
        List<AnnotatedType> types, List<AnnotatedElement> declarations, Nulls nulls, String place) {

    /** Whether a type takes null where no annotation says anything. */
    enum Nulls {
        /** As in Jakarta Validation. */
        ALLOWED,
        /** As within JSpecify's {@code @NullMarked}. */
        EXCLUDED
    }

    /**
     * The class without its arguments.
     *
     * @throws SchemaException if it is a type variable or an array of one
     */
    Class<?> raw() {
        Type type = types.get(0).getType();
        if (type instanceof Class<?> raw) {
            return raw;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        throw new SchemaException("no schema describes the type variable " + type);
    }

    /** Every annotation, each once; repeated ones are unfolded. */
    Set<Annotation> annotations() {
        Set<Annotation> all = new LinkedHashSet<>();
        declarations.forEach(each -> all.addAll(AnnotationPolicy.unfolded(each)));
        types.forEach(each -> all.addAll(AnnotationPolicy.unfolded(each)));
        return all;
    }

    /** The annotations that must be understood or refused. */
    List<Annotation> meaning() {
        List<Annotation> meaning = new ArrayList<>();
        for (Annotation annotation : annotations()) {
            if (AnnotationPolicy.matters(annotation) && !isOwnName(annotation)) {
                meaning.add(annotation);
            }
        }
        return meaning;
    }

    /** Whether it names the member as the component is named anyway. */
    private boolean isOwnName(Annotation annotation) {
        return !declarations.isEmpty()
                && declarations.get(0) instanceof RecordComponent component
                && AnnotationPolicy.isOwnName(annotation, component.getName());
    }

    /** Whether null is excluded where no constraint says so. */
    boolean excludesNull() {
        return nulls == Nulls.EXCLUDED && !Nullness.isNullable(annotations());
    }

    /**
     * The type arguments of a type that has {@code count} of them; none where it is written raw.
     *
     * @throws SchemaException if there are annotations on arguments that are not among them, which
     *     would not be looked at
     */
    List<TypeUse> arguments(int count) {
        List<List<AnnotatedType>> columns = new ArrayList<>();
        for (AnnotatedType type : types) {
            AnnotatedType[] arguments = argumentsOf(type);
            if (count == 0 || arguments.length != count) {
                requireBare(arguments);
                continue;
            }
            for (int i = 0; i < count; i++) {
                if (columns.size() <= i) {
                    columns.add(new ArrayList<>());
                }
                columns.get(i).add(bound(arguments[i]));
            }
        }
        List<TypeUse> uses = new ArrayList<>();
        boolean isRaw = argumentsOf(types.get(0)).length == 0;
        if (isRaw) {
            columns.forEach(column -> requireBare(column.toArray(new AnnotatedType[0])));
            return uses;
        }
        for (List<AnnotatedType> column : columns) {
            uses.add(new TypeUse(column, List.of(), nulls, "a type argument of " + place));
        }
        return uses;
    }

    private AnnotatedType bound(AnnotatedType argument) {
        if (!(argument instanceof AnnotatedWildcardType wildcard)) {
            return argument;
        }
        requireBare(wildcard.getAnnotatedLowerBounds());
        return wildcard.getAnnotatedUpperBounds()[0];
    }

    /** Refuses annotations that matter on types that have no part in the schema. */
    private void requireBare(AnnotatedType... unread) {
        for (AnnotatedType type : unread) {
            for (Annotation annotation : AnnotationPolicy.unfolded(type)) {
                if (AnnotationPolicy.matters(annotation)) {
                    throw AnnotationPolicy.refusal(
                            annotation,
                            "a type argument of " + place,
                            "this type argument has no part in the schema",
                            "Take it off, or use List, Set, Collection, Map or Optional");
                }
            }
            requireBare(argumentsOf(type));
        }
    }

    static AnnotatedType[] argumentsOf(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return parameterized.getAnnotatedActualTypeArguments();
        }
        if (type instanceof AnnotatedArrayType array) {
            return new AnnotatedType[] {array.getAnnotatedGenericComponentType()};
        }
        return type instanceof AnnotatedWildcardType wildcard
                ? wildcard.getAnnotatedUpperBounds()
                : new AnnotatedType[0];
    }
}
